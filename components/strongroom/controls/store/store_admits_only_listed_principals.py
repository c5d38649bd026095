"""Whoever is not on the store's list is refused, whatever the own policy says."""

from __future__ import annotations

from strongroom.access.aws_situation import Situation, outsider
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.refusal import BUCKET_ITSELF, OBJECTS_IN_IT, refuses, together
from strongroom.controls.policy.statements import BOTH, BUCKET_ARN, OBJECTS, ROLE, ROOT, add, allow, deny, document
from strongroom.controls.policy.subject import BUCKET, Subject
from strongroom.plan.value import Value

_DATA: Value = ["s3:GetObject*", "s3:PutObject*", "s3:DeleteObject*", "s3:ListBucket*"]
_UNLISTED: Value = {"ArnNotLike": {"aws:PrincipalArn": ROLE}, "BoolIfExists": {"aws:PrincipalIsAWSService": "false"}}
_FIX = add(deny(_DATA, BOTH, _UNLISTED))


def _stranger(subject: Subject) -> tuple[Situation, ...]:
    return (outsider(subject.account),)


def _unless(condition: Value, resource: Value = BOTH, action: Value = _DATA) -> Value:
    return document(deny(action, resource, condition))


CONTROL = Control(
    id="store_admits_only_listed_principals",
    concept="store",
    title="Whoever is not on the store's list is refused, whatever the own policy says",
    why="One careless identity policy elsewhere in the account then opens nothing here.",
    severity="medium",
    requirements=("B6",),
    threats=("ML02", "ML05", "AML.T0035"),
    sources={},
    cases=policy_cases(
        BUCKET,
        together(
            refuses(("s3:ListBucket*",), (BUCKET_ITSELF,), _stranger, _FIX),
            refuses(("s3:GetObject*", "s3:PutObject*", "s3:DeleteObject*"), (OBJECTS_IN_IT,), _stranger, _FIX),
        ),
        missing="the bucket has no policy, so any identity policy of the account opens it",
        fix=_FIX,
        passes=(
            _unless(_UNLISTED),
            _unless({"ArnNotLike": {"aws:PrincipalArn": [ROLE, "arn:aws:iam::111122223333:role/team/*"]}}),
            _unless({"ArnNotEquals": {"aws:PrincipalArn": hole("aws:iam/role:Role", "reader", "arn")}}, "*", "s3:*"),
            document({"Effect": "Deny", "NotPrincipal": {"AWS": [ROLE]}, "Action": "s3:*", "Resource": BOTH}),
            document(deny("s3:List*", BUCKET_ARN, _UNLISTED), deny("s3:*Object*", OBJECTS, _UNLISTED)),
        ),
        fails=(
            document(),
            document(allow({"AWS": ROLE}, _DATA, BOTH)),
            _unless(_UNLISTED, OBJECTS),
            _unless(_UNLISTED, BOTH, ["s3:GetObject*", "s3:PutObject*", "s3:ListBucket*"]),
            _unless({"ArnNotLike": {"aws:PrincipalArn": [ROLE, "*"]}}),
            _unless({"ArnNotLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/*"}}),
            _unless({"ArnNotLike": {"aws:PrincipalArn": ROLE}, "StringEquals": {"aws:PrincipalTag/team": "x"}}),
            _unless({"ArnLike": {"aws:PrincipalArn": ROLE}}),
            document({"Effect": "Deny", "NotPrincipal": {"AWS": [ROOT, "*"]}, "Action": "s3:*", "Resource": BOTH}),
        ),
        unknown=(_unless({"ArnNotLike": {"aws:PrincipalArn": [ROLE, UNKNOWN]}}),),
    ),
)
