"""Destroying the stack deletes no record of traffic, names, findings, jobs or answers."""

from __future__ import annotations

from typing import Final

from strongroom.controls.control import Case, Control
from strongroom.controls.detection.types import EVENT_TARGET, LOG_GROUP
from strongroom.controls.example import Part, example, part
from strongroom.controls.lasting import record_survives
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Unknown, Value

_FIX: Final = "set protect (or retainOnDelete) in the options of the log group"
# Who writes to a group, and the input by which it names the group.
_WRITERS: Final = (
    (("aws:ec2/flowLog:FlowLog",), "logDestination"),
    (("aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig",), "destinationArn"),
    ((EVENT_TARGET,), "arn"),
)
_OF_WORK: Final = "/aws/sagemaker/"


def judge(group: Resource, plan: Plan) -> Outcome:
    """Passes iff an option or input keeps the group; groups that nothing of the plan writes to are left out."""
    name = group.inputs.get("name")
    of_work = isinstance(name, str) and name.startswith(_OF_WORK)
    if not of_work and not any(companions(plan, group, types, link).found for types, link in _WRITERS):
        return NOT_APPLICABLE
    return record_survives(group, "destroying the stack deletes the record", _FIX)


def _group(name: str = "flows", protect: bool | None = False, **inputs: Value) -> Part:
    retained = None if protect is None else False
    return part(LOG_GROUP, "flows", {"name": name, **inputs}, protect=protect, retain_on_delete=retained)


_FLOWS = part(_WRITERS[0][0][0], "flows", {"logDestination": "arn:aws:logs:eu-west-1:111122223333:log-group:flows"})
_JOBS = "/aws/sagemaker/TrainingJobs"

CONTROL = Control(
    id="records_survive_stack_destroy",
    concept="audit",
    title="Destroying the stack deletes no record",
    why="What was looked at, asked and answered is wanted most after an environment was taken down.",
    severity="low",
    requirements=("A4", "B10"),
    threats=("ML10",),
    sources={},
    cases=(
        Case(
            types=(LOG_GROUP,),
            judge=judge,
            passes=(
                example(_group(protect=True), _FLOWS),
                example(_group(deletionProtectionEnabled=True), _FLOWS),
                example(_group(_JOBS, skipDestroy=True)),
            ),
            fails=(example(_group(), _FLOWS), example(_group(_JOBS)), example(_group(skipDestroy=False), _FLOWS)),
            unknown=(example(_group(protect=None), _FLOWS), example(_group(_JOBS, skipDestroy=Unknown()))),
        ),
    ),
)
