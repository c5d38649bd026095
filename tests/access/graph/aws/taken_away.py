"""Ways of granting somebody one thing on AWS by taking a restriction away."""

from __future__ import annotations

from strongroom.plan.model import Plan, Resource
from tests.access.graph.aws.ways import (
    ACCOUNT,
    ENDPOINT,
    INTRUDER,
    INVOKE,
    ROLE,
    SPARE,
    Change,
    Way,
    allow,
    attached,
    bare,
    bucket,
    hole,
    plus,
    role,
    then,
)
from tests.evidence import edit

_BUCKET_POLICY = "aws:s3/bucketPolicy:BucketPolicy"
_OBJECT = f"arn:aws:s3:::fraud-prod-models-{ACCOUNT}-eu-west-1/scoring/fraud-score/x/model.tar.gz"
_LEAD = f"arn:aws:iam::{ACCOUNT}:role/fraud-prod/fraud-prod-research-lead"
_SCP = "aws:organizations/policy:Policy"


def _is(name: str, resource: Resource) -> bool:
    return resource.name == name


def applied(change: edit.Edit) -> Change:
    """An edit of the evidence as a change."""

    def apply(plan: Plan) -> Plan:
        return change.apply(plan)

    return apply


def _inline(action: str, resource: str, who: str) -> Change:
    return plus(("aws:iam/rolePolicy:RolePolicy", "added", {"role": who, "policy": allow(action, resource)}))


_NARROW = plus(("aws:iam/policy:Policy", "narrow", {"name": "narrow", "policy": allow("s3:*")}))
_BOUND = role(permissionsBoundary=f"arn:aws:iam::{ACCOUNT}:policy/narrow")
_DENY = {"Sid": "No", "Effect": "Deny", "Action": INVOKE, "Resource": "*"}
_REFUSED = attached(
    "RolePolicy",
    role="intruder",
    policy={
        "Version": "2012-10-17",
        "Statement": [{"Sid": "Yes", "Effect": "Allow", "Action": "sagemaker:*", "Resource": "*"}, _DENY],
    },
)
_CONFINED = attached(
    "RolePolicy",
    role="intruder",
    policy={
        "Version": "2012-10-17",
        "Statement": [
            {
                "Sid": "Yes",
                "Effect": "Allow",
                "Action": "sagemaker:*",
                "Resource": "*",
                "Condition": {"StringEquals": {"aws:PrincipalAccount": "999999999999"}},
            }
        ],
    },
)
_BLOCK = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"
_OPEN_BUCKET = plus(
    (_BUCKET_POLICY, "spare", {"bucket": "spare", "policy": allow("s3:GetObject", f"{SPARE}/*", Principal="*")})
)

TAKEN_AWAY = (
    Way(
        "a Deny of a bucket dropped",
        applied(edit.statement_dropped(_BUCKET_POLICY, "policy", "Readers1")),
        "s3:GetObject",
        _OBJECT,
        _LEAD,
        _inline("s3:GetObject*", _OBJECT, "fraud-prod-research-lead"),
    ),
    Way(
        "a Deny of the role dropped",
        applied(edit.statement_dropped("aws:iam/rolePolicy:RolePolicy", "policy", "No")),
        INVOKE,
        ENDPOINT,
        INTRUDER,
        then(bare, _REFUSED),
    ),
    Way(
        "a condition dropped",
        applied(edit.condition_dropped("aws:iam/rolePolicy:RolePolicy", "policy", "Yes", "aws:PrincipalAccount")),
        INVOKE,
        ENDPOINT,
        INTRUDER,
        then(bare, _CONFINED),
    ),
    Way(
        "a trust's condition dropped",
        applied(edit.condition_dropped(ROLE, "assumeRolePolicy", "Caller", "aws:PrincipalArn")),
        "sts:AssumeRole",
        f"arn:aws:iam::{ACCOUNT}:role/fraud-prod/fraud-prod-fraud-score.checkout",
        "account 888899990000",
    ),
    Way(
        "a boundary dropped",
        applied(edit.without(ROLE, "permissionsBoundary", where=lambda each: _is("intruder", each))),
        INVOKE,
        ENDPOINT,
        INTRUDER,
        then(_NARROW, _BOUND, _inline("sagemaker:*", "*", "intruder")),
    ),
    Way(
        "a control policy detached",
        applied(edit.dropped("aws:organizations/policyAttachment:PolicyAttachment")),
        INVOKE,
        ENDPOINT,
        INTRUDER,
        then(
            bare,
            _inline("sagemaker:*", "*", "intruder"),
            plus(
                (
                    _SCP,
                    "scp",
                    {
                        "name": "scp",
                        "type": "SERVICE_CONTROL_POLICY",
                        "content": {
                            "Version": "2012-10-17",
                            "Statement": [
                                {
                                    "Effect": "Deny",
                                    "Action": "sagemaker:*",
                                    "Resource": "*",
                                    "Condition": {"ArnEquals": {"aws:PrincipalArn": INTRUDER}},
                                }
                            ],
                        },
                    },
                ),
                (
                    "aws:organizations/policyAttachment:PolicyAttachment",
                    "scp",
                    {"policyId": hole(_SCP, "scp", "id"), "targetId": ACCOUNT},
                ),
            ),
        ),
    ),
    Way(
        "a block of public access dropped",
        applied(edit.dropped(_BLOCK, where=lambda each: _is("spare", each))),
        "s3:GetObject",
        f"{SPARE}/model.tar.gz",
        "everyone",
        then(bucket, _OPEN_BUCKET, plus((_BLOCK, "spare", {"bucket": "spare", "restrictPublicBuckets": True}))),
    ),
)
