"""The first job of a scientist: one request, and a program that sends just that."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from strongroom.plan.model import Plan
from strongroom.plan.text import parse_json
from strongroom.provision.training.aws.first_job import EXAMPLE_DIGEST, request
from tests.provision.programs import plan_program

from .arguments import DISKS, GOOD, MIXED, MODELS, REPOSITORY, ROLE

DIGEST = "sha256:" + "0a" * 32


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """Trainings of which everything is known, and one that waits for a key."""
    return plan_program(
        tmp_path_factory.mktemp("job"),
        f"""
from strongroom.provision.training.aws import Training

good = {GOOD!r}
Training("known", good, home)
Training("local", {{**good, "team": "vision", "instances": ["ml.g6.xlarge", "ml.c7i.xlarge"]}}, home)
made = Key("made", {{"context": least, "purpose": "training", "services": ["training"]}}, home)
Training("waiting", {{**good, "team": "research", "key": made.arn}}, home)
""",
    )


def program(plan: Plan, name: str = "known") -> str:
    """The text of a team's program."""
    made = next(each for each in plan.resources if each.type == "strongroom:index:AwsTraining" and each.name == name)
    text = made.outputs["snippet"]
    assert isinstance(text, str)
    return text


def sent(text: str, *arguments: str) -> Any:
    """The request that the program would send."""
    names: dict[str, Any] = {"__name__": "first_job"}
    exec(compile(text, "first_job.py", "exec"), names)
    return names["request"](*arguments)


def test_the_request_says_everything_that_the_guardrail_asks() -> None:
    """[T10, T11] Network, isolation, keys by ARN, a listed machine, a bound, the team's own image and tags."""
    asked = request(GOOD)  # type: ignore[arg-type]
    assert asked["VpcConfig"] == {"Subnets": ["subnet-0a", "subnet-0b"], "SecurityGroupIds": ["sg-work"]}
    assert (asked["EnableNetworkIsolation"], asked["EnableInterContainerTrafficEncryption"]) == (True, True)
    assert asked["ResourceConfig"] == {
        "InstanceCount": 1,
        "InstanceType": "ml.m7i.2xlarge",
        "VolumeKmsKeyId": DISKS,
        "VolumeSizeInGB": 50,
    }
    assert asked["OutputDataConfig"] == {"KmsKeyId": MODELS, "S3OutputPath": "s3://shop-dev-models/scoring/training/"}
    assert asked["StoppingCondition"] == {"MaxRuntimeInSeconds": 86_400}
    assert asked["RoleArn"] == ROLE
    assert asked["RemoteDebugConfig"] == {"EnableRemoteDebug": False}
    assert asked["AlgorithmSpecification"]["TrainingImage"] == f"{REPOSITORY}@{EXAMPLE_DIGEST}"
    assert asked["TrainingJobName"].startswith("shop-dev-scoring-")
    assert {"Key": "strongroom:team", "Value": "scoring"} in asked["Tags"]


def test_a_job_needs_no_data_and_reads_only_the_teams_own() -> None:
    """The first try has nothing that could be missing; a data set lies below the team's prefix."""
    assert "InputDataConfig" not in request(GOOD)  # type: ignore[arg-type]
    (channel,) = request(GOOD, DIGEST, "clicks")["InputDataConfig"]  # type: ignore[arg-type]
    assert channel["DataSource"]["S3DataSource"]["S3Uri"] == "s3://shop-dev-data/scoring/clicks/"


def test_a_machine_with_a_local_disk_names_no_key() -> None:
    """AWS refuses one there."""
    usual = request({**GOOD, "instances": ["ml.g6.xlarge", *MIXED]})  # type: ignore[typeddict-item]
    assert "VolumeKmsKeyId" not in usual["ResourceConfig"]


@pytest.mark.parametrize("data_set", [(), ("clicks",)], ids=["without data", "with data"])
def test_the_program_sends_the_request(plan: Plan, data_set: tuple[str, ...]) -> None:
    """Field by field what `request` says, under a name of its own."""
    asked = sent(program(plan), DIGEST, *data_set)
    known = request(GOOD, DIGEST, *data_set)  # type: ignore[arg-type]
    assert asked.pop("TrainingJobName")[:-8] == known.pop("TrainingJobName")[:-8]
    assert asked == known


def test_names_of_jobs_fit_for_the_longest_team(plan: Plan) -> None:
    """AWS takes 63 characters; a team is bounded by the name of its roles, 64 with `-scientist`."""
    assert len(sent(program(plan), DIGEST)["TrainingJobName"]) == len("shop-dev-scoring") + 9
    assert 64 - len("-scientist") + 9 == 63


@pytest.mark.parametrize("name", ["known", "local", "waiting"])
def test_the_program_is_python_that_imports_before_it_needs_aws(plan: Plan, name: str) -> None:
    """Whoever reads or tries it needs no SDK until it runs; what is not known yet stands as a hole."""
    made = next(each for each in plan.resources if each.type == "strongroom:index:AwsTraining" and each.name == name)
    text = str(made.outputs["snippet"])
    ast.parse(text)
    assert "<digest of an image" in text


def test_the_program_tells_which_machines_take_no_key(plan: Plan) -> None:
    """Where there are any."""
    assert "without VolumeKmsKeyId: ml.g6.xlarge" in program(plan, "local")
    assert "each takes VolumeKmsKeyId" in program(plan)


def test_the_program_asks_for_a_digest(plan: Plan, tmp_path: Path) -> None:
    """Started without one it says how it is used, and does nothing."""
    path = tmp_path / "first_job.py"
    path.write_text(program(plan), encoding="utf-8")
    done = subprocess.run([sys.executable, str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "python first_job.py sha256:" in done.stderr


def test_sagemaker_takes_the_request() -> None:
    """Every field and its type is one of CreateTrainingJob's."""
    session = pytest.importorskip("botocore.session", reason="botocore, which knows SageMaker's API, is not installed")
    validate = pytest.importorskip("botocore.validate")
    model = session.get_session().get_service_model("sagemaker").operation_model("CreateTrainingJob")
    for args in (GOOD, {**GOOD, "instances": ["ml.g6.xlarge"]}):
        found = validate.ParamValidator().validate(request(args, DIGEST, "clicks"), model.input_shape)  # type: ignore[arg-type]
        assert not found.has_errors(), found.generate_report()


def test_sagemaker_takes_the_steps_of_the_pipeline(plan: Plan) -> None:
    """Each step's arguments are fields of the call that it stands for; what a run chooses is put in for the check."""
    session = pytest.importorskip("botocore.session", reason="botocore, which knows SageMaker's API, is not installed")
    validate = pytest.importorskip("botocore.validate")
    service = session.get_session().get_service_model("sagemaker")
    (made,) = [each for each in plan.of("aws:sagemaker/pipeline:Pipeline") if each.name == "known-train"]
    definition: Any = parse_json(made.inputs["pipelineDefinition"])
    for step, call in zip(definition["Steps"], ("CreateTrainingJob", "CreateModelPackage"), strict=True):
        shape = service.operation_model(call).input_shape
        found = validate.ParamValidator().validate(_filled(step["Arguments"]), shape)
        assert not found.has_errors(), found.generate_report()


def _filled(value: Any) -> Any:
    if isinstance(value, dict):
        if set(value) in ({"Get"}, {"Std:Join"}):
            return "chosen"
        return {key: _filled(item) for key, item in value.items()}
    return [_filled(item) for item in value] if isinstance(value, list) else value
