"""Only named roles change an image repository's protections or delete its images."""

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

_ACTIONS = (
    "ecr:BatchDeleteImage",
    "ecr:DeleteLifecyclePolicy",
    "ecr:DeleteRepository",
    "ecr:DeleteRepositoryPolicy",
    "ecr:PutImageScanningConfiguration",
    "ecr:PutImageTagMutability",
    "ecr:PutLifecyclePolicy",
    "ecr:SetRepositoryPolicy",
    "ecr:TagResource",
    "ecr:UntagResource",
)
_UNLESS: dict[str, Value] = {"ArnNotLike": {"aws:PrincipalArn": [ROLE_ARN]}}
_FIX = add({"Effect": "Deny", "Principal": "*", "Action": list(_ACTIONS), "Condition": _UNLESS})


def _deny(action: Value, condition: Value = _UNLESS, effect: str = "Deny") -> Value:
    return document(said(effect, "*", action, condition))


CONTROL = Control(
    id="repository_settings_are_guarded",
    concept="registry",
    title="Only named roles change a repository's protections or delete its images",
    why="One call makes tags movable again, and the next swaps the model server.",
    severity="low",
    requirements=("M8",),
    threats=("ML06", "AML.T0010"),
    sources={},
    cases=(
        apart_case(
            REPOSITORY_POLICY,
            "policy",
            of_repository(refuses(_ACTIONS, ("",), lambda subject: (outsider(subject.account),), _FIX)),
            passes=(_deny(list(_ACTIONS)), _deny("ecr:*")),
            fails=(
                document(),
                *(_deny([action for action in _ACTIONS if action != left_out]) for left_out in _ACTIONS),
                _deny(list(_ACTIONS), effect="Allow"),
                _deny(list(_ACTIONS), {"ArnNotLike": {"aws:PrincipalArn": [ROLE_ARN, "*"]}}),
                _deny(list(_ACTIONS), {**_UNLESS, "StringLike": {"aws:PrincipalTag/team": "x"}}),
            ),
            unknown=(_deny(UNKNOWN), _deny(list(_ACTIONS), {"ArnNotLike": {"aws:PrincipalArn": UNKNOWN}})),
        ),
    ),
)
