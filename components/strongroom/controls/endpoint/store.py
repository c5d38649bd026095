"""Which bucket of the plan an `s3://` address names."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from strongroom.controls.bucket import BUCKET_TYPES
from strongroom.plan.links import referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Text, Unknown, Value

_SCHEME: Final = "s3://"


def store_of(resource: Resource, path: str, plan: Plan) -> Resource | None:
    """The bucket of the plan in which the address at `path` lies; None for one that the plan does not show."""
    for value in at(resource.inputs, path):
        name = _bucket(value)
        if name is not None:
            meant = replace(resource, inputs={"bucket": name}, property_dependencies=None)
            return next(referred(plan, meant, "bucket", BUCKET_TYPES), None)
    return None


def _bucket(value: Value) -> Value:
    """The name of the bucket in an address, or the hole that stands for it."""
    if isinstance(value, str) and value.startswith(_SCHEME):
        return value.removeprefix(_SCHEME).split("/", maxsplit=1)[0]
    if isinstance(value, Text):
        first, *rest = value.parts
        if first == _SCHEME and rest and isinstance(rest[0], Unknown):
            return rest[0]
        if isinstance(first, str) and first.startswith(_SCHEME) and "/" in first.removeprefix(_SCHEME):
            return _bucket(first)
    return None
