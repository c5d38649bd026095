"""Whose a resource is and what it is for, by its marks.

Service accounts of Google Cloud carry no labels: their description holds `strongroom-team=NAME` and the like.
"""

from __future__ import annotations

import re
from typing import Final

from strongroom.plan.model import Plan, Resource

_TEAM, _PURPOSE = "strongroom-team", "strongroom-purpose"
_PLACES: Final = ("labels", "tags", "metadata", "userLabels")
_WRITTEN: Final = re.compile(r"(strongroom-[a-z]+)=([\w.-]+)")


def marked(resource: Resource, name: str) -> str:
    """The value of one mark, empty where the resource has none."""
    for place in _PLACES:
        held = resource.inputs.get(place)
        value = held.get(name) if isinstance(held, dict) else None
        if isinstance(value, str):
            return value
    text = resource.inputs.get("description")
    return dict(_WRITTEN.findall(text)).get(name, "") if isinstance(text, str) else ""


def team(resource: Resource) -> str:
    """The team that the resource belongs to, empty for what is the environment's."""
    return marked(resource, _TEAM)


def purpose(resource: Resource) -> str:
    """What the resource is for: `data`, `models`, `audit`, or a persona for an identity."""
    return marked(resource, _PURPOSE)


def persona(resource: Resource) -> tuple[str, str]:
    """What an identity is for and its team; without marks its own name and no team."""
    whose, what = team(resource), purpose(resource)
    return (what.removeprefix(f"{whose}-") if whose else what) or resource.name, whose


def teams(plan: Plan, cloud: str) -> tuple[str, ...]:
    """Every team that a resource of one cloud is marked with."""
    return tuple(sorted({team(each) for each in plan.resources if each.type.startswith(f"{cloud}:")} - {""}))
