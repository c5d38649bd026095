"""A small environment on AWS for the examples of controls on access, and a plan of somebody else's with models."""

from __future__ import annotations

from typing import Final

from strongroom.controls.example import Part, example, part
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

ACCOUNT: Final = "111122223333"
_REGION: Final = "eu-west-1"
_SAGEMAKER: Final = f"arn:aws:sagemaker:{_REGION}:{ACCOUNT}"
BUCKET: Final = "arn:aws:s3:::fraud-models"
DATA: Final = "arn:aws:s3:::fraud-data"
GROUP: Final = f"{_SAGEMAKER}:model-package/fraud-scoring/*"
ENDPOINT: Final = f"{_SAGEMAKER}:endpoint/fraud-score"
TRAIL: Final = f"arn:aws:cloudtrail:{_REGION}:{ACCOUNT}:trail/fraud-audit"
KEY: Final = f"arn:aws:kms:{_REGION}:{ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab"

PENDING: Final[Value] = {"StringEquals": {"sagemaker:ModelApprovalStatus": "PendingManualApproval"}}
_AWS: Final = "pulumi:providers:aws"
_PROVIDER: Final = f"urn:pulumi:example::example::{_AWS}::example::id"
ROLE: Final = "aws:iam/role:Role"


def environment(*more: Part) -> Plan:
    """What a marked environment of two teams keeps under lock, and what more is given."""
    return example(
        _made("aws:s3/bucket:Bucket", "models", {"bucket": "fraud-models", "tags": _tags("models")}),
        _made("aws:s3/bucket:Bucket", "data", {"bucket": "fraud-data", "tags": _tags("data")}),
        _made("aws:kms/key:Key", "models", {"keyId": KEY.rsplit("/", 1)[-1], "tags": _tags("models")}),
        _group("scoring", _tags("models", "scoring")),
        _group("research", _tags("models", "research")),
        _made(
            "aws:sagemaker/endpoint:Endpoint", "serving", {"name": "fraud-score", "tags": _tags("serving", "scoring")}
        ),
        _made("aws:cloudtrail/trail:Trail", "audit", {"name": "fraud-audit", "tags": _tags("audit")}),
        *more,
        part(_AWS, "example", {"allowedAccountIds": [ACCOUNT], "region": _REGION}),
    )


def foreign(*more: Part) -> Plan:
    """A plan that serves a model and marks nothing."""
    return example(
        _group("scoring", None),
        _made("aws:sagemaker/endpoint:Endpoint", "serving", {"name": "fraud-score"}),
        _made("aws:cloudtrail/trail:Trail", "audit", {"name": "fraud-audit"}),
        *more,
        part(_AWS, "example", {"allowedAccountIds": [ACCOUNT], "region": _REGION}),
    )


def role(persona: str, *statements: Value, team: str = "", trust: Value = None, **more: Value) -> tuple[Part, ...]:
    """A role marked as a persona, with a policy of these statements; without persona it carries no mark."""
    name = f"{team}-{persona}" if team else persona or "worker"
    tags = {"tags": _tags(name, team)} if persona else {}
    policy: Value = {"Version": "2012-10-17", "Statement": list(statements)}
    trusted: Value = trust or {
        "Effect": "Allow",
        "Principal": {"Service": "sagemaker.amazonaws.com"},
        "Action": "sts:AssumeRole",
    }
    inputs: dict[str, Value] = {"name": name, "assumeRolePolicy": {"Version": "2012-10-17", "Statement": [trusted]}}
    own = _made("aws:iam/rolePolicy:RolePolicy", f"{name}-own", {"role": name, "policy": policy})
    return _made(ROLE, name, {**inputs, **tags, **more}), own


def may(action: Value, resource: Value = "*", **more: Value) -> Value:
    """A statement that allows."""
    return {"Sid": "Granted", "Effect": "Allow", "Action": action, "Resource": resource, **more}


def bucket_policy(bucket: str, principal: Value, action: Value) -> Part:
    """A policy on a store of the environment."""
    statement = {**_dict(may(action, f"arn:aws:s3:::fraud-{bucket}/*")), "Principal": principal}
    policy: Value = {"Version": "2012-10-17", "Statement": [statement]}
    return _made("aws:s3/bucketPolicy:BucketPolicy", bucket, {"bucket": f"fraud-{bucket}", "policy": policy})


def _dict(value: Value) -> dict[str, Value]:
    return value if isinstance(value, dict) else {}


def _group(team: str, tags: Value) -> Part:
    inputs: dict[str, Value] = {"modelPackageGroupName": f"fraud-{team}"}
    return _made(
        "aws:sagemaker/modelPackageGroup:ModelPackageGroup", team, {**inputs, "tags": tags} if tags else inputs
    )


def _made(type_: str, name: str, inputs: dict[str, Value]) -> Part:
    return part(type_, name, inputs, provider=_PROVIDER)


def _tags(purpose: str, team: str = "") -> Value:
    tags: dict[str, Value] = {"strongroom:purpose": purpose}
    return {**tags, "strongroom:team": team} if team else tags


def key_grant(grantee: str) -> Part:
    """A grant on the environment's key."""
    return _made("aws:kms/grant:Grant", "grant", {"keyId": KEY, "granteePrincipal": grantee, "operations": ["Decrypt"]})
