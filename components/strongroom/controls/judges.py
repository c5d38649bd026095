"""Judges made of requirements: over an input, over a companion resource, over either spelling of the same thing."""

from __future__ import annotations

from collections.abc import Callable

from strongroom.controls.control import Judge
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, any_of, failed, lacking, passed, unknown
from strongroom.controls.requirement import Requirement, shown
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at


def field(path: str, requirement: Requirement, fix: str) -> Judge:
    """Every value at `path` meets `requirement`."""

    def judge(resource: Resource, _plan: Plan) -> Outcome:
        return judge_field(resource, path, requirement, fix)

    return judge


def judge_field(resource: Resource, path: str, requirement: Requirement, fix: str) -> Outcome:
    """Passes iff every value at `path` meets `requirement`, or none is given and absence meets it."""
    values = [value for value in at(resource.inputs, path) if value is not None]
    if path in resource.options.ignored:
        message = f"ignoreChanges lists {path}, so what the cloud holds may differ"
        return unknown(path, message, "take it out of ignoreChanges")
    if not values:
        message = f"{path} must {requirement.words} and is not given"
        return passed(path) if requirement.absent else failed(path, message, fix)
    verdicts = [requirement.check(value) for value in values]
    for value, verdict in zip(values, verdicts, strict=True):
        if verdict is False:
            return failed(path, f"{path} must {requirement.words} and is {shown(value)}", fix)
    if None in verdicts:
        return unknown(path, f"{path} must {requirement.words} and is not known before the cloud fills it", fix)
    return passed(path)


def companion(types: tuple[str, ...], link: str, fix: str, *judges: Judge) -> Judge:
    """Some resource of `types` refers to the judged one by `link`, and every one that does passes all `judges`."""

    def judge(resource: Resource, plan: Plan) -> Outcome:
        linked = companions(plan, resource, types, link)
        kind = types[0].rsplit(":", 1)[-1]
        if linked.found:
            return all_of(passed(), *(one(item, plan) for item in linked.found for one in judges))
        if linked.open:
            return unknown(None, f"a {kind} exists and the plan does not tell for which resource", fix)
        return lacking(f"no {kind} refers to it", fix)

    return judge


def every(*judges: Judge) -> Judge:
    """All of these hold."""
    return lambda resource, plan: all_of(*(judge(resource, plan) for judge in judges))


def either(*judges: Judge) -> Judge:
    """One of these holds: the same protection in an old and a new spelling, inline and as its own resource."""
    return lambda resource, plan: any_of(*(judge(resource, plan) for judge in judges))


def each(path: str, judge_at: Callable[[str], Judge]) -> Judge:
    """`judge_at` of every item of the list at `path`; an empty or absent list does not concern it."""

    def over(resource: Resource, plan: Plan) -> Outcome:
        items = at(resource.inputs, path)
        if len(items) == 1 and isinstance(items[0], list):
            paths = [f"{path}[{index}]" for index in range(len(items[0]))]
        else:  # one block that was flattened, or a value that the plan does not tell
            paths = [path] if items else []
        return all_of(*(judge_at(item)(resource, plan) for item in paths))

    return over


def given(path: str, judge: Judge) -> Judge:
    """`judge` where the input at `path` is given at all; else it does not apply."""

    def only(resource: Resource, plan: Plan) -> Outcome:
        return judge(resource, plan) if at(resource.inputs, path) else NOT_APPLICABLE

    return only
