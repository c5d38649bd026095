"""The guardrail's pins on what only AWS names: these subnets, this group, these keys, our endpoints.

They stand in documents of their own, so that the rest is readable before anything exists.
"""

from typing import Any, Final

import pulumi

from ....facts.aws_actions import RENAMED
from ...network import Placement
from ...policy.aws import Statement, forbid
from .guardrail import carriers
from .territory import Keys

# Through which endpoints a person asks for a link to the workspace, and opens it.
_ENTRANCES: Final = ("sagemaker.api", "studio")


def place(network: Placement, keys: Keys) -> list[Statement]:
    """Refuses a foreign subnet or group among ours, and every key but the environment's; `calls` refuses absence."""
    return [
        _any_other("Subnets", "sagemaker:VpcSubnets", network["subnets"]),
        _any_other("Groups", "sagemaker:VpcSecurityGroupIds", network["group"]),
        *_other_key("Volume", "sagemaker:VolumeKmsKeyArn", keys["training"]),
        *_other_key("Output", "sagemaker:OutputKmsKeyArn", keys["models"]),
    ]


def entrance(network: Placement, paths: list[str]) -> list[Statement]:
    """A link to a workspace is handed out over the environment's own endpoints, or the further ones, and no other way.

    Source: SageMaker Developer Guide, "Connect to Studio through an interface VPC endpoint".
    """
    endpoints = network["endpoints"]
    ours = [*(endpoints[word] for word in _ENTRANCES if word in endpoints), *sorted(paths)]
    inside = {"StringNotEquals": {"aws:SourceVpce": ours}} if ours else None
    return [forbid("OutsideLink", "sagemaker:CreatePresignedDomainUrl", "*", inside)]


def _any_other(sid: str, key: str, ours: Any) -> Statement:
    return forbid(f"Other{sid}", carriers(key), "*", {"ForAnyValue:StringNotEquals": {key: ours}})


def _other_key(sid: str, key: str, ours: pulumi.Input[str]) -> list[Statement]:
    """In both spellings: which of them AWS still fills is not told."""
    spellings = [key, *(old for old, new in RENAMED.items() if new == key and old + "Arn" == key)]
    return [
        forbid(
            f"Other{sid}{n or ''}",
            carriers(key),
            "*",
            {"Null": {spelling: "false"}, "ArnNotEquals": {spelling: ours}},
        )
        for n, spelling in enumerate(spellings)
    ]
