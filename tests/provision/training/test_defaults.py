"""The SDK's defaults file: what it sets, and that the SDK takes it."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from typing import Any

import pytest
import yaml

from strongroom.plan.model import Plan
from strongroom.provision.training.aws.defaults import content
from tests.provision.programs import plan_program

from .arguments import DISKS, GOOD, MIXED, MODELS, ROLE

# What version 2.254 of the SDK takes in the sections that we write; a name outside of it is refused.
_NETWORK = {"EnableNetworkIsolation", "EnableInterContainerTrafficEncryption", "VpcConfig"}
KNOWN: dict[str, set[str]] = {
    "": {"SchemaVersion", "CustomParameters", "SageMaker"},
    "SageMaker": {
        "AutoMLJob", "AutoMLJobV2", "CompilationJob", "EdgePackagingJob", "Endpoint", "EndpointConfig", "FeatureGroup",
        "Model", "ModelPackage", "MonitoringSchedule", "Pipeline", "ProcessingJob", "PythonSDK", "TrainingJob",
        "TransformJob",
    },
    "SageMaker.PythonSDK.Modules": {
        "Estimator", "ModelTrainer", "NotebookJob", "RemoteFunction", "Serve", "Session", "TelemetryOptOut",
    },
    "SageMaker.PythonSDK.Modules.Session": {"DefaultS3Bucket", "DefaultS3ObjectKeyPrefix"},
    "SageMaker.PythonSDK.Modules.Estimator": {"DebugHookConfig"},
    "SageMaker.FeatureGroup": {"OfflineStoreConfig", "OnlineStoreConfig", "RoleArn", "Tags"},
    "SageMaker.Model": {
        "Containers", "EnableNetworkIsolation", "ExecutionRoleArn", "PrimaryContainer", "Tags", "VpcConfig",
    },
    "SageMaker.MonitoringSchedule.MonitoringScheduleConfig.MonitoringJobDefinition": {
        "Environment", "MonitoringOutputConfig", "MonitoringResources", "NetworkConfig", "RoleArn",
    },
    "SageMaker.MonitoringSchedule.MonitoringScheduleConfig.MonitoringJobDefinition.NetworkConfig": _NETWORK,
    "SageMaker.Pipeline": {"RoleArn", "Tags"},
    "SageMaker.ProcessingJob": {
        "Environment", "NetworkConfig", "ProcessingInputs", "ProcessingOutputConfig", "ProcessingResources", "RoleArn",
        "Tags",
    },
    "SageMaker.ProcessingJob.NetworkConfig": _NETWORK,
    "SageMaker.ProcessingJob.ProcessingResources": {"ClusterConfig"},
    "SageMaker.ProcessingJob.ProcessingResources.ClusterConfig": {"VolumeKmsKeyId"},
    "SageMaker.TrainingJob": {
        "EnableInterContainerTrafficEncryption", "EnableNetworkIsolation", "Environment", "OutputDataConfig",
        "ProfilerConfig", "ResourceConfig", "RoleArn", "Tags", "VpcConfig",
    },
    "SageMaker.TrainingJob.ResourceConfig": {"VolumeKmsKeyId"},
    "SageMaker.TransformJob": {
        "DataCaptureConfig", "Environment", "Tags", "TransformOutput", "TransformResources",
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """Trainings with disks that take a key, that take none, and of both kinds."""
    return plan_program(
        tmp_path_factory.mktemp("defaults"),
        f"""
from strongroom.provision.training.aws import Training

good = {GOOD!r}
Training("keyed", good, home)
Training("local", {{**good, "team": "vision", "instances": ["ml.g6.xlarge"]}}, home)
Training("mixed", {{**good, "team": "research", "instances": {MIXED!r}}}, home)
""",
    )


def text(plan: Plan, name: str) -> str:
    """The file of a team."""
    made = next(each for each in plan.resources if each.type == "strongroom:index:AwsTraining" and each.name == name)
    found = made.outputs["defaults"]
    assert isinstance(found, str)
    return found


def test_the_file_is_yaml_that_says_what_the_content_is(plan: Plan) -> None:
    """Readable as it stands, one value on a line."""
    assert yaml.safe_load(text(plan, "keyed")) == content(GOOD)  # type: ignore[arg-type]
    assert max(map(len, text(plan, "keyed").splitlines())) <= 120


@pytest.mark.parametrize("job", ["TrainingJob", "ProcessingJob", "MonitoringSchedule"])
def test_every_kind_of_job_is_isolated_and_in_the_network(job: str) -> None:
    """[T10] Without a word in anybody's code."""
    part: Any = content(GOOD)["SageMaker"][job]  # type: ignore[arg-type]
    if job == "MonitoringSchedule":
        part = part["MonitoringScheduleConfig"]["MonitoringJobDefinition"]
    assert part["RoleArn"] == ROLE
    locks = part if job == "TrainingJob" else part["NetworkConfig"]
    assert locks["EnableNetworkIsolation"] is True
    assert locks["EnableInterContainerTrafficEncryption"] is True
    assert locks["VpcConfig"] == {"Subnets": ["subnet-0a", "subnet-0b"], "SecurityGroupIds": ["sg-work"]}


