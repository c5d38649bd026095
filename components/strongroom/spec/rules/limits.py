"""Names stay within the cloud's limits once they are composed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...facts import names as facts
from ..composed import (
    Composed,
    of_caller,
    of_data,
    of_environment,
    of_features,
    of_member,
    of_model,
    of_team,
)
from ..mistake import Mistake, plain
from ..place import Place
from .one_cloud import cloud_of

_CLOUDS: Final = {"aws": ("AWS", facts.AWS), "gcp": ("Google Cloud", facts.GCP), "azure": ("Azure", facts.AZURE)}
_Named = tuple[Place, list[Composed]]
"""A name in the file, and what is composed of it."""


def mistakes(environment: Place) -> Iterator[Mistake]:
    """Each name of the file that makes a name the cloud refuses, but for those that fail by another's fault."""
    cloud = cloud_of(environment)
    name, stage = environment["name"].text, environment["stage"].text
    if cloud is None or name is None or stage is None:
        return
    block, prefix = str(cloud.path[0]), f"{name}-{stage}"
    refused = list(_refused(block, [(environment["name"], of_environment(cloud, name, stage))]))
    refused = refused or list(_refused(block, _teams_and_models(block, prefix, environment)))
    yield from refused
    blamed = {mistake.path for mistake in refused}
    if environment["name"].path not in blamed:
        yield from _refused(block, _callers_and_data(block, prefix, environment, blamed))
        yield from _refused(block, _members_and_features(block, prefix, environment, blamed))


def _teams_and_models(block: str, prefix: str, environment: Place) -> Iterator[_Named]:
    for team in environment["teams"].items():
        if (name := team["name"].text) is not None:
            yield team["name"], [of_team(block, prefix, name)]
    for model in environment["models"].items():
        if (name := model["name"].text) is not None:
            yield model["name"], [of_model(block, prefix, name)]


def _callers_and_data(
    block: str, prefix: str, environment: Place, blamed: set[tuple[str | int, ...]]
) -> Iterator[_Named]:
    for model in environment["models"].items():
        if (name := model["name"].text) is None or model["name"].path in blamed:
            continue
        for caller in model["callers"].items():
            if (called := caller["name"].text) is not None:
                yield caller["name"], [of_caller(block, prefix, name, called)]
    too_long = {team["name"].text for team in environment["teams"].items() if team["name"].path in blamed}
    for data in environment["data"].items():
        team_name, name = data["team"].text, data["name"].text
        if team_name is not None and name is not None and team_name not in too_long:
            yield data["name"], [of_data(block, team_name, name)]


def _members_and_features(
    block: str, prefix: str, environment: Place, blamed: set[tuple[str | int, ...]]
) -> Iterator[_Named]:
    for team in environment["teams"].items():
        if (name := team["name"].text) is None or team["name"].path in blamed:
            continue
        for member in team["members"].items():
            if member.text is not None and (composed := of_member(block, name, member.text)) is not None:
                yield member, [composed]
    for features in environment["features"].items():
        if (name := features["name"].text) is not None and (held := of_features(block, prefix, name)) is not None:
            yield features["name"], [held]


def _refused(block: str, named: Iterator[_Named] | list[_Named]) -> Iterator[Mistake]:
    """For each name the composed one that is furthest beyond its limit, or one whose form the cloud refuses."""
    cloud, rules = _CLOUDS[block]
    for place, composed in named:
        for excess, kind, name in sorted(
            ((len(name) - rules[kind].most, kind, name) for kind, name in composed), reverse=True
        ):
            if excess > 0:
                made = f"makes the {kind} `{plain(name)}`"
                wrong = f"{made}, {excess} longer than the {rules[kind].most} characters that {cloud} takes"
                yield place.mistake(wrong, f"shorten it by {excess}")
                break
            if not re.fullmatch(rules[kind].letters, name):
                yield place.mistake(f"makes the {kind} `{name}`, which {cloud} refuses", "choose another name")
                break
