"""Whether trails record what is done to the objects of a bucket."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from strongroom.access.logic import every, some
from strongroom.controls.detection.selectors import S3_OBJECT, data, records
from strongroom.plan.model import Plan, Resource

# The name of a call on an object, and whether it only reads.
Call = tuple[str, bool]

READ: Final[Call] = ("GetObject", True)
WRITE: Final[Call] = ("PutObject", False)
DELETE: Final[Call] = ("DeleteObject", False)
_OBJECT: Final = "/strongroom/any-object"  # one that no prefix of a selector means


def objects_are_recorded(plan: Plan, trails: Sequence[Resource], bucket_arn: str, *calls: Call) -> bool | None:
    """True iff each of `calls` on any object of the bucket is recorded by one of `trails`."""
    events = [data(S3_OBJECT, name, bucket_arn + _OBJECT, read_only=reads) for name, reads in calls]
    return every(some(records(plan, trail, event) for trail in trails) for event in events)