def test_disks_results_and_features_have_their_keys() -> None:
    """[E4, I3] Each kind of thing its own."""
    parts: Any = content(GOOD)["SageMaker"]  # type: ignore[arg-type]
    assert parts["TrainingJob"]["ResourceConfig"] == {"VolumeKmsKeyId": DISKS}
    assert parts["TrainingJob"]["OutputDataConfig"] == {"KmsKeyId": MODELS}
    assert parts["TransformJob"]["TransformOutput"] == {"KmsKeyId": MODELS}
    assert parts["FeatureGroup"]["OfflineStoreConfig"] == {"S3StorageConfig": {"KmsKeyId": DISKS}}
    assert parts["FeatureGroup"]["OnlineStoreConfig"] == {"SecurityConfig": {"KmsKeyId": DISKS}}


def test_the_session_makes_no_bucket_and_tells_nobody() -> None:
    """The SDK would else make a bucket of its own, which the network does not reach, and report its use."""
    modules: Any = content(GOOD)["SageMaker"]["PythonSDK"]["Modules"]  # type: ignore[arg-type]
    assert modules["Session"] == {"DefaultS3Bucket": "shop-dev-models", "DefaultS3ObjectKeyPrefix": "scoring/training"}
    assert modules["TelemetryOptOut"] is True
    assert modules["Estimator"] == {"DebugHookConfig": False}


def test_everything_is_the_teams_by_its_tags() -> None:
    """[I12] On each kind of thing that takes tags."""
    parts: Any = content(GOOD)["SageMaker"]  # type: ignore[arg-type]
    tagged = [part["Tags"] for part in parts.values() if "Tags" in part]
    assert len(tagged) >= 7
    assert all({"Key": "strongroom:team", "Value": "scoring"} in tags for tags in tagged)


def test_a_local_disk_gets_no_key_by_default(plan: Plan) -> None:
    """AWS refuses one; where machines differ, the file says how to start the others."""
    local: Any = yaml.safe_load(text(plan, "local"))
    assert local["SageMaker"]["TrainingJob"]["ResourceConfig"] == {}
    assert "VolumeKmsKeyId" not in text(plan, "local")
    assert "start jobs on ml.g6.xlarge\n# by the pipeline" in text(plan, "mixed")
    assert "local disk" not in text(plan, "keyed")


@pytest.mark.parametrize("instances", [["ml.m7i.2xlarge"], ["ml.g6.xlarge"], MIXED], ids=["keyed", "local", "mixed"])
def test_every_name_is_one_that_the_sdk_knows(instances: list[str]) -> None:
    """A misspelt name would be refused, or worse, passed over."""
    whole: Any = content({**GOOD, "instances": instances})  # type: ignore[typeddict-item]
    for path, names in KNOWN.items():
        part = whole
        for name in filter(None, path.split(".")):
            part = part.get(name, {})
        assert set(part) <= names, path


@pytest.mark.parametrize("name", ["keyed", "local", "mixed"])
def test_the_sdk_takes_the_file(plan: Plan, name: str) -> None:
    """The SDK's own schema, where the SDK is installed; it is large, so it is no requirement of the tests."""
    if importlib.util.find_spec("sagemaker") is None:
        pytest.skip("the SageMaker Python SDK is not installed")
    check = (
        "import json, sys, jsonschema\n"
        "from sagemaker.config.config_schema import SAGEMAKER_PYTHON_SDK_CONFIG_SCHEMA as schema\n"
        "jsonschema.validate(json.load(sys.stdin), schema)\n"
    )
    given = json.dumps(yaml.safe_load(text(plan, name)))
    done = subprocess.run([sys.executable, "-c", check], input=given, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
