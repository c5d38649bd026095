"""The case of a control over what the policy of an image repository refuses."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from strongroom.access.aws_situation import Situation
from strongroom.controls.control import Case
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.apart import apart_case
from strongroom.controls.policy.refusal import refuses
from strongroom.controls.policy.registry import REPOSITORY_POLICY, of_repository, said
from strongroom.controls.policy.statements import ROLE, add, document
from strongroom.controls.policy.subject import Subject
from strongroom.plan.value import Value

Conditions: TypeAlias = "dict[str, Value]"
_CALLER = "aws:PrincipalArn"


def but_for(*roles: Value) -> Conditions:
    """Met by everybody who is on no list."""
    return {"ArnNotLike": {_CALLER: list(roles)}}


LISTED: Conditions = but_for(ROLE)


def refusal_fix(unless: Conditions, *actions: str) -> str:
    """The fix that adds the Deny, written out."""
    shown: Value = list(actions) if len(actions) > 1 else actions[0]
    return add({"Effect": "Deny", "Principal": "*", "Action": shown, **({"Condition": unless} if unless else {})})


def refusal_case(
    actions: tuple[str, ...],
    situations: Callable[[Subject], tuple[Situation, ...]],
    unless: Conditions,
    *,
    because: tuple[str, ...] = (),
    passes: tuple[Conditions, ...] = (),
    fails: tuple[Conditions, ...] = (),
    unknown: tuple[Conditions, ...] = (),
) -> Case:
    """The policy refuses each of the actions in each situation, as a Deny under the conditions `unless` does.

    The further examples are conditions of a Deny of every action.
    """
    every = list[Value](actions)
    if unless == LISTED:
        fails = (but_for(ROLE, "*"), *fails)
        unknown = (but_for(UNKNOWN), *unknown)
    return apart_case(
        REPOSITORY_POLICY,
        "policy",
        of_repository(refuses(actions, ("",), situations, refusal_fix(unless, *actions), because=because)),
        passes=(_deny(every, unless), _deny("ecr:*", unless), *(_deny("ecr:*", item) for item in passes)),
        fails=(
            document(),
            *(_deny([action for action in actions if action != left_out], unless) for left_out in actions),
            document(said("Allow", "*", every, unless)),
            _deny(every, {**unless, "StringLike": {"aws:PrincipalTag/team": "x"}}),
            *(_deny("ecr:*", item) for item in fails),
        ),
        unknown=(_deny(UNKNOWN, unless), *(_deny("ecr:*", item) for item in unknown)),
    )


def _deny(action: Value, condition: Conditions) -> Value:
    return document(said("Deny", "*", action, condition or None))
