"""A job says the same, whichever resource says it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from strongroom.controls.catalogue import catalogue
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.job.examples import SETTINGS, Changes, branching, native, pipeline, training, tuning
from strongroom.controls.job.jobs import jobs_of
from strongroom.controls.job.pipeline import UnreadableJob
from strongroom.controls.job.types import CLOUD_CONTROL, PIPELINE, TRAINING_JOB
from strongroom.controls.run import check
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

LOCKS = [control for control in catalogue() if control.concept == "training" and TRAINING_JOB in control.types]
PATHS = (
    "enableNetworkIsolation",
    "enableInterContainerTrafficEncryption",
    "vpcConfig",
    "outputDataConfig",
    "resourceConfig",
    "stoppingCondition",
    "algorithmSpecification",
)


def _native(changes: Changes) -> Plan:
    settings = {key: value for key, value in SETTINGS.items() if changes.get(key, value) is not None}
    return native("TrainingJob", settings)


def _verdicts(plan: Plan, control: Control) -> set[str]:
    return {finding.verdict for finding in check(plan, [control])}


@pytest.mark.parametrize("control", LOCKS, ids=lambda control: control.id)
@pytest.mark.parametrize("spell", [tuning, pipeline, branching, _native])
def test_a_lock_that_is_left_out_is_missed_in_every_spelling(
    control: Control, spell: Callable[[Changes], Plan]
) -> None:
    """A setting that a training job may not leave out may no other job leave out either."""
    for path in PATHS:
        changes: Changes = {path: None}
        assert _verdicts(spell(changes), control) == _verdicts(training(changes), control), path


def test_processing_steps_have_the_same_locks() -> None:
    """They read the same data, under other names for the same settings."""
    settings: dict[str, Value] = {
        "networkConfig": {
            "enableNetworkIsolation": True,
            "enableInterContainerTrafficEncryption": True,
            "vpcConfig": SETTINGS["vpcConfig"],
        },
        "processingResources": {
            "clusterConfig": {"instanceType": "ml.m5.large", "instanceCount": 1, "volumeKmsKeyId": "k"}
        },
        "processingOutputConfig": {"kmsKeyId": "k"},
        "stoppingCondition": {"maxRuntimeInSeconds": 60},
        "appSpecification": {"imageUri": "111122223333.dkr.ecr.eu-west-1.amazonaws.com/fraud:1"},
    }
    good = native("ProcessingJob", settings)
    assert {verdict for control in LOCKS for verdict in _verdicts(good, control)} == {"pass"}
    for name in settings:
        bad = native("ProcessingJob", {key: value for key, value in settings.items() if key != name})
        assert "fail" in {verdict for control in LOCKS for verdict in _verdicts(bad, control)}, name


def test_several_definitions_of_a_tuning_job_are_all_read() -> None:
    """One that is not locked is enough to fail."""
    inputs: dict[str, Value] = {"trainingJobDefinitions": [{**SETTINGS}, {**SETTINGS, "enableNetworkIsolation": False}]}
    plan = example(part("aws:sagemaker/hyperParameterTuningJob:HyperParameterTuningJob", "tune", inputs))
    assert [job.place for job in jobs_of(plan.resources[0])] == [
        "trainingJobDefinitions[0]",
        "trainingJobDefinitions[1]",
    ]
    (control,) = [item for item in LOCKS if item.id == "training_is_network_isolated"]
    (finding,) = check(plan, [control])
    assert (finding.verdict, finding.property) == ("fail", "trainingJobDefinitions[1].enableNetworkIsolation")


def test_a_finding_names_the_step() -> None:
    """A pipeline has many."""
    (control,) = [item for item in LOCKS if item.id == "training_is_network_isolated"]
    (finding,) = check(pipeline({"enableNetworkIsolation": False}), [control])
    assert finding.property == "pipelineDefinition"
    assert finding.message.startswith("the step `Train`: ")


@pytest.mark.parametrize("type_", ["AWS::S3::Bucket", "AWS::SageMaker::Domain", UNKNOWN, 5])
def test_other_resources_of_the_native_api_hold_no_job(type_: Value) -> None:
    """Whatever their state says."""
    resource = part(CLOUD_CONTROL, "other", {"typeName": type_, "desiredState": UNKNOWN}).resource
    assert jobs_of(resource) == ()


def test_a_definition_whose_changes_are_ignored_is_not_told() -> None:
    """What runs may be another one than the program says."""
    inputs: dict[str, Value] = {"trainingJobDefinition": {**SETTINGS}}
    tuned = part(
        "aws:sagemaker/hyperParameterTuningJob:HyperParameterTuningJob",
        "t",
        inputs,
        ignore_changes=("trainingJobDefinition",),
    )
    with pytest.raises(UnreadableJob, match="ignoreChanges"):
        jobs_of(tuned.resource)


def test_a_pipeline_whose_changes_are_ignored_is_not_told() -> None:
    """The same of a definition as text."""
    given = dict(pipeline().resources[0].inputs)
    with pytest.raises(UnreadableJob, match="ignoreChanges"):
        jobs_of(part(PIPELINE, "t", given, ignore_changes=("pipelineDefinition",)).resource)
