"""Judges over the variants of an endpoint configuration, those that only shadow the others too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from strongroom.controls.control import Judge
from strongroom.controls.judges import each, every
from strongroom.controls.outcome import Outcome, failed
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

PRODUCTION: Final = "productionVariants"
_LISTS: Final = (PRODUCTION, "shadowProductionVariants")


def each_variant(judge_at: Callable[[str], Judge]) -> Judge:
    """`judge_at` of the path of every variant, of which there is at least one."""
    over = every(*(each(path, judge_at) for path in _LISTS))

    def judge(resource: Resource, plan: Plan) -> Outcome:
        if at(resource.inputs, PRODUCTION) in ([], [None], [[]]):
            return failed(PRODUCTION, f"{PRODUCTION} is not given", f"set {PRODUCTION}")
        return over(resource, plan)

    return judge


def is_serverless(resource: Resource, variant: str) -> bool:
    """True iff the variant at this path runs on no instances of its own."""
    return any(isinstance(value, dict) for value in at(resource.inputs, f"{variant}.serverlessConfig"))


def variant_instances(resource: Resource) -> tuple[Value, ...]:
    """The instance type of every variant, empty for one that has none."""
    variants = [value for path in _LISTS for value in at(resource.inputs, f"{path}[*]")]
    return tuple((value.get("instanceType") or "") if isinstance(value, dict) else value for value in variants)
