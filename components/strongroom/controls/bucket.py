"""A bucket's settings: inline as old programs write them, or resources of their own, under old and new tokens."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from strongroom.access import aws_text
from strongroom.controls.control import Judge
from strongroom.controls.example import Part, part
from strongroom.controls.judges import companion
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

BUCKET_TYPES: Final = aws_text.BUCKET_TYPES  # whose side resources these are
BUCKET, BUCKET_V2 = BUCKET_TYPES
LINK: Final = "bucket"

VERSIONING: Final = ("aws:s3/bucketVersioning:BucketVersioning", "aws:s3/bucketVersioningV2:BucketVersioningV2")
ENCRYPTION: Final = (
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
    "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
)
LOGGING: Final = ("aws:s3/bucketLogging:BucketLogging", "aws:s3/bucketLoggingV2:BucketLoggingV2")
OBJECT_LOCK: Final = (
    "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration",
    "aws:s3/bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2",
)
LIFECYCLE: Final = (
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
    "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
)
ACL: Final = ("aws:s3/bucketAcl:BucketAcl", "aws:s3/bucketAclV2:BucketAclV2")
PUBLIC_ACCESS_BLOCK: Final = ("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock",)
OWNERSHIP: Final = ("aws:s3/bucketOwnershipControls:BucketOwnershipControls",)


def setting(types: tuple[str, ...], fix: str, *judges: Judge, inline: Mapping[str, Judge] | None = None) -> Judge:
    """The setting is made by resources of `types` that all pass `judges`, or by an input that passes its own judge.

    Where both make it, both must be right: whichever is applied last wins.
    """
    apart = companion(types, LINK, fix, *judges)

    def judge(resource: Resource, plan: Plan) -> Outcome:
        given = [path for path in inline or {} if any(value is not None for value in at(resource.inputs, path))]
        if not given:
            return apart(resource, plan)
        linked = companions(plan, resource, types, LINK)
        also = apart(resource, plan) if linked.found else NOT_APPLICABLE
        return all_of(*((inline or {})[path](resource, plan) for path in given), also)

    return judge


def side(type_: str, inputs: dict[str, Value], link: Value = "data") -> Part:
    """A side resource of the example bucket."""
    return part(type_, "side", {LINK: link, **inputs})


def bucket(inputs: dict[str, Value] | None = None, *, type_: str = BUCKET, protect: bool | None = True) -> Part:
    """The bucket of an example, named `data`."""
    return part(type_, "data", {"bucket": "data", **(inputs or {})}, protect=protect)
