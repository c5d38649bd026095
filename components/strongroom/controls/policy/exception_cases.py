"""The cases of a control over whom the refusals of a document spare: the same for every kind of document."""

from __future__ import annotations

from strongroom.controls.control import Case
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.exceptions import spares_no_stranger
from strongroom.controls.policy.pinned import FOREIGN, pinned
from strongroom.controls.policy.statements import ACCOUNT, ROLE, allow, deny, document
from strongroom.controls.policy.subject import Kind
from strongroom.plan.value import Value


def exception_cases(kind: Kind, action: str, resource: Value) -> tuple[Case, Case]:
    """Both cases, from refusals of `action` on `resource`."""

    def unless(operator: str, key: str, value: Value) -> Value:
        return document(deny(action, resource, {operator: {key: value}}))

    not_principal: Value = {"Effect": "Deny", "NotPrincipal": {"AWS": FOREIGN}, "Action": "*", "Resource": "*"}
    return policy_cases(
        kind,
        spares_no_stranger(),
        passes=(
            unless("ArnNotLike", "aws:PrincipalArn", [ROLE, f"arn:aws:iam::{ACCOUNT}:role/team/*"]),
            unless("ArnNotLikeIfExists", "aws:PrincipalArn", "arn:aws:iam::*:role/aws:ec2-infrastructure"),
            unless("StringNotEquals", "aws:PrincipalAccount", ACCOUNT),
            unless("StringNotEqualsIfExists", "aws:PrincipalOrgID", "o-a1b2c3d4e5"),
            pinned(kind, unless("StringNotEquals", "aws:VpceAccount", [ACCOUNT])),
            pinned(kind, unless("StringNotEquals", "aws:VpceAccount", [ACCOUNT, FOREIGN]), FOREIGN),
            document(allow({"AWS": ROLE}, "*")),
        ),
        fails=(
            unless("ArnNotLike", "aws:PrincipalArn", [ROLE, "*"]),
            unless("ArnNotLike", "aws:PrincipalArn", "arn:aws:iam::*:role/admin"),
            unless("StringNotLike", "aws:PrincipalAccount", "*"),
            unless("StringNotEquals", "aws:PrincipalOrgID", ["o-a1b2c3d4e5", FOREIGN]),
            pinned(kind, unless("StringNotEquals", "aws:PrincipalAccount", [ACCOUNT, FOREIGN])),
            pinned(kind, unless("StringNotEqualsIfExists", "aws:VpceAccount", FOREIGN)),
            pinned(kind, unless("ArnNotEquals", "aws:PrincipalArn", f"arn:aws:iam::{FOREIGN}:role/admin")),
            pinned(kind, document(not_principal)),
        ),
        unknown=(unless("ArnNotLike", "aws:PrincipalArn", [ROLE, UNKNOWN]),),
    )
