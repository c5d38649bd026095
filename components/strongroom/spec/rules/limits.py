"""Names stay within the cloud's limits once they are composed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...facts import names as facts
from ..mistake import Mistake, plain
from ..names import LONGEST_PURPOSE, AwsNames, AzureNames, GcpNames
from ..place import Place
from .one_cloud import cloud_of

_Composed = tuple[str, str]
"""A kind of name as facts call it, and the name."""
_CLOUDS: Final = {"aws": ("AWS", facts.AWS), "gcp": ("Google Cloud", facts.GCP), "azure": ("Azure", facts.AZURE)}


def mistakes(environment: Place) -> Iterator[Mistake]:
    """Each name of the file that makes a name the cloud refuses; where the environment's own does, that alone."""
    cloud = cloud_of(environment)
    name, stage = environment["name"].text, environment["stage"].text
    if cloud is None or name is None or stage is None:
        return
    block = str(cloud.path[0])
    composed = _of_environment(block, cloud, name, stage)
    found = list(_refused(block, environment["name"], composed))
    yield from found
    if found:
        return
    prefix = f"{name}-{stage}"
    for team in environment["teams"].items():
        yield from _refused(block, team["name"], _of_team(block, prefix, team["name"].text))
    for model in environment["models"].items():
        yield from _refused(block, model["name"], _of_model(block, prefix, model["name"].text))


def _of_environment(block: str, cloud: Place, name: str, stage: str) -> list[_Composed]:
    """The longest name of each kind that the environment has, whatever its teams and models."""
    region = cloud["region"].text
    if region is None:
        return []
    if block == "aws" and (account := cloud["account"].text) is not None:
        aws = AwsNames(name, stage, account, region)
        return [
            ("bucket name", aws.bucket(LONGEST_PURPOSE)),
            ("role name", aws.role(LONGEST_PURPOSE)),
            ("path", aws.path),
        ]
    if block == "gcp" and (project := cloud["project"].text) is not None:
        gcp = GcpNames(name, stage, project, region)
        return [("bucket name", gcp.bucket("evidence")), ("service account id", gcp.of("training"))]
    if block == "azure" and (subscription := cloud["subscription"].text) is not None:
        azure = AzureNames(name, stage, subscription, region)
        return [
            ("storage account name", azure.storage_account("models")),
            ("key vault name", azure.key_vault),
            ("workspace name", azure.of("workspace")),
        ]
    return []


def _of_team(block: str, prefix: str, team: str | None) -> list[_Composed]:
    if team is None:
        return []
    kind = {"aws": "role name", "azure": "identity name"}.get(block)
    return [(kind, f"{prefix}-{team}-scientist")] if kind else [("bucket name", f"{prefix}-{team}")]


def _of_model(block: str, prefix: str, model: str | None) -> list[_Composed]:
    if model is None:
        return []
    if block == "aws":  # an endpoint's configuration carries eight digits of its content
        return [("endpoint name", f"{prefix}-{model}-00000000")]
    return [("endpoint name", f"{prefix}-{model}")] if block == "azure" else [("repository name", f"{prefix}-{model}")]


def _refused(block: str, place: Place, composed: list[_Composed]) -> Iterator[Mistake]:
    """The one composed name that is furthest beyond its limit, or one whose form the cloud refuses."""
    cloud, rules = _CLOUDS[block]
    if not composed:
        return
    excess, kind, name = max((len(name) - rules[kind].most, kind, name) for kind, name in composed)
    if excess > 0:
        made = f"makes the {kind} `{plain(name, 120)}`"
        wrong = f"{made}, {excess} longer than the {rules[kind].most} characters that {cloud} takes"
        yield place.mistake(wrong, f"shorten it by {excess}")
        return
    for kind, name in composed:
        if not re.fullmatch(rules[kind].letters, name):
            yield place.mistake(f"makes the {kind} `{name}`, which {cloud} refuses", "choose another name")
            return
