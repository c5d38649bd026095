"""What the evidence reads in a plan: its keys, buckets and documents, in the words of the requirements."""

from __future__ import annotations

import re
from typing import Any, Final

from strongroom.plan.model import Plan, Resource
from strongroom.plan.text import written
from strongroom.plan.value import Text, Unknown, Value
from tests.evidence.evaluator import document

KEY: Final = "aws:kms/key:Key"
BUCKET: Final = "aws:s3/bucket:Bucket"
BUCKET_POLICY: Final = "aws:s3/bucketPolicy:BucketPolicy"
ENCRYPTION: Final = "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration"
LOG_GROUP: Final = "aws:cloudwatch/logGroup:LogGroup"
TOPIC: Final = "aws:sns/topic:Topic"
TRAIL: Final = "aws:cloudtrail/trail:Trail"


def is_prod(plan: Plan) -> bool:
    """True iff the environment's stage is prod."""
    return plan.stack.endswith("-prod")


def key_of(plan: Plan, value: Value) -> Resource:
    """The key of this plan that the value is the ARN of."""
    assert isinstance(value, Unknown), f"{value!r} names no key of the plan"
    key = plan.by_urn[value.urn]
    assert key.type == KEY
    assert value.property == "arn"
    return key


def policies(plan: Plan, type_: str, path: str = "policy") -> dict[str, dict[str, Any]]:
    """The document of each resource of a type, by logical name."""
    return {resource.name: document(resource.inputs[path]) for resource in plan.of(type_)}


def buckets(plan: Plan) -> dict[str, Resource]:
    """Each bucket by its own name."""
    return {str(bucket.inputs["bucket"]): bucket for bucket in plan.of(BUCKET)}


def of_bucket(plan: Plan, type_: str, bucket: str) -> Resource:
    """The one resource of a type that belongs to the bucket."""
    (found,) = [resource for resource in plan.of(type_) if resource.inputs["bucket"] == bucket]
    return found


def bucket_policy(plan: Plan, bucket: str) -> dict[str, Any]:
    """The policy of a bucket."""
    return document(of_bucket(plan, BUCKET_POLICY, bucket).inputs["policy"])


def store(plan: Plan, purpose: str) -> str:
    """The name of the bucket that serves a purpose."""
    (found,) = [name for name in buckets(plan) if f"-{purpose}-" in name]
    return found


def role(plan: Plan, persona: str) -> str:
    """The ARN of a team's persona, wherever the stores' policies name it."""
    texts = [item.inputs["policy"] for item in plan.of(BUCKET_POLICY)]
    shown = "".join(written(text) for text in texts if isinstance(text, (str, Text)))
    shown += "".join(str(text) for text in texts if isinstance(text, dict))
    found = re.search(rf"arn:aws:iam::\d+:role/[\w/-]*{persona}\b", shown)
    assert found, f"no policy names a {persona}"
    return found[0]


def account(plan: Plan) -> str:
    """The account of the environment."""
    return role(plan, "scientist").split(":")[4]
