"""Training on AWS: what every pipeline of a team is, what its arguments change, what it refuses."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.plan.model import Plan
from strongroom.plan.text import parse_json
from strongroom.plan.value import Unknown
from strongroom.provision.arguments import ArgumentMistake
from strongroom.provision.training.aws import Training
from tests.provision.programs import only, plan_program

from .arguments import DATA, DISKS, GOOD, MIXED, MODELS, REPOSITORY, ROLE

PIPELINE = "aws:sagemaker/pipeline:Pipeline"
EVERY = ("least-train", "most-train", "most-train-local-disk", "local-train-local-disk")


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """Trainings with the least and the most arguments, and one with nothing but local disks."""
    return plan_program(
        tmp_path_factory.mktemp("training"),
        f"""
import pulumi_aws as aws
from strongroom.provision.training.aws import Training

good = {GOOD!r}
Training("least", good, home)
Training("local", {{**good, "team": "vision", "instances": ["ml.g6.xlarge"]}}, home)
disks = Key("disks", {{"context": most, "purpose": "training", "services": ["training"]}}, home)
models = Key("models", {{"context": most, "purpose": "models", "services": ["storage"]}}, home)
vpc = aws.ec2.Vpc("own", cidr_block="10.0.0.0/16", opts=home)
subnet = aws.ec2.Subnet("own", vpc_id=vpc.id, cidr_block="10.0.0.0/24", opts=home)
role = aws.iam.Role("execution", name="execution", assume_role_policy="{{}}", opts=home)
store = Store("models", {{"context": most, "purpose": "models", "key": models.arn, "audit": "logs"}}, home)
Training("most", {{
    **good, "context": most, "key": disks.arn, "role": role.arn, "instances": {MIXED!r}, "disk_gb": 200,
    "longest_run_hours": 672, "outputs": {{"store": store.bucket, "key": models.arn}},
    "network": {{**good["network"], "vpc": vpc.id, "subnets": pulumi.Output.all(subnet.id).apply(list)}},
}}, home)
""",
    )


def definition(plan: Plan, name: str) -> Any:
    """The definition of a pipeline."""
    return parse_json(only(plan, PIPELINE, name).inputs["pipelineDefinition"])


def train(plan: Plan, name: str) -> Any:
    """The request that a pipeline's first step sends."""
    step = definition(plan, name)["Steps"][0]
    assert step["Type"] == "Training"
    return step["Arguments"]


@pytest.mark.parametrize("name", EVERY)
def test_every_run_is_isolated_and_encrypted_between_containers(plan: Plan, name: str) -> None:
    """[T10] In the private subnets, with the group of work, whatever the run chooses."""
    asked = train(plan, name)
    assert asked["EnableNetworkIsolation"] is True
    assert asked["EnableInterContainerTrafficEncryption"] is True
    assert asked["VpcConfig"]["SecurityGroupIds"] == ["sg-work"]
    if not name.startswith("most"):
        assert asked["VpcConfig"]["Subnets"] == ["subnet-0a", "subnet-0b"]


def test_what_does_not_exist_yet_stands_as_named_holes(plan: Plan) -> None:
    """Subnet and keys are open by name; everything else of the definition is readable."""
    asked = train(plan, "most-train")
    (subnet,) = asked["VpcConfig"]["Subnets"]
    assert isinstance(subnet, Unknown)
    assert subnet.urn.endswith("ec2/subnet:Subnet::own")
    assert asked["ResourceConfig"]["VolumeKmsKeyId"].urn.endswith("kms/key:Key::disks")
    assert asked["OutputDataConfig"]["KmsKeyId"].urn.endswith("kms/key:Key::models")
    place = "s3://shop-prod-models-111122223333-eu-west-1/scoring/training/"
    assert asked["OutputDataConfig"]["S3OutputPath"] == place


def test_disks_and_results_are_under_their_keys(plan: Plan) -> None:
    """[I3] Each by the key's ARN, which the guardrail compares; results go below the team's prefix."""
    asked = train(plan, "least-train")
    assert asked["ResourceConfig"]["VolumeKmsKeyId"] == DISKS
    place = "s3://shop-dev-models/scoring/training/"
    assert asked["OutputDataConfig"] == {"KmsKeyId": MODELS, "S3OutputPath": place}
    assert asked["RoleArn"] == ROLE


