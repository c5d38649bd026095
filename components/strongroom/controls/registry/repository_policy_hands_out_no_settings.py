"""No Allow of a repository's policy hands out its protections."""

from __future__ import annotations

from strongroom.access.aws_admission import Admission
from strongroom.access.aws_match import touches_actions
from strongroom.access.logic import negate, some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.apart import apart_case
from strongroom.controls.policy.registry import REPOSITORY_POLICY, of_repository, said
from strongroom.controls.policy.statements import ROLE as ROLE_ARN
from strongroom.controls.policy.statements import document
from strongroom.controls.policy.subject import Subject
from strongroom.plan.value import Value

_SETTINGS = (
    "ecr:BatchDeleteImage",
    "ecr:DeleteRepository",
    "ecr:DeleteRepositoryPolicy",
    "ecr:PutImageTagMutability",
    "ecr:PutLifecyclePolicy",
    "ecr:SetRepositoryPolicy",
)
_FIX = "name the actions that pull or push, such as ecr:BatchGetImage or ecr:PutImage"


def judge(item: Admission, subject: Subject) -> bool | None:
    """True iff the statement allows none of them."""
    return negate(some(touches_actions(item.statement, action, subject.plan) for action in _SETTINGS))


def _may(*actions: Value) -> Value:
    return document(said("Allow", {"AWS": ROLE_ARN}, list(actions)))


CONTROL = Control(
    id="repository_policy_hands_out_no_settings",
    concept="registry",
    title="Repository policies hand out no change of protections",
    why="Whoever may write the policy lets in whom he likes, and whoever may delete images forces an older one.",
    severity="medium",
    requirements=("M8", "I7"),
    threats=("ML06",),
    sources={},
    cases=(
        apart_case(
            REPOSITORY_POLICY,
            "policy",
            of_repository(admits_only(judge, "lets the repository's protections be changed", _FIX)),
            passes=(
                _may("ecr:BatchGetImage", "ecr:Describe*"),
                _may("ecr:PutImage"),
                document(said("Deny", "*", "ecr:*")),
            ),
            fails=(_may("ecr:*"), _may("*"), _may("ecr:BatchGetImage", "ecr:SetRepositoryPolicy"), _may("ecr:Put*")),
            unknown=(_may(UNKNOWN),),
        ),
    ),
)
