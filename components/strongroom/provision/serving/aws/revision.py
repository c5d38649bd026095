"""The names of what AWS cannot change but only make anew: each carries a digest of its content.

A new version is then made beside the old one, and an earlier version is named exactly, by the file that asked for it.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Final

import pulumi

from ...account.aws import names_of
from .. import ServingArgs

VARIANT: Final = "main"
DIGITS: Final = 8
# To be raised with every change of a fixed setting of the model or of the configuration, which makes both anew.
FORM: Final = 1


def model_name(args: ServingArgs) -> str:
    """The name of the model; another one iff its image, its artefact or its team changes."""
    return _named(args, {"artifact": args["artifact"], "image": args["image"], "team": args["team"]})


def configuration_name(args: ServingArgs) -> str:
    """The name of the endpoint configuration; another one iff the model or its machines change."""
    machines = {"instance": args["instance"], "machines": first_machines(args)}
    return _named(args, {**machines, "model": model_name(args)})


def artifact_url(args: ServingArgs) -> pulumi.Output[str]:
    """Where the artefact stands: under its own digest, so what is approved and what is served are one."""
    digest = args["artifact"].removeprefix("sha256:")
    return pulumi.Output.format("s3://{}/{}/{}/{}/model.tar.gz", args["store"], args["team"], args["model"], digest)


def captures_url(args: ServingArgs) -> pulumi.Output[str]:
    """Where requests and answers are kept."""
    return pulumi.Output.format("s3://{}/{}/{}", args["captures"], args["team"], args["model"])


def first_machines(args: ServingArgs) -> int:
    """With how many machines a version begins: two at least, since it is tried on half of them at most.

    Where `most` is 1 the scaling takes the second back.
    """
    return max(args["least"], 2)


def _named(args: ServingArgs, content: Mapping[str, object]) -> str:
    text = json.dumps({**content, "form": FORM}, sort_keys=True, separators=(",", ":"))
    return names_of(args["context"]).of(f"{args['model']}-{sha256(text.encode()).hexdigest()[:DIGITS]}")