@pytest.mark.parametrize(
    ("name", "machines", "keyed"),
    [
        ("least-train", ["ml.m7i.2xlarge"], True),
        ("most-train", ["ml.m7i.2xlarge", "ml.c7i.xlarge"], True),
        ("most-train-local-disk", ["ml.g6.xlarge"], False),
        ("local-train-local-disk", ["ml.g6.xlarge"], False),
    ],
)
def test_a_run_chooses_from_machines_of_one_kind_of_disk(
    plan: Plan, name: str, machines: list[str], keyed: bool
) -> None:
    """[Z19] AWS refuses a key for a local disk, so such machines have a pipeline of their own."""
    chosen = definition(plan, name)["Parameters"][0]
    assert chosen == {
        "Name": "InstanceType", "Type": "String", "DefaultValue": machines[0], "EnumValues": machines,
    }  # fmt: skip
    resources = train(plan, name)["ResourceConfig"]
    assert resources["InstanceType"] == {"Get": "Parameters.InstanceType"}
    assert resources["InstanceCount"] == 1
    assert ("VolumeKmsKeyId" in resources) is keyed


def test_there_is_no_pipeline_without_machines(plan: Plan) -> None:
    """Only the kinds of disk that are listed."""
    assert sorted(each.name for each in plan.of(PIPELINE)) == sorted(EVERY)


@pytest.mark.parametrize(("name", "seconds", "disk"), [("least-train", 86_400, 50), ("most-train", 2_419_200, 200)])
def test_every_run_ends(plan: Plan, name: str, seconds: int, disk: int) -> None:
    """[Z19] After the declared hours, on one machine at a time."""
    assert train(plan, name)["StoppingCondition"] == {"MaxRuntimeInSeconds": seconds}
    assert train(plan, name)["ResourceConfig"]["VolumeSizeInGB"] == disk
    inputs = only(plan, PIPELINE, name).inputs
    assert inputs["parallelismConfiguration"] == {"maxParallelExecutionSteps": 1}


@pytest.mark.parametrize("name", EVERY)
def test_nobody_looks_into_a_running_job(plan: Plan, name: str) -> None:
    """[T11, Z17] No debugger, profiler or interruptible machine; nothing that could carry a secret in plain text."""
    asked = train(plan, name)
    assert asked["RemoteDebugConfig"] == {"EnableRemoteDebug": False}
    assert asked["ProfilerConfig"] == {"DisableProfiler": True}
    assert asked["EnableManagedSpotTraining"] is False
    words = ("DebugHookConfig", "TensorBoardOutputConfig", "Environment", "HyperParameters", "CheckpointConfig")
    assert [word for word in words if word in asked] == []


@pytest.mark.parametrize("name", ["least-train", "most-train", "most-train-local-disk"])
def test_images_come_from_the_team_by_digest_alone(plan: Plan, name: str) -> None:
    """[M8] What follows the `@` can only be a digest; what trained is what is registered."""
    image = {"Std:Join": {"On": "@", "Values": [REPOSITORY, {"Get": "Parameters.ImageDigest"}]}}
    assert train(plan, name)["AlgorithmSpecification"] == {"TrainingImage": image, "TrainingInputMode": "File"}
    (container,) = definition(plan, name)["Steps"][1]["Arguments"]["InferenceSpecification"]["Containers"]
    assert container == {
        "Image": image,
        "ModelDataUrl": {"Get": "Steps.Train.ModelArtifacts.S3ModelArtifacts"},
    }


def test_a_run_reads_the_teams_own_data_alone(plan: Plan) -> None:
    """[B12] Whatever data set it names lies below the team's prefix."""
    (channel,) = train(plan, "least-train")["InputDataConfig"]
    uri = channel["DataSource"]["S3DataSource"]["S3Uri"]
    assert uri == {
        "Std:Join": {"On": "", "Values": ["s3://shop-dev-data/scoring/", {"Get": "Parameters.DataSet"}, "/"]}
    }
    assert [each["Name"] for each in definition(plan, "least-train")["Parameters"]] == [
        "InstanceType", "ImageDigest", "DataSet",
    ]  # fmt: skip


@pytest.mark.parametrize("name", EVERY)
def test_a_model_waits_for_its_approval(plan: Plan, name: str) -> None:
    """[I9] Registered in the team's group, and approved by nobody yet."""
    step = definition(plan, name)["Steps"][1]
    assert step["Type"] == "RegisterModel"
    assert step["Arguments"]["ModelApprovalStatus"] == "PendingManualApproval"
    assert step["Arguments"]["ModelPackageGroupName"] == "shop-dev-scoring"


