"""No bucket policy lets in another account, except declared ones."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.foreign import admits_own_accounts_only
from strongroom.controls.policy.statements import ACCOUNT, BOTH, OBJECTS, ROLE, ROOT, allow, deny, document
from strongroom.controls.policy.subject import BUCKET
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_READ = "s3:GetObject"
_FOREIGN = "arn:aws:iam::999999999999:root"
_FIX = "name principals of the environment's own accounts; an account is one of them if a provider is pinned to it"


def _pinned(name: str, account: str) -> Part:
    return part("pulumi:providers:aws", name, {"allowedAccountIds": f'["{account}"]'})


def _policy(document_: Value, *providers: Part) -> Plan:
    holder = part(BUCKET.apart[0], "data", {"bucket": "data", "policy": document_})
    return example(holder, *(providers or (_pinned("here", ACCOUNT),)))


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
            _policy(document(allow({"AWS": [ROOT, ROLE, ACCOUNT]}, _READ, OBJECTS))),
            _policy(document(allow({"AWS": _FOREIGN}, _READ, OBJECTS)), _pinned("log", "999999999999")),
            _policy(document(allow("*", _READ, OBJECTS, {"StringEquals": {"aws:PrincipalAccount": ACCOUNT}}))),
            _policy(document(allow("*", _READ, OBJECTS, {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}))),
            document(allow({"AWS": hole("aws:iam/role:Role", "reader", "arn")}, _READ, OBJECTS)),
            document(allow({"Service": "cloudtrail.amazonaws.com"}, "s3:PutObject", OBJECTS)),
            document(deny("s3:*", BOTH, None, {"AWS": _FOREIGN})),
        ),
        fails=(
            document(allow({"AWS": "*"}, _READ, OBJECTS)),
            document(allow("*", _READ, OBJECTS, {"StringLike": {"aws:PrincipalAccount": "*"}})),
            _policy(document(allow({"AWS": [ROOT, _FOREIGN]}, _READ, OBJECTS))),
            _policy(document(allow({"AWS": "999999999999"}, _READ, OBJECTS))),
            _policy(document(allow("*", _READ, OBJECTS, {"StringEquals": {"aws:PrincipalAccount": "999999999999"}}))),
            _policy(document({"Effect": "Allow", "NotPrincipal": {"AWS": ROOT}, "Action": "s3:*", "Resource": BOTH})),
        ),
        unknown=(
            document(allow({"AWS": _FOREIGN}, _READ, OBJECTS)),
            document(allow({"AWS": UNKNOWN}, _READ, OBJECTS)),
            document(allow({"CanonicalUser": "79a5"}, _READ, OBJECTS)),
            _policy(document(allow("*", _READ, OBJECTS, {"StringEquals": {"aws:PrincipalAccount": UNKNOWN}}))),
        ),
    ),
)
