"""No bucket policy lets in another account, except declared ones."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.foreign import admits_own_accounts_only
from strongroom.controls.policy.pinned import FOREIGN, FOREIGN_ROOT, pinned
from strongroom.controls.policy.statements import ACCOUNT, BOTH, OBJECTS, ROLE, ROOT, allow, deny, document
from strongroom.controls.policy.subject import BUCKET
from strongroom.plan.value import Value

_READ = "s3:GetObject"
_FIX = "name principals of the environment's own accounts; an account is one of them if a provider is pinned to it"


_ALL_BUT_US: Value = {"Effect": "Allow", "NotPrincipal": {"AWS": ROOT}, "Action": "s3:*", "Resource": BOTH}


def _to_all(condition: Value) -> Value:
    return document(allow("*", _READ, OBJECTS, condition))


CONTROL = Control(
    id="store_policy_grants_no_foreign_account",
    concept="store",
    title="No bucket policy grants another account, except declared ones",
    why="What another account may read it may copy, and the copy obeys nobody here.",
    severity="high",
    requirements=("B6",),
    threats=("ML05", "AML.T0035"),
    sources={
        "aws_config": ("conformance-pack-ai-ml/s3-bucket-policy-grantee-check",),
        "prowler": ("s3_bucket_cross_account_access",),
        "pulumi_nist_pack": ("aws/s3-bucket-least-privilege",),
        "security_hub": ("S3.6",),
    },
    cases=policy_cases(
        BUCKET,
        admits_own_accounts_only(_FIX),
        passes=(
            pinned(BUCKET, document(allow({"AWS": [ROOT, ROLE, ACCOUNT]}, _READ, OBJECTS))),
            pinned(BUCKET, document(allow({"AWS": FOREIGN_ROOT}, _READ, OBJECTS)), FOREIGN),
            pinned(BUCKET, _to_all({"StringEquals": {"aws:PrincipalAccount": ACCOUNT}})),
            pinned(BUCKET, _to_all({"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}})),
            document(allow({"AWS": hole("aws:iam/role:Role", "reader", "arn")}, _READ, OBJECTS)),
            document(allow({"Service": "cloudtrail.amazonaws.com"}, "s3:PutObject", OBJECTS)),
            document(deny("s3:*", BOTH, None, {"AWS": FOREIGN_ROOT})),
        ),
        fails=(
            document(allow({"AWS": "*"}, _READ, OBJECTS)),
            _to_all({"StringLike": {"aws:PrincipalAccount": "*"}}),
            pinned(BUCKET, document(allow({"AWS": [ROOT, FOREIGN_ROOT]}, _READ, OBJECTS))),
            pinned(BUCKET, document(allow({"AWS": FOREIGN}, _READ, OBJECTS))),
            pinned(BUCKET, _to_all({"StringEquals": {"aws:PrincipalAccount": FOREIGN}})),
            pinned(BUCKET, document(_ALL_BUT_US)),
        ),
        unknown=(
            document(allow({"AWS": FOREIGN_ROOT}, _READ, OBJECTS)),
            document(allow({"AWS": UNKNOWN}, _READ, OBJECTS)),
            document(allow({"CanonicalUser": "79a5"}, _READ, OBJECTS)),
            pinned(BUCKET, _to_all({"StringEquals": {"aws:PrincipalAccount": UNKNOWN}})),
        ),
    ),
)