def test_jobs_bear_the_teams_name_and_tags(plan: Plan) -> None:
    """[I12] So that one team's rights end where another's work begins."""
    asked = train(plan, "least-train")
    assert asked["TrainingJobName"] == "shop-dev-scoring"
    assert {"Key": "strongroom:team", "Value": "scoring"} in asked["Tags"]
    assert only(plan, PIPELINE, "least-train").inputs["pipelineName"] == "shop-dev-scoring-train"


def test_the_pipelines_are_known_before_they_exist(plan: Plan) -> None:
    """The usual machine's, and each machine's own."""
    arn = "arn:aws:sagemaker:eu-west-1:111122223333:pipeline/shop-prod-scoring-train"
    made = next(each for each in plan.resources if each.type == "strongroom:index:AwsTraining" and each.name == "most")
    assert made.outputs["pipeline"] == arn
    assert made.outputs["pipelines"] == {
        "ml.m7i.2xlarge": arn, "ml.c7i.xlarge": arn, "ml.g6.xlarge": f"{arn}-local-disk",
    }  # fmt: skip


def test_other_partitions_are_named_right(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The pipeline's ARN in China begins as China's do."""
    china = {**GOOD["context"], "region": "cn-north-1"}
    plan = plan_program(
        tmp_path_factory.mktemp("china"),
        f"""
from strongroom.provision.training.aws import Training

there = pulumi.ResourceOptions(provider=Provider("there", {china!r}))
Training("it", {{**{GOOD!r}, "context": {china!r}}}, there)
""",
    )
    made = next(each for each in plan.resources if each.type == "strongroom:index:AwsTraining")
    assert made.outputs["pipeline"] == "arn:aws-cn:sagemaker:cn-north-1:111122223333:pipeline/shop-dev-scoring-train"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"team": "Scoring"}, "team: is not a team of lower-case letters, digits and single hyphens, got `Scoring`"),
        ({"instances": []}, "instances: names no machine, got `[]`; name the machines that a run may choose from"),
        ({"instances": ["m5.large"]}, "instances[0]: is not a SageMaker instance type, got `m5.large`; write it like"),
        (
            {"instances": ["ml.g6.xlarge", "ml.g6.xlarge"]},
            "instances: names a machine twice, got `['ml.g6.xlarge']`; name it once",
        ),
        (
            {"longest_run_hours": 0},
            "longest_run_hours: is not between 1 and 672, got `0`; pass that many hours",
        ),
        ({"disk_gb": 0}, "disk_gb: is not between 1 and 16384, got `0`; pass that many gigabytes"),
        ({"key": "alias/x"}, "key: is not the ARN of a key, got `alias/x`; write it like"),
        ({"data": {"store": "s", "key": "k"}}, "data.key: is not the ARN of a key, got `k`; write it like"),
        ({"outputs": {"store": "s", "key": "k"}}, "outputs.key: is not the ARN of a key, got `k`; write it like"),
        (
            {"outputs": {"store": "*", "key": "k"}},
            "outputs.store: is not the name of a bucket, got `*`; write it like `fraud-",
        ),
        ({"outputs": {"store": "s"}}, "outputs.key: is missing, got nothing; pass a text"),
        ({"role": "execution"}, "role: is not the ARN of a role, got `execution`; write it like"),
        (
            {"role": "arn:aws:iam::111122223333:role/any-*"},
            "role: is not the ARN of a role, got `arn:aws:iam::111122223333:role/any-*`; write it like",
        ),
        (
            {"repository": f"{REPOSITORY}:latest"},
            f"repository: is not the URL of an image repository, without a tag, got `{REPOSITORY}:latest`; write it",
        ),
        ({"environment": {"PASSWORD": "x"}}, "environment: is not an argument"),
        ({"isolation": False}, "isolation: is not an argument, got `False`; leave it out: there are"),
    ],
)
def test_a_bad_argument_is_one_sentence(change: dict[str, Any], sentence: str) -> None:
    """Said before anything is made."""
    with pytest.raises(ArgumentMistake) as raised:
        Training("it", {**GOOD, **change})  # type: ignore[typeddict-item]
    found = raised.value.sentences
    assert any(each.startswith(f"Training 'it'.{sentence}") for each in found), str(raised.value)


def test_the_keys_of_the_tests_differ() -> None:
    """Else a test could not tell which key stands where."""
    assert len({DISKS, DATA, MODELS}) == 3
