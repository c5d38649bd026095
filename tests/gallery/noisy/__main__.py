#!/usr/bin/env python3
import argparse
import atexit
import logging
import os
import sys
import threading
import warnings

import pulumi
import pulumi_aws as aws

import plan

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout)
logging.getLogger("noisy").info("starting %s", sys.argv[0])
print("::set-output name=x::1")
print("{\"not\": \"the plan\"}", flush=True)
sys.stdout.write("no newline at the end")
os.write(1, b"straight to the descriptor\n")
os.system("echo from a child process")
warnings.warn("this module is deprecated", DeprecationWarning)
atexit.register(print, "bye")

parser = argparse.ArgumentParser()
parser.add_argument("--debug", action="store_true")
options, _ = parser.parse_known_args()

colors = {}


def fetch(name):
    colors[name] = name.upper()


threads = [threading.Thread(target=fetch, args=(v,)) for v in plan.vaults()]
for t in threads:
    t.start()
for t in threads:
    t.join()

pulumi.log.info("hello")
pulumi.log.warn("careful")
pulumi.log.debug("quiet")
pulumi.info("again")


def main():
    assert pulumi.runtime.is_dry_run()
    assert pulumi.get_stack() == "dev" and pulumi.get_project() == "noisy"
    for name in plan.vaults():
        b = aws.s3.Bucket(name, tags={"color": colors[name], "org": pulumi.get_organization(), "user": os.environ.get("NOISY_USER", "nobody")})
        pulumi.log.info("made it", resource=b)
    made_of_urn = aws.s3.BucketObject("urn", bucket="acme-flags", key="urn", content=b.urn)
    for i in range(40):
        aws.s3.BucketObject(f"flag-{i:02}", bucket="acme-flags", key=f"flags/{i:02}", content="on" if i % 2 else "off")


if __name__ == "__main__":
    main()
