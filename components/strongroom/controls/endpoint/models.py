"""The models that a plan makes: as resources of their own, by the native API, or as steps of a pipeline."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from strongroom.controls.control import Case, Judge
from strongroom.controls.endpoint.examples import MODEL_SETTINGS, model
from strongroom.controls.endpoint.types import MODEL
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.job.examples import Changes, changed, native, pipeline_part, step
from strongroom.controls.job.pipeline import UnreadableJob, lowered, read_object, read_steps
from strongroom.controls.job.types import CLOUD_CONTROL, PIPELINE
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, unknown
from strongroom.plan.model import Plan, Resource

_TYPES: Final = (MODEL, PIPELINE, CLOUD_CONTROL)
_NATIVE: Final = "AWS::SageMaker::Model"
_DEFINITION: Final = "pipelineDefinition"
_STATE: Final = "desiredState"


def over_models(judge: Judge) -> Judge:
    """`judge` of each model that the resource makes, as if it were a resource of its own."""

    def over(resource: Resource, plan: Plan) -> Outcome:
        if resource.type == MODEL:
            return judge(resource, plan)
        try:
            models = _models(resource)
        except UnreadableJob as error:
            return unknown(None, str(error), "write the definition inline, of names that the program knows")
        return all_of(*(_told(words, place, judge(one, plan)) for words, place, one in models))

    return over


def _models(resource: Resource) -> list[tuple[str, str, Resource]]:
    if resource.type == CLOUD_CONTROL:
        if resource.inputs.get("typeName") != _NATIVE:
            return []
        state = lowered(read_object(resource.inputs.get(_STATE), _STATE))
        return [("the model", _STATE, replace(resource, inputs=state if isinstance(state, dict) else {}))]
    definition = resource.inputs.get(_DEFINITION)
    if definition is None:
        raise UnreadableJob("the pipeline's definition lies in a store, where the plan does not show it")
    made = [item for item in read_steps(definition) if item.type == "Model"]
    return [(f"the step `{item.name}`", _DEFINITION, replace(resource, inputs=dict(item.arguments))) for item in made]


def _told(words: str, place: str, outcome: Outcome) -> Outcome:
    if outcome is NOT_APPLICABLE or not outcome.message:
        return outcome
    return replace(outcome, property=place, message=f"{words}: {outcome.message}")


def model_case(
    judge: Judge, *, good: tuple[Changes, ...] = (), bad: tuple[Changes, ...], open_: tuple[Changes, ...]
) -> Case:
    """The case of a control over models: changes that keep a good model good, break it, or leave it open.

    Each is tried on a model of its own; good as it is, and with the first bad change, in every spelling.
    """
    return Case(
        types=_TYPES,
        judge=over_models(judge),
        passes=(model(), _stepped({}), _natively({}), *(model(item) for item in good)),
        fails=(_stepped(bad[0]), _natively(bad[0]), *(model(item) for item in bad)),
        unknown=(
            *(model(item) for item in open_),
            example(part(PIPELINE, "train", {_DEFINITION: UNKNOWN})),
            example(part(CLOUD_CONTROL, "score", {"typeName": _NATIVE, _STATE: UNKNOWN})),
        ),
    )


def _stepped(changes: Changes) -> Plan:
    return example(pipeline_part([step({}), step(changes, "Model", MODEL_SETTINGS)]))


def _natively(changes: Changes) -> Plan:
    return native("Model", changed(MODEL_SETTINGS, changes))
