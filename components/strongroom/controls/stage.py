"""Whether a resource, or its whole plan, says that it is not for production: some protections may be milder there."""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

from strongroom.plan.model import Plan, Resource

Stage: TypeAlias = Literal["production", "other"]

_KEY: Final = re.compile(r"(?:.*[:/])?(?:stage|environment|env)", re.IGNORECASE)
_PRODUCTION: Final = re.compile(r"(?:.*[-_/])?(?:prod|production|prd|live)(?:[-_/].*)?", re.IGNORECASE)
_OTHER: Final = re.compile(
    r"(?:.*[-_/])?(?:dev|devel|development|test|testing|qa|stage|staging|sandbox|preview|int|integration)(?:[-_/].*)?",
    re.IGNORECASE,
)


def stage_of(resource: Resource, plan: Plan) -> Stage | None:
    """The stage that its tags or labels tell, else the one that all other resources of the plan agree on.

    None where none is told or they differ, which is no leave to be milder.
    """
    own = _told(resource)
    if own is not None:
        return own
    others = {stage for stage in map(_told, plan.resources) if stage is not None}
    return others.pop() if len(others) == 1 else None


def _told(resource: Resource) -> Stage | None:
    tags = {**_tags(resource, "labels"), **_tags(resource, "tags")}
    values = [value for key, value in tags.items() if isinstance(value, str) and _KEY.fullmatch(key)]
    if any(_PRODUCTION.fullmatch(value) for value in values):
        return "production"
    return "other" if any(_OTHER.fullmatch(value) for value in values) else None


def _tags(resource: Resource, name: str) -> dict[str, object]:
    tags = resource.inputs.get(name)
    return dict(tags) if isinstance(tags, dict) else {}
