"""Examples of jobs: one good job in every spelling, and what is changed in it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from copy import deepcopy
from types import MappingProxyType
from typing import Final, TypeAlias

from strongroom.controls.control import Case, Judge
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.job.types import CLOUD_CONTROL, PIPELINE, STARTED, TRAINING_JOB, TUNING_JOB
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

KEY: Final = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
WIRED_KEY: Final = hole("aws:kms/key:Key", "models", "arn")
KEY_PART: Final = part("aws:kms/key:Key", "models")
IMAGE: Final = f"111122223333.dkr.ecr.eu-west-1.amazonaws.com/fraud@sha256:{'0a' * 32}"
OWN_PROVIDER: Final = part("pulumi:providers:aws", "here", {"allowedAccountIds": '["111122223333"]'})

# A path in the settings of a training job, and what stands there; None takes it away.
Changes: TypeAlias = Mapping[str, Value]
UNCHANGED: Final[Changes] = MappingProxyType({})

_VPC: Final[dict[str, Value]] = {"subnets": ["subnet-0a1b"], "securityGroupIds": ["sg-0a1b"]}
SETTINGS: Final[dict[str, Value]] = {
    "roleArn": "arn:aws:iam::111122223333:role/fraud-execution",
    "algorithmSpecification": {"trainingImage": IMAGE, "trainingInputMode": "File"},
    "enableNetworkIsolation": True,
    "enableInterContainerTrafficEncryption": True,
    "vpcConfig": {**_VPC},
    "outputDataConfig": {"s3OutputPath": "s3://models/fraud/training", "kmsKeyId": KEY},
    "resourceConfig": {
        "instanceCount": 1,
        "instanceType": "ml.m5.xlarge",
        "volumeSizeInGb": 50,
        "volumeKmsKeyId": KEY,
    },
    "stoppingCondition": {"maxRuntimeInSeconds": 3600},
}


def changed(settings: Mapping[str, Value], changes: Changes) -> dict[str, Value]:
    """The settings with what is changed in them."""
    found = deepcopy(dict(settings))
    for path, value in changes.items():
        *above, last = path.split(".")
        block = found
        for name in above:
            inner = block.setdefault(name, {})
            block = inner if isinstance(inner, dict) else {}
        block.pop(last, None)
        if value is not None:
            block[last] = value
    return found


def training(changes: Changes = UNCHANGED, *others: Part) -> Plan:
    """A training job."""
    return example(training_part(changes), *others)


def training_part(changes: Changes = UNCHANGED) -> Part:
    """The same as a part of an example."""
    return part(TRAINING_JOB, "train", {"trainingJobName": "train", **changed(SETTINGS, changes)})


def tuning(changes: Changes = UNCHANGED, *others: Part) -> Plan:
    """The same as what a tuning job runs."""
    inputs: dict[str, Value] = {"name": "tune", "trainingJobDefinition": changed(SETTINGS, changes)}
    return example(part(TUNING_JOB, "tune", inputs), *others)


def pipeline(changes: Changes = UNCHANGED, *others: Part, parameters: Value = None) -> Plan:
    """The same as a step of a pipeline."""
    return example(pipeline_part([step(changes)], parameters), *others)


def branching(changes: Changes) -> Plan:
    """The same as a step in a branch of a condition."""
    arguments: Value = {"Conditions": [], "IfSteps": [step(changes)], "ElseSteps": []}
    return example(pipeline_part([{"Name": "Check", "Type": "Condition", "Arguments": arguments}]))


def step(changes: Changes, type_: str = "Training", settings: Mapping[str, Value] = SETTINGS) -> dict[str, Value]:
    """A step of a pipeline."""
    return {"Name": "Train", "Type": type_, "Arguments": capitalised(changed(settings, changes))}


def pipeline_part(steps_: Value, parameters: Value = None) -> Part:
    """A pipeline of these steps; its definition is an object, as a plan with holes shows it."""
    definition: dict[str, Value] = {"Version": "2020-12-01", "Parameters": parameters or [], "Steps": steps_}
    inputs: dict[str, Value] = {"pipelineName": "train", "pipelineDefinition": definition}
    return part(PIPELINE, "train", {**inputs, "roleArn": "arn:aws:iam::111122223333:role/fraud-execution"})


def native(type_: str, settings: Mapping[str, Value], *others: Part) -> Plan:
    """A resource of the native API."""
    state = capitalised(dict(settings))
    return example(part(CLOUD_CONTROL, "job", {"typeName": f"AWS::SageMaker::{type_}", "desiredState": state}), *others)


def capitalised(value: Value) -> Value:
    """The value with names as SageMaker's own API spells them."""
    if isinstance(value, dict):
        functions = ("Get",)
        return {
            name if name in functions or name.startswith("Std:") else name[:1].upper() + name[1:]: capitalised(item)
            for name, item in value.items()
        }
    return [capitalised(item) for item in value] if isinstance(value, list) else value


def job_case(
    judge: Judge,
    *,
    good: tuple[Changes, ...] = (),
    bad: tuple[Changes, ...],
    open_: tuple[Changes, ...],
    filled: str = "",
    passes: tuple[Plan, ...] = (),
    fails: tuple[Plan, ...] = (),
    unknown: tuple[Plan, ...] = (),
) -> Case:
    """The case of a control over jobs: changes that keep a good job good, break it, or leave open whether it is.

    Each change is tried on a job of its own and as a step of a pipeline, the first bad one in all spellings; `filled`
    is the path of what a run of the pipeline may fill in as it likes.
    """
    spellings: tuple[Callable[[Changes], Plan], ...] = (training, tuning, pipeline)
    usual = (training, pipeline)
    return Case(
        types=STARTED,
        judge=judge,
        passes=(
            *(spell({}) for spell in spellings),
            _as_text(),
            *(spell(item) for item in good for spell in usual),
            *passes,
        ),
        fails=(tuning(bad[0]), branching(bad[0]), *(spell(item) for item in bad for spell in usual), *fails),
        unknown=(
            *(spell(item) for item in open_ for spell in usual),
            *((pipeline({filled: {"get": "Parameters.Filled"}}),) if filled else ()),
            example(part(PIPELINE, "train", {"pipelineDefinition": UNKNOWN})),
            example(part(PIPELINE, "train", {"pipelineDefinition": "no JSON"})),
            example(part(PIPELINE, "train", {"pipelineDefinitionS3Location": {"bucket": "b", "objectKey": "k"}})),
            *unknown,
        ),
    )


def _as_text() -> Plan:
    """The pipeline's definition as the JSON text that programs write."""
    definition = json.dumps({"Version": "2020-12-01", "Steps": [step({})]})
    return example(part(PIPELINE, "train", {"pipelineName": "train", "pipelineDefinition": definition}))
