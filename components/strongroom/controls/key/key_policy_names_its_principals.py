"""A key policy names roles and services, not whole accounts or everyone."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.naming_principals import names_its_principals
from strongroom.controls.policy.statements import ACCOUNT, ROLE, ROOT, allow, deny, document
from strongroom.controls.policy.subject import KEY
from strongroom.plan.value import Value

_FIX = "name the roles as Principal, or add a condition ArnEquals on aws:PrincipalArn to the account"
_ONLY: Value = {"ArnEquals": {"aws:PrincipalArn": ROLE}}

CONTROL = Control(
    id="key_policy_names_its_principals",
    concept="key",
    title="A key policy names roles and services, not whole accounts or everyone",
    why="What is left to an account is left to each of its identity policies, the one of tomorrow too.",
    severity="low",
    requirements=("K3",),
    threats=("ML05", "AML.T0012"),
    sources={"checkov": ("CKV_AWS_33",)},
    cases=policy_cases(
        KEY,
        names_its_principals(_FIX, roles=True),
        passes=(
            document(allow({"AWS": ROOT}, "kms:Decrypt", None, _ONLY)),
            document(allow({"AWS": [ROLE, hole("aws:iam/role:Role", "reader", "arn")]}, "kms:Decrypt")),
            document(allow({"Service": "logs.eu-west-1.amazonaws.com"}, "kms:Decrypt")),
            document(allow("*", "kms:Decrypt", None, {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}})),
            document(
                allow(
                    {"AWS": "*"},
                    "kms:Decrypt",
                    None,
                    {"StringEquals": {"kms:CallerAccount": ACCOUNT, "kms:ViaService": "s3.eu-west-1.amazonaws.com"}},
                )
            ),
            document(deny("kms:*", None, None, "*")),
        ),
        fails=(
            document(allow({"AWS": ROOT}, "kms:*")),
            document(allow({"AWS": ACCOUNT}, "kms:DescribeKey")),
            document(allow("*", "kms:Decrypt", None, _ONLY)),
            document(allow({"AWS": "*"}, "kms:Decrypt", None, {"StringEquals": {"kms:CallerAccount": ACCOUNT}})),
            document(allow({"AWS": ROOT}, "kms:Decrypt", None, {"ArnLike": {"aws:PrincipalArn": [ROLE, "*"]}})),
            document(allow("*", "kms:Decrypt")),
        ),
        unknown=(
            document(allow({"AWS": UNKNOWN}, "kms:Decrypt")),
            document(allow({"AWS": ROOT}, "kms:Decrypt", None, {"ArnLike": {"aws:PrincipalArn": UNKNOWN}})),
        ),
    ),
)
