"""The approval of a version in each group fires a rule."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.logic import every as all_true
from strongroom.access.logic import some
from strongroom.controls.control import Control, PlanCase
from strongroom.controls.detection.types import EVENT_RULE
from strongroom.controls.example import UNKNOWN, example, hole, part
from strongroom.controls.outcome import Outcome, lacking, passed, unknown
from strongroom.controls.policy.approval import APPROVED, fires_on, is_about_versions, named_groups
from strongroom.controls.policy.registry import GROUP
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Unknown, Value

_NAME = "modelPackageGroupName"
_FIX = "add an aws.cloudwatch.EventRule on model package state changes of the group with ModelApprovalStatus Approved"


def judge(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
    """Passes, group by group, iff some rule fires when a version of it is approved; unknown for groups not shown."""
    rules = [rule for rule in plan.of(EVENT_RULE) if is_about_versions(rule) is not False]
    for group in plan.of(GROUP):
        verdict = some(_fires(rule, group) for rule in rules)
        if verdict is None:
            yield group, unknown(None, "the plan does not tell whether a rule waits for the approval", _FIX)
        else:
            yield group, passed() if verdict else lacking("no rule waits for the approval of its versions", _FIX)
    known = {group.inputs.get(_NAME) for group in plan.of(GROUP) if isinstance(group.inputs.get(_NAME), str)}
    for rule in rules:
        for name in named_groups(rule) or ():
            if isinstance(name, str) and name not in known:
                message = f"the rule waits for versions of `{name}`, a group that is not in this plan"
                yield rule, unknown("eventPattern", message, "make the group beside the rule, or take its name away")


def _fires(rule: Resource, group: Resource) -> bool | None:
    names = named_groups(rule)
    if names is None:
        return fires_on(rule, APPROVED)
    own = group.inputs.get(_NAME)
    wired = any(isinstance(name, Unknown) and name.urn == group.urn for name in names)
    known = isinstance(own, str) and all(isinstance(name, str) for name in names)
    return all_true((fires_on(rule, APPROVED), True if wired or own in names else False if known else None))


def _plan(name: Value, *groups: Value, status: Value = "Approved") -> Plan:
    detail: dict[str, Value] = {"ModelApprovalStatus": [status]}
    if groups:
        detail["ModelPackageGroupName"] = list(groups)
    return example(
        part(GROUP, "fraud", {_NAME: name}),
        part(EVENT_RULE, "approved", {"eventPattern": {"source": ["aws.sagemaker"], "detail": detail}}),
    )


CONTROL = Control(
    id="registry_announces_approvals",
    concept="registry",
    title="The approval of a model version fires a rule",
    why="Where nothing waits for the approval, somebody deploys without one.",
    severity="low",
    requirements=("M4",),
    threats=("ML10",),
    sources={},
    cases=(
        PlanCase(
            types=(GROUP,),
            judge=judge,
            passes=(
                _plan("fraud", "fraud"),
                _plan("fraud"),
                _plan(UNKNOWN, hole(GROUP, "fraud", "modelPackageGroupName")),
            ),
            fails=(example(part(GROUP, "fraud")), _plan("fraud", "credit"), _plan("fraud", status="Rejected")),
            unknown=(
                _plan("fraud", "fraud", "credit"),
                _plan("fraud", UNKNOWN),
                _plan("fraud", "fraud", status=UNKNOWN),
                _plan(UNKNOWN, "fraud"),
            ),
        ),
    ),
)
