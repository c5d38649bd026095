"""The refusals of a bucket policy spare only who is named and our own."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.exceptions import spares_no_stranger
from strongroom.controls.policy.statements import ACCOUNT, OBJECTS, ROLE, allow, deny, document
from strongroom.controls.policy.subject import BUCKET
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_FOREIGN = "999999999999"
_HERE = part("pulumi:providers:aws", "here", {"allowedAccountIds": f'["{ACCOUNT}"]'})


def _unless(operator: str, key: str, value: Value) -> Value:
    return document(deny("s3:GetObject", OBJECTS, {operator: {key: value}}))


def _pinned(document_: Value, *others: Part) -> Plan:
    return example(part(BUCKET.apart[0], "data", {BUCKET.link: "data", "policy": document_}), _HERE, *others)


CONTROL = Control(
    id="store_guards_spare_no_stranger",
    concept="store",
    title="What the refusals of a store spare is named and one's own",
    why="A refusal with an exception for everybody, or for another account, still looks like a lock.",
    severity="high",
    requirements=("B6",),
    threats=("ML05", "AML.T0012"),
    sources={},
    cases=policy_cases(
        BUCKET,
        spares_no_stranger(),
        passes=(
            _unless("ArnNotLike", "aws:PrincipalArn", [ROLE, f"arn:aws:iam::{ACCOUNT}:role/team/*"]),
            _unless("ArnNotLikeIfExists", "aws:PrincipalArn", "arn:aws:iam::*:role/aws:ec2-infrastructure"),
            _unless("StringNotEquals", "aws:PrincipalAccount", ACCOUNT),
            _unless("StringNotEqualsIfExists", "aws:PrincipalOrgID", "o-a1b2c3d4e5"),
            _pinned(_unless("StringNotEquals", "aws:VpceAccount", [ACCOUNT])),
            document(allow({"AWS": ROLE}, "*")),
        ),
        fails=(
            _unless("ArnNotLike", "aws:PrincipalArn", [ROLE, "*"]),
            _unless("ArnNotLike", "aws:PrincipalArn", "arn:aws:iam::*:role/admin"),
            _unless("StringNotLike", "aws:PrincipalAccount", "*"),
            _unless("StringNotEquals", "aws:PrincipalOrgID", ["o-a1b2c3d4e5", _FOREIGN]),
            _pinned(_unless("StringNotEquals", "aws:PrincipalAccount", [ACCOUNT, _FOREIGN])),
            _pinned(_unless("StringNotEqualsIfExists", "aws:VpceAccount", _FOREIGN)),
            _pinned(_unless("ArnNotEquals", "aws:PrincipalArn", f"arn:aws:iam::{_FOREIGN}:role/admin")),
            _pinned(document({"Effect": "Deny", "NotPrincipal": {"AWS": _FOREIGN}, "Action": "*", "Resource": "*"})),
        ),
        unknown=(_unless("ArnNotLike", "aws:PrincipalArn", [ROLE, UNKNOWN]),),
    ),
)
