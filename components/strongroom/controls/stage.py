"""Whether a resource says of itself that it is not for production: some protections may be milder there."""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

from strongroom.plan.model import Resource

Stage: TypeAlias = Literal["production", "other"]

_KEY: Final = re.compile(r"(?:.*[:/])?(?:stage|environment|env)", re.IGNORECASE)
_PRODUCTION: Final = re.compile(r"(?:.*[-_/])?(?:prod|production|prd|live)(?:[-_/].*)?", re.IGNORECASE)
_OTHER: Final = re.compile(
    r"(?:.*[-_/])?(?:dev|devel|development|test|testing|qa|stage|staging|sandbox|preview|int|integration)(?:[-_/].*)?",
    re.IGNORECASE,
)


def stage_of(resource: Resource) -> Stage | None:
    """The stage that the tags or labels tell; None where they tell none, which is no leave to be milder."""
    tags = {**_tags(resource, "labels"), **_tags(resource, "tags")}
    values = [value for key, value in tags.items() if isinstance(value, str) and _KEY.fullmatch(key)]
    if any(_PRODUCTION.fullmatch(value) for value in values):
        return "production"
    return "other" if any(_OTHER.fullmatch(value) for value in values) else None


def _tags(resource: Resource, name: str) -> dict[str, object]:
    tags = resource.inputs.get(name)
    return dict(tags) if isinstance(tags, dict) else {}
