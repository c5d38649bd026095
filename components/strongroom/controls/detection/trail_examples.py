"""Examples of the controls on the store that a trail writes to."""

from __future__ import annotations

from typing import Final

from strongroom.controls.bucket import BUCKET, OBJECT_LOCK
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.example import Part, hole, part
from strongroom.plan.value import Value

LOCK: Final = OBJECT_LOCK[0]
NO_BYPASS: Final[dict[str, Value]] = {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:BypassGovernanceRetention",
    "Resource": "arn:aws:s3:::logs/*",
}


def trail(bucket: Value = "logs", inputs: dict[str, Value] | None = None) -> Part:
    """A trail that writes to the bucket `logs`."""
    return part(TRAIL, "all", {"s3BucketName": bucket, **(inputs or {})})


def store(inputs: dict[str, Value] | None = None, *, type_: str = BUCKET) -> Part:
    """The bucket `logs`."""
    return part(type_, "logs", {"bucket": "logs", **(inputs or {})})


def lock(mode: Value, *, link: Value = "logs", days: Value = 365, type_: str = LOCK) -> Part:
    """Its object lock; `link` None wires it to a bucket without a known name."""
    bucket = hole(BUCKET, "logs", "bucket") if link is None else link
    return part(type_, "logs", {"bucket": bucket, "rule": {"defaultRetention": {"mode": mode, "days": days}}})


def policy(statement: Value) -> Part:
    """Its policy, of one statement; an unknown statement makes an unknown document."""
    document: Value = {"Statement": [statement]} if isinstance(statement, dict) else statement
    return part("aws:s3/bucketPolicy:BucketPolicy", "logs", {"bucket": "logs", "policy": document})
