"""What a pipeline registers waits for a person to approve it."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.job.examples import KEY, pipeline_part, step
from strongroom.controls.job.pipeline import UnreadableJob, read_steps
from strongroom.controls.job.types import PIPELINE
from strongroom.controls.outcome import Outcome, all_of, failed, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_PATH = "pipelineDefinition"
_STATUS = "modelApprovalStatus"
_FIX = 'set ModelApprovalStatus to "PendingManualApproval" in each RegisterModel step'


def judge(pipeline: Resource, _plan: Plan) -> Outcome:
    """Passes iff each step that registers a model leaves the decision open; without such a step it does not apply."""
    try:
        steps = read_steps(pipeline.inputs.get(_PATH)) if pipeline.inputs.get(_PATH) is not None else None
    except UnreadableJob as error:
        return unknown(_PATH, str(error), "write the definition inline, of names that the program knows")
    if steps is None:
        return unknown(_PATH, "the pipeline's definition lies in a store, where the plan does not show it", _FIX)
    return all_of(*(_status(item.name, item.arguments.get(_STATUS)) for item in steps if item.type == "RegisterModel"))


def _status(name: str, status: Value) -> Outcome:
    # What says nothing waits, as the API has it.
    if status in (None, "PendingManualApproval", "Rejected"):
        return passed(_PATH)
    if isinstance(status, str):
        return failed(_PATH, f"the step `{name}` registers models that nobody has to approve", _FIX)
    return unknown(_PATH, f"whoever starts the pipeline decides whether the step `{name}` approves its model", _FIX)


def _plan(status: Value) -> Plan:
    register = step({}, "RegisterModel", {"modelPackageGroupName": "fraud", **({_STATUS: status} if status else {})})
    return example(pipeline_part([step({"outputDataConfig.kmsKeyId": KEY}), register]))


CONTROL = Control(
    id="pipeline_registers_models_for_approval",
    concept="training",
    title="What a pipeline registers waits for an approval",
    why="A pipeline that approves its own models makes whoever may start it the approver.",
    severity="high",
    requirements=("M3", "I9"),
    threats=("ML02", "ML07", "ML10"),
    sources={},
    cases=(
        Case(
            types=(PIPELINE,),
            judge=judge,
            passes=(_plan("PendingManualApproval"), _plan(None)),
            fails=(_plan("Approved"),),
            unknown=(
                _plan(UNKNOWN),
                _plan({"get": "Parameters.Status"}),
                example(part(PIPELINE, "train", {_PATH: UNKNOWN})),
                example(part(PIPELINE, "train", {"pipelineDefinitionS3Location": {"bucket": "b", "objectKey": "k"}})),
            ),
        ),
    ),
)
