"""The containers of a model, and judges over them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from strongroom.controls.control import Judge
from strongroom.controls.judges import each, every, given
from strongroom.controls.outcome import Outcome, failed
from strongroom.plan.model import Plan, Resource

_PLACES: Final = ("primaryContainer", "containers")


def each_container(judge_at: Callable[[str], Judge]) -> Judge:
    """`judge_at` of the path of every container of a model, of which there is at least one."""
    over = every(given("primaryContainer", judge_at("primaryContainer")), each("containers", judge_at))

    def judge(resource: Resource, plan: Plan) -> Outcome:
        if not any(resource.inputs.get(name) for name in _PLACES):
            return failed("primaryContainer", "the model names no container", "set primaryContainer")
        return over(resource, plan)

    return judge
