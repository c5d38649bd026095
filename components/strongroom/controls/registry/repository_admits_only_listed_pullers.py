"""Whoever is not on an image repository's list pulls nothing, whatever the own policy says."""

from __future__ import annotations

from strongroom.access.aws_situation import outsider
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.apart import apart_case
from strongroom.controls.policy.refusal import refuses
from strongroom.controls.policy.registry import REPOSITORY_POLICY, of_repository, said
from strongroom.controls.policy.statements import ROLE as ROLE_ARN
from strongroom.controls.policy.statements import add, document
from strongroom.plan.value import Value

_ACTIONS = ("ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer")
_UNLESS: dict[str, Value] = {"ArnNotLike": {"aws:PrincipalArn": [ROLE_ARN]}}
_FIX = add({"Effect": "Deny", "Principal": "*", "Action": list(_ACTIONS), "Condition": _UNLESS})


def _deny(action: Value, condition: Value = _UNLESS, effect: str = "Deny") -> Value:
    return document(said(effect, "*", action, condition))


CONTROL = Control(
    id="repository_admits_only_listed_pullers",
    concept="registry",
    title="Whoever is not on the list pulls no image, whatever the own policy says",
    why="A careless identity policy elsewhere in the account then copies no image.",
    severity="medium",
    requirements=("M1", "M8", "I7"),
    threats=("ML05", "AML.T0035"),
    sources={},
    cases=(
        apart_case(
            REPOSITORY_POLICY,
            "policy",
            of_repository(refuses(_ACTIONS, ("",), lambda subject: (outsider(subject.account),), _FIX)),
            passes=(
                _deny(list(_ACTIONS)),
                _deny("ecr:*"),
                _deny(list(_ACTIONS), {"ArnNotEquals": {"aws:PrincipalArn": ROLE_ARN}}),
            ),
            fails=(
                document(),
                _deny("ecr:BatchGetImage"),
                _deny(list(_ACTIONS), effect="Allow"),
                _deny(list(_ACTIONS), {"ArnNotLike": {"aws:PrincipalArn": [ROLE_ARN, "*"]}}),
                _deny(list(_ACTIONS), {**_UNLESS, "StringLike": {"aws:PrincipalTag/team": "x"}}),
            ),
            unknown=(_deny(UNKNOWN), _deny(list(_ACTIONS), {"ArnNotLike": {"aws:PrincipalArn": UNKNOWN}})),
        ),
    ),
)
