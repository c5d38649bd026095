"""The first job of a scientist: a request that the guardrail lets through, and a program that sends it."""

from pprint import pformat
from string import Template
from typing import Any, Final

import pulumi

from ....facts.aws_instances import has_local_nvme
from ...account.aws import names_of
from ...late_text import late_text
from .. import TrainingArgs
from .job import Fields, channel, locked, s3_uri

EXAMPLE_DIGEST: Final = "sha256:" + "0" * 64
_EXAMPLE_RUN: Final = "00000000"

_PROGRAM: Final = Template('''\
"""Starts a training job of the team $team in $environment, as its guardrail wants it.

    python first_job.py sha256:<digest of an image in the team's repository> [<data set>]

Without a data set the job has no input. Every field of REQUEST is needed: the guardrail refuses a job that leaves one
of them out, or names another network, key or machine.
"""

import sys
import time

REGION = $region
REPOSITORY = $repository
DATA = $data  # below it lie the team's data sets
MACHINES = $machines  # what InstanceType may be; $disks
REQUEST = $request


def request(digest, data_set=None):
    """The job, with a name of its own and the image that the digest names."""
    job = dict(REQUEST, TrainingJobName=f"{REQUEST['TrainingJobName']}-{int(time.time()):08x}")
    job["AlgorithmSpecification"] = {"TrainingImage": f"{REPOSITORY}@{digest}", "TrainingInputMode": "File"}
    if data_set:
        source = {
            "S3DataType": "S3Prefix",
            "S3Uri": f"{DATA}{data_set}/",
            "S3DataDistributionType": "FullyReplicated",
        }
        channel = {"ChannelName": "train", "DataSource": {"S3DataSource": source}, "InputMode": "File"}
        job["InputDataConfig"] = [channel]
    return job


def run(digest, data_set=None):
    """Starts the job, waits for its end and says where its result lies."""
    import boto3

    sagemaker = boto3.client("sagemaker", region_name=REGION)
    job = request(digest, data_set)
    name = job["TrainingJobName"]
    sagemaker.create_training_job(**job)
    print(f"started {name}")
    sagemaker.get_waiter("training_job_completed_or_stopped").wait(TrainingJobName=name)
    ended = sagemaker.describe_training_job(TrainingJobName=name)
    print(ended["TrainingJobStatus"], ended.get("FailureReason", ""))
    print(ended.get("ModelArtifacts", {}).get("S3ModelArtifacts", "no result"))


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 3 or not sys.argv[1].startswith("sha256:"):
        sys.exit(__doc__)
    run(*sys.argv[1:])
''')


def request(args: TrainingArgs, digest: str = EXAMPLE_DIGEST, data_set: str | None = None) -> Fields:
    """The request that starts a job on the team's usual machine; holds outputs where the arguments do.

    Args:
        args: of the team's training.
        digest: of the image in the team's repository.
        data_set: the team's data set that the job reads; None: a job without input.

    """
    image = _concat(args["repository"], f"@{digest}")
    data = s3_uri(args["data"]["store"], f"{args['team']}/{data_set}/")
    return {
        **_usual(args),
        "TrainingJobName": f"{_job_name(args)}-{_EXAMPLE_RUN}",
        "AlgorithmSpecification": {"TrainingImage": image, "TrainingInputMode": "File"},
        **({"InputDataConfig": channel(data)} if data_set else {}),
    }


def snippet(args: TrainingArgs) -> pulumi.Output[str]:
    """The text of a program that starts the first job, with every field written out."""
    asked = {
        "request": {"TrainingJobName": _job_name(args), **_usual(args)},
        "repository": args["repository"],
        "data": s3_uri(args["data"]["store"], f"{args['team']}/"),
    }
    plain = {
        "team": args["team"],
        "environment": names_of(args["context"]).prefix,
        "region": repr(args["context"]["region"]),
        "machines": repr(args["instances"]),
        "disks": _disks(args),
    }
    text = late_text(asked, lambda known: _PROGRAM.substitute(plain, **_written(known)))
    return pulumi.Output.from_input(text)


def _usual(args: TrainingArgs) -> Fields:
    machine = args["instances"][0]
    return locked(args, machine, has_local_nvme(machine))


def _job_name(args: TrainingArgs) -> str:
    return names_of(args["context"]).of(args["team"])


def _disks(args: TrainingArgs) -> str:
    local = [machine for machine in args["instances"] if has_local_nvme(machine)]
    if not local:
        return "each takes VolumeKmsKeyId"
    return f"without VolumeKmsKeyId: {', '.join(local)}"


def _written(known: Fields) -> dict[str, str]:
    return {name: pformat(value, width=100, sort_dicts=True) for name, value in known.items()}


def _concat(text: pulumi.Input[str], end: str) -> Any:
    return text + end if isinstance(text, str) else pulumi.Output.concat(text, end)
