"""The jobs of a resource, each as a resource of its own whose inputs are the job's settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from strongroom.controls.job.pipeline import Step, UnreadableJob, lowered, read_object, read_steps
from strongroom.controls.job.types import (
    CLOUD_CONTROL,
    DATA_QUALITY,
    PIPELINE,
    SCHEDULE,
    TRAINING_JOB,
    TUNING_JOB,
    JobKind,
)
from strongroom.plan.model import Resource
from strongroom.plan.value import Secret, Text, Unknown, Value

_SCHEDULED: Final = "monitoringScheduleConfig.monitoringJobDefinition"
_STEPS: Final[dict[str, JobKind]] = {
    "Training": "training",
    "Processing": "processing",
    "Transform": "transform",
    "AutoML": "automl",
    # Checks that a pipeline runs as processing jobs.
    "QualityCheck": "processing",
    "ClarifyCheck": "processing",
}
_NATIVE: Final[dict[str, JobKind]] = {
    "MonitoringSchedule": "monitoring",
    "TrainingJob": "training",
    "ProcessingJob": "processing",
    "DataQualityJobDefinition": "monitoring",
    "ModelQualityJobDefinition": "monitoring",
    "ModelBiasJobDefinition": "monitoring",
    "ModelExplainabilityJobDefinition": "monitoring",
}


@dataclass(frozen=True, slots=True)
class Job:
    """One job: its kind, how a message names it, where it stands, and a resource whose inputs are its settings."""

    kind: JobKind
    words: str
    place: str
    settings: Resource


def jobs_of(resource: Resource) -> tuple[Job, ...]:
    """Every job that the resource starts, runs on demand or defines; raises UnreadableJob where they are not known."""
    return tuple(_read(resource))


def may_hold(resource: Resource, kinds: tuple[JobKind, ...]) -> bool:
    """False iff the resource's type alone tells that no job of these kinds is in it."""
    name = _native_name(resource)
    return name not in _NATIVE or _NATIVE[name] in kinds


def _native_name(resource: Resource) -> str:
    type_ = resource.inputs.get("typeName") if resource.type == CLOUD_CONTROL else None
    return type_.removeprefix("AWS::SageMaker::") if isinstance(type_, str) else ""


def _read(resource: Resource) -> Iterator[Job]:
    if resource.type == TRAINING_JOB:
        yield Job("training", "the job", "", resource)
    elif resource.type == DATA_QUALITY:
        yield Job("monitoring", "the job", "", resource)
    elif resource.type == TUNING_JOB:
        yield from _tuned(resource, resource.inputs, "the job")
    elif resource.type == SCHEDULE:
        yield from _scheduled(resource, resource.inputs)
    elif resource.type == PIPELINE:
        yield from _pipeline(resource)
    elif resource.type == CLOUD_CONTROL:
        yield from _cloud_control(resource)


def _tuned(resource: Resource, inputs: Mapping[str, Value], words: str, place: str = "") -> Iterator[Job]:
    listed = inputs.get("trainingJobDefinitions")
    single = inputs.get("trainingJobDefinition")
    definitions: list[tuple[str, Value]] = [("trainingJobDefinition", single)] if single is not None else []
    if isinstance(listed, list):
        definitions += [(f"trainingJobDefinitions[{index}]", item) for index, item in enumerate(listed)]
    elif listed is not None:
        definitions.append(("trainingJobDefinitions", listed))
    for path, definition in definitions:
        yield _job("training", words, place or path, resource, definition)


def _scheduled(resource: Resource, inputs: Mapping[str, Value], place: str = _SCHEDULED) -> Iterator[Job]:
    config = inputs.get("monitoringScheduleConfig")
    if not isinstance(config, dict):
        raise UnreadableJob("what the schedule runs is not known")
    if config.get("monitoringJobDefinition") is not None:
        yield _job("monitoring", "the job", place, resource, config["monitoringJobDefinition"])


def _pipeline(resource: Resource) -> Iterator[Job]:
    definition = resource.inputs.get("pipelineDefinition")
    if definition is None:
        raise UnreadableJob("the pipeline's definition lies in a store, where the plan does not show it")
    for step in read_steps(definition):
        yield from _of_step(step, resource, "pipelineDefinition")


def _of_step(step: Step, resource: Resource, place: str) -> Iterator[Job]:
    words = f"the step `{step.name}`"
    if step.type == "Tuning":
        yield from _tuned(resource, step.arguments, words, place)
    elif step.type in _STEPS:
        yield _job(_STEPS[step.type], words, place, resource, dict(step.arguments))


def _cloud_control(resource: Resource) -> Iterator[Job]:
    """What the native API makes; other types than jobs are left out."""
    name = _native_name(resource)
    if name != "Pipeline" and name not in _NATIVE:
        return
    state = _state(resource.inputs.get("desiredState"))
    if name == "Pipeline":
        definition = state.get("pipelineDefinition")
        body = definition.get("pipelineDefinitionBody") if isinstance(definition, dict) else definition
        for step in read_steps(body):
            yield from _of_step(step, resource, "desiredState")
    elif name == "MonitoringSchedule":
        yield from _scheduled(resource, state, "desiredState")
    else:
        yield _job(_NATIVE[name], "the job", "desiredState", resource, state)


def _state(value: Value) -> dict[str, Value]:
    found = lowered(read_object(value, "desiredState"))
    return found if isinstance(found, dict) else {}


def _job(kind: JobKind, words: str, place: str, resource: Resource, settings: Value) -> Job:
    if isinstance(settings, list) and len(settings) == 1:
        settings = settings[0]
    if isinstance(settings, (Unknown, Secret, Text)) or not isinstance(settings, dict):
        raise UnreadableJob("the settings of a job are not known")
    root = place.split(".", maxsplit=1)[0].split("[", maxsplit=1)[0]
    if root and root in resource.options.ignored:
        raise UnreadableJob(f"ignoreChanges lists {root}, so what the cloud holds may differ")
    return Job(kind, words, place, replace(resource, inputs=settings))
