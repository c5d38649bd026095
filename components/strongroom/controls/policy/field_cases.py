"""The case of a control over inputs alone: a right example, and what is wrong or unknown in each input."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from strongroom.controls.control import Case, Judge
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

Inputs = Mapping[str, Value]


def field_case(
    type_: str,
    judge: Judge,
    right: Inputs,
    *,
    passes: Sequence[Inputs] = (),
    fails: Sequence[Inputs] = (),
    unknown: Sequence[Inputs] = (),
    beside: tuple[Part, ...] = (),
    required: bool = True,
) -> Case:
    """The case, from the inputs that are right; unknown ones never pass, and where `required` it fails without them.

    `passes`, `fails` and `unknown` are further inputs, each laid over the right ones; None takes one out.
    `beside` are other resources of every example.
    """

    def plan(inputs: Inputs) -> Plan:
        given = {key: value for key, value in {**right, **inputs}.items() if value is not None}
        return example(part(type_, "data", given), *beside)

    return Case(
        types=(type_,),
        judge=judge,
        passes=tuple(plan(inputs) for inputs in ({}, *passes)),
        fails=tuple(plan(inputs) for inputs in (*([dict.fromkeys(right)] if required else []), *fails)),
        unknown=tuple(plan(inputs) for inputs in (*unknown, *({key: UNKNOWN} for key in right))),
    )
