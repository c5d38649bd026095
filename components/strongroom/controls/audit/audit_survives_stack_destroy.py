"""Destroying the stack neither stops the trail nor deletes its log group."""

from __future__ import annotations

from typing import Final

from strongroom.controls.control import Case, Control
from strongroom.controls.detection.examples import trail_parts
from strongroom.controls.detection.types import LOG_GROUP, TRAIL
from strongroom.controls.example import Part, example, part
from strongroom.controls.lasting import record_survives
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome
from strongroom.plan.links import means
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Unknown, Value

_FIX: Final = "set protect (or retainOnDelete) in the options of the resource"


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff an option or input keeps the resource; log groups that no trail writes to are left out."""
    if resource.type == LOG_GROUP and not _is_of_a_trail(resource, plan):
        return NOT_APPLICABLE
    return record_survives(resource, "destroying the stack ends the record", _FIX)


def _is_of_a_trail(group: Resource, plan: Plan) -> bool:
    return any(means(trail, "cloudWatchLogsGroupArn", group) for trail in plan.of(TRAIL))


_TRAIL, _ = trail_parts()


def _group(inputs: dict[str, Value] | None = None, protect: bool | None = False) -> Part:
    told = {"name": "trail", **(inputs or {})}
    return part(LOG_GROUP, "trail", told, protect=protect, retain_on_delete=None if protect is None else False)


CONTROL = Control(
    id="audit_survives_stack_destroy",
    concept="audit",
    title="Destroying the stack does not end the audit record",
    why="One command would otherwise stop the trail and delete what it wrote.",
    severity="low",
    requirements=("A4", "B10"),
    threats=("ML10",),
    sources={},
    cases=(
        Case(
            types=(TRAIL,),
            judge=judge,
            passes=(
                example(part(TRAIL, "all", {}, protect=True)),
                example(part(TRAIL, "all", {}, retain_on_delete=True)),
            ),
            fails=(example(part(TRAIL, "all", {})),),
            unknown=(example(part(TRAIL, "all", {}, protect=None, retain_on_delete=None)),),
        ),
        Case(
            types=(LOG_GROUP,),
            judge=judge,
            passes=(
                example(_group(protect=True), _TRAIL),
                example(_group({"deletionProtectionEnabled": True}), _TRAIL),
                example(_group({"skipDestroy": True}), _TRAIL),
            ),
            fails=(example(_group(), _TRAIL), example(_group({"skipDestroy": False}), _TRAIL)),
            unknown=(
                example(_group(protect=None), _TRAIL),
                example(_group({"skipDestroy": Unknown()}), _TRAIL),
            ),
        ),
    ),
)
