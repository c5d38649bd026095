"""No control over documents depends on how a document is spelled, and nothing that is allowed heals a failure."""

from __future__ import annotations

import copy
import dataclasses
import json
from collections.abc import Callable
from typing import Any

import pytest

from strongroom.controls.catalogue import catalogue
from strongroom.controls.control import Case
from strongroom.controls.policy.subject import BUCKET, KEY, SECRET
from strongroom.plan.model import Plan
from strongroom.plan.value import Value, holes

HOLDERS = (*BUCKET.apart, *KEY.apart, *SECRET.apart)
MORE = {
    "Effect": "Allow",
    "Principal": {"AWS": "arn:aws:iam::111122223333:role/harmless"},
    "Action": "sts:GetCallerIdentity",
}
EXAMPLES = [
    pytest.param(case, verdict, plan, id=f"{control.id}-{verdict}-{number}")
    for control in catalogue()
    if control.concept in ("key", "store")
    for case in control.cases
    if isinstance(case, Case) and set(case.types) & set(HOLDERS)
    for verdict, plans in (("pass", case.passes), ("fail", case.fails))
    for number, plan in enumerate(plans)
    if isinstance(plan.resources[0].inputs.get("policy"), dict)
]
FAILS = [example for example in EXAMPLES if example.values[1] == "fail"]
PLAIN = [example for example in EXAMPLES if not list(holes(example.values[2].resources[0].inputs["policy"]))]  # type: ignore[union-attr]


def verdict_of(case: Case, plan: Plan, change: Callable[[list[dict[str, Any]]], list[dict[str, Any]]]) -> str:
    """The verdict over the example with its statements changed."""
    holder = plan.resources[0]
    document: Any = copy.deepcopy(holder.inputs["policy"])
    document["Statement"] = change(document["Statement"])
    changed = dataclasses.replace(holder, inputs={**holder.inputs, "policy": document})
    plan = dataclasses.replace(plan, resources=(changed, *plan.resources[1:]))
    return case.judge(changed, plan).verdict


def scalar(value: Value) -> Value:
    """A list of one as the value itself, and a lone value as a list of one."""
    if isinstance(value, list):
        return value[0] if len(value) == 1 else value
    return [value]


def respelled(statement: dict[str, Any]) -> dict[str, Any]:
    """The same statement: actions in capitals, lists for scalars, elements and conditions in another order."""
    found = dict(reversed(statement.items()))
    for element in ("Action", "NotAction"):
        if isinstance(found.get(element), str):
            found[element] = [found[element].upper()]
        elif isinstance(found.get(element), list):
            found[element] = [each.upper() if isinstance(each, str) else each for each in reversed(found[element])]
    for element in ("Resource", "NotResource"):
        if element in found:
            found[element] = scalar(found[element])
    conditions = found.get("Condition") or {}
    if conditions:
        found["Condition"] = {
            operator.upper(): {key.upper(): scalar(values) for key, values in tests.items()}
            for operator, tests in reversed(conditions.items())
        }
    return found


@pytest.mark.parametrize(("case", "verdict", "plan"), EXAMPLES)
def test_a_verdict_does_not_depend_on_spelling(case: Case, verdict: str, plan: Plan) -> None:
    """Order, case, lists, Sids and repetition are no difference."""
    assert verdict_of(case, plan, lambda found: [respelled(item) for item in reversed(found)]) == verdict
    assert verdict_of(case, plan, lambda found: [{"Sid": f"S{n}", **item} for n, item in enumerate(found)]) == verdict
    assert verdict_of(case, plan, lambda found: [*found, *found]) == verdict


@pytest.mark.parametrize(("case", "verdict", "plan"), PLAIN)
def test_json_text_is_read_like_an_object(case: Case, verdict: str, plan: Plan) -> None:
    """A document without holes has the same verdict as text."""
    holder = plan.resources[0]
    text = dataclasses.replace(
        holder, inputs={**holder.inputs, "policy": json.dumps(holder.inputs["policy"], indent=1)}
    )
    assert case.judge(text, dataclasses.replace(plan, resources=(text, *plan.resources[1:]))).verdict == verdict


@pytest.mark.parametrize(("case", "verdict", "plan"), FAILS)
def test_an_allow_heals_nothing(case: Case, verdict: str, plan: Plan) -> None:
    """One more Allow, for something else, never turns a failure into a pass."""
    assert verdict_of(case, plan, lambda found: [*found, {**MORE, "Resource": "*"}]) == verdict
