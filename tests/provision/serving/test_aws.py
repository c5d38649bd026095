"""A served model on AWS: what it always is, what its arguments change, what it refuses."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.plan.model import Plan
from strongroom.plan.value import Unknown
from strongroom.provision.arguments import ArgumentMistake
from strongroom.provision.serving.aws import Serving
from tests.provision.programs import only, plan_program, statements

CONTEXT = {"name": "shop", "stage": "dev", "owner": "ml@example.com", "account": "111122223333", "region": "eu-west-1"}
KEY = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
IMAGE, ARTIFACT = f"sha256:{'ab' * 32}", f"sha256:{'cd' * 32}"
CHECKOUT = "arn:aws:iam::888899990000:role/checkout-api"
NETWORK = {
    "vpc": "vpc-1", "subnets": ["subnet-1", "subnet-2"], "group": "sg-1", "endpoint_group": "sg-2",
    "prefix_list": "pl-1", "endpoints": {"sagemaker.runtime": "vpce-0a1b2c3d"},
}  # fmt: skip
GOOD: dict[str, Any] = {
    "context": CONTEXT, "team": "ants", "model": "score", "image": IMAGE, "artifact": ARTIFACT,
    "repository": "111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop-dev/ants",
    "store": "shop-dev-models-111122223333-eu-west-1", "captures": "shop-dev-captures-111122223333-eu-west-1",
    "key": KEY, "log_key": KEY, "role": "arn:aws:iam::111122223333:role/shop-dev/shop-dev-ants-serving",
    "network": NETWORK, "instance": "ml.c7i.large", "least": 1, "most": 1, "callers": [],
    "topic": "arn:aws:sns:eu-west-1:111122223333:shop-dev-alarms",
}  # fmt: skip
MODEL, ENDPOINT = "aws:sagemaker/model:Model", "aws:sagemaker/endpoint:Endpoint"
CONFIGURATION = "aws:sagemaker/endpointConfiguration:EndpointConfiguration"
TARGET, SCALING = "aws:appautoscaling/target:Target", "aws:appautoscaling/policy:Policy"
ROLE, ROLE_POLICY = "aws:iam/role:Role", "aws:iam/rolePolicy:RolePolicy"
SERVED = ("least", "most", "fast", "even")
NAMES = {"least": "score", "most": "fraud-score", "fast": "fast", "even": "even"}

BODY = """
from strongroom.provision.serving.aws import Serving
import pulumi_aws as aws
made = Key("made", {"context": least, "purpose": "serving", "services": ["serving"]}, home)
hole = aws.ec2.Subnet("hole", vpc_id="vpc-1", cidr_block="10.0.0.0/24", opts=home)
door = aws.ec2.VpcEndpoint("door", vpc_id="vpc-1", service_name="com.amazonaws.eu-west-1.sagemaker.runtime", opts=home)
serving = aws.iam.Role("serving", name="shop-dev-ants-serving", assume_role_policy="{}", opts=home)
bucket = aws.s3.Bucket("captures", bucket="shop-dev-captures-111122223333-eu-west-1", opts=home)
role = serving.name.apply(lambda _: "arn:aws:iam::111122223333:role/shop-dev/shop-dev-ants-serving")
network = {
    "vpc": "vpc-1", "subnets": ["subnet-1", "subnet-2"], "group": "sg-1", "endpoint_group": "sg-2",
    "prefix_list": "pl-1", "endpoints": {"sagemaker.runtime": "vpce-0a1b2c3d", "s3": "vpce-0000aaaa"},
}
asked = {
    "context": least, "team": "ants", "model": "score",
    "image": "sha256:" + "ab" * 32, "artifact": "sha256:" + "cd" * 32,
    "repository": "111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop-dev/ants",
    "store": "shop-dev-models-111122223333-eu-west-1", "captures": "shop-dev-captures-111122223333-eu-west-1",
    "key": key, "log_key": key, "role": role, "network": network, "instance": "ml.c7i.large",
    "least": 1, "most": 1, "callers": [], "topic": "arn:aws:sns:eu-west-1:111122223333:shop-dev-alarms",
}
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """Models with the least and the most arguments, one on a machine with a local disk, one of a fixed size."""
    return plan_program(
        tmp_path_factory.mktemp("serving"),
        BODY
        + """
Serving("least", {
    **asked, "key": made.arn, "boundary": "arn:aws:iam::111122223333:policy/mine",
    "captures": bucket.bucket.apply(lambda name: name),
    "network": {**network, "subnets": pulumi.Output.all(hole.id), "endpoints": {"sagemaker.runtime": door.id}},
    "callers": [{"name": "shop", "principal": scientist}],
}, home)
Serving("most", {
    **asked, "context": most, "model": "fraud-score", "least": 2, "most": 6, "slowest_ms": 200, "per_machine": 60,
    "callers": [
        {"name": "checkout", "principal": "arn:aws:iam::888899990000:role/checkout-api"},
        {"name": "backoffice", "principal": scientist},
    ],
    "paths": {"arn:aws:iam::888899990000:role/checkout-api": ["vpce-0a1b2c3d4e5f60718", "vpce-00000000"]},
}, home)
Serving("fast", {**asked, "model": "fast", "instance": "ml.g5.xlarge", "least": 1, "most": 3}, home)
Serving("even", {**asked, "model": "even", "least": 2, "most": 2}, home)
""",
    )


@pytest.mark.parametrize("name", SERVED)
def test_a_model_stands_alone(plan: Plan, name: str) -> None:
    """[S3, S4] Isolated, in our subnets and our group, and without any environment variable."""
    model = only(plan, MODEL, name)
    assert model.inputs["enableNetworkIsolation"] is True
    where: Any = model.inputs["vpcConfig"]
    assert where["securityGroupIds"] == ["sg-1"]
    assert len(where["subnets"]) >= 1
    container: Any = model.inputs["primaryContainer"]
    assert "environment" not in container
    assert "containers" not in model.inputs


@pytest.mark.parametrize("name", SERVED)
def test_a_model_is_exactly_what_was_approved(plan: Plan, name: str) -> None:
    """[M8] The image by its digest, the artefact under its own; by the team's role for serving."""
    model = only(plan, MODEL, name)
    container: Any = model.inputs["primaryContainer"]
    assert container["image"] == f"111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop-dev/ants@sha256:{'ab' * 32}"
    assert container["imageConfig"] == {"repositoryAccessMode": "Platform"}
    kept = NAMES[name]
    store = "s3://shop-dev-models-111122223333-eu-west-1"
    assert container["modelDataUrl"] == f"{store}/ants/{kept}/{'cd' * 32}/model.tar.gz"
    assert model.inputs["executionRoleArn"] == "arn:aws:iam::111122223333:role/shop-dev/shop-dev-ants-serving"


@pytest.mark.parametrize("name", SERVED)
def test_nobody_gets_into_a_container_or_its_memory(plan: Plan, name: str) -> None:
    """[T11] No shell, no core dump, no shadow that copies requests elsewhere."""
    configuration = only(plan, CONFIGURATION, name)
    variants: Any = configuration.inputs["productionVariants"]
    (variant,) = variants
    assert variant["enableSsmAccess"] is False
    assert not {"coreDumpConfig", "serverlessConfig"} & set(variant)
    assert not {"shadowProductionVariants", "asyncInferenceConfig"} & set(configuration.inputs)


def test_disks_are_under_the_key_where_aws_takes_one(plan: Plan) -> None:
    """[S2] Local NVMe disks encrypt themselves, and AWS refuses a key for them."""
    assert only(plan, CONFIGURATION, "most").inputs["kmsKeyArn"] == KEY
    assert isinstance(only(plan, CONFIGURATION, "least").inputs["kmsKeyArn"], Unknown)
    assert "kmsKeyArn" not in only(plan, CONFIGURATION, "fast").inputs


@pytest.mark.parametrize("name", SERVED)
def test_every_question_and_answer_is_kept(plan: Plan, name: str) -> None:
    """[S5] All of both, under the key, below the team's and the model's own prefix."""
    capture: Any = only(plan, CONFIGURATION, name).inputs["dataCaptureConfig"]
    assert capture["enableCapture"] is True
    assert capture["initialSamplingPercentage"] == 100
    assert [option["captureMode"] for option in capture["captureOptions"]] == ["Input", "Output"]
    kept = NAMES[name]
    assert capture["destinationS3Uri"] == f"s3://shop-dev-captures-111122223333-eu-west-1/ants/{kept}"
    assert isinstance(capture["kmsKeyId"], Unknown) if name == "least" else capture["kmsKeyId"] == KEY


def test_a_store_of_the_same_program_stands_before_what_writes_to_it(plan: Plan) -> None:
    """[S5] Its name is known, and is waited for."""
    needed = only(plan, CONFIGURATION, "least").dependencies or ()
    assert any(urn.endswith("bucket:Bucket::captures") for urn in needed)


def test_a_version_begins_on_a_canary_and_is_withdrawn_by_alarm(plan: Plan) -> None:
    """[S14] Errors and slowness withdraw; being asked nonsense does not, else a stranger could withdraw a version."""
    deployment: Any = only(plan, ENDPOINT, "most").inputs["deploymentConfig"]
    traffic = deployment["blueGreenUpdatePolicy"]["trafficRoutingConfiguration"]
    assert traffic == {
        "type": "CANARY",
        "canarySize": {"type": "CAPACITY_PERCENT", "value": 10},
        "waitIntervalInSeconds": 300,
    }
    assert deployment["autoRollbackConfiguration"] == {
        "alarms": [{"alarmName": "shop-prod-fraud-score-errors"}, {"alarmName": "shop-prod-fraud-score-slow"}]
    }


@pytest.mark.parametrize("name", SERVED)
def test_every_version_is_tried_first(plan: Plan, name: str) -> None:
    """[S14] On one of two machines at least, with one machine asked for as well."""
    variants: Any = only(plan, CONFIGURATION, name).inputs["productionVariants"]
    assert variants[0]["initialInstanceCount"] == 2
    deployment: Any = only(plan, ENDPOINT, name).inputs["deploymentConfig"]
    assert deployment["blueGreenUpdatePolicy"]["trafficRoutingConfiguration"]["type"] == "CANARY"
    assert deployment["autoRollbackConfiguration"]["alarms"]


def test_names_change_with_their_content_and_the_endpoint_never(plan: Plan) -> None:
    """[M11] Model and configuration carry eight hex digits; the endpoint keeps its name."""
    for type_ in (MODEL, CONFIGURATION):
        name = only(plan, type_, "most").inputs["name"]
        assert isinstance(name, str)
        stem, _, digits = name.rpartition("-")
        assert stem == "shop-prod-fraud-score"
        assert len(digits) == 8
        assert int(digits, 16) >= 0
    assert only(plan, ENDPOINT, "most").inputs["name"] == "shop-prod-fraud-score"
    assert only(plan, ENDPOINT, "most").inputs["endpointConfigName"] == only(plan, CONFIGURATION, "most").inputs["name"]
    variants: Any = only(plan, CONFIGURATION, "most").inputs["productionVariants"]
    assert variants[0]["modelName"] == only(plan, MODEL, "most").inputs["name"]


def test_an_endpoint_waits_for_its_log_group_and_its_alarms(plan: Plan) -> None:
    """SageMaker would make the group without key and for ever; an update without alarms is never withdrawn."""
    group = only(plan, "aws:cloudwatch/logGroup:LogGroup", "most")
    assert group.inputs["name"] == "/aws/sagemaker/Endpoints/shop-prod-fraud-score"
    assert group.inputs["kmsKeyId"] == KEY
    assert group.inputs["retentionInDays"] == 365
    assert group.options.retain_on_delete
    needed = only(plan, ENDPOINT, "most").dependencies or ()
    for last in ("logGroup:LogGroup::most", *(f"metricAlarm:MetricAlarm::most-{each}" for each in ("errors", "slow"))):
        assert any(urn.endswith(last) for urn in needed), last


@pytest.mark.parametrize("name", SERVED)
def test_errors_refusals_and_slowness_are_told(plan: Plan, name: str) -> None:
    """On the metrics of this very endpoint and variant, to the topic."""
    alarms = {
        each.name.removeprefix(f"{name}-"): each.inputs
        for each in plan.of("aws:cloudwatch/metricAlarm:MetricAlarm")
        if each.name.startswith(f"{name}-")
    }
    metrics = {word: (alarm["metricName"], alarm["threshold"]) for word, alarm in alarms.items()}
    assert metrics == {
        "errors": ("Invocation5XXErrors", 0.05),
        "rejected": ("Invocation4XXErrors", 50),
        "slow": ("ModelLatency", 200_000 if name == "most" else 5_000_000),
    }
    assert alarms["slow"]["extendedStatistic"] == "p99"
    endpoint = only(plan, ENDPOINT, name).inputs["name"]
    for alarm in alarms.values():
        assert alarm["namespace"] == "AWS/SageMaker"
        assert alarm["dimensions"] == {"EndpointName": endpoint, "VariantName": "main"}
        assert alarm["alarmActions"] == ["arn:aws:sns:eu-west-1:111122223333:shop-dev-alarms"]
        assert alarm["actionsEnabled"] is True
        assert alarm["treatMissingData"] == "notBreaching"


def test_machines_stay_between_least_and_most(plan: Plan) -> None:
    """[Z19] The second machine that a version begins with is taken back where one was asked for."""
    bounds = {each.name: (each.inputs["minCapacity"], each.inputs["maxCapacity"]) for each in plan.of(TARGET)}
    assert bounds == {"least": (1, 1), "most": (2, 6), "fast": (1, 3)}
    target, policy = only(plan, TARGET, "most").inputs, only(plan, SCALING, "most").inputs
    assert target["resourceId"] == policy["resourceId"] == "endpoint/shop-prod-fraud-score/variant/main"
    assert target["scalableDimension"] == "sagemaker:variant:DesiredInstanceCount"
    aimed: Any = policy["targetTrackingScalingPolicyConfiguration"]
    assert aimed["targetValue"] == 60
    assert any(urn.endswith("endpoint:Endpoint::most") for urn in only(plan, TARGET, "most").dependencies or ())


def test_a_caller_is_one_principal(plan: Plan) -> None:
    """[S4] Its role is taken by nobody else, stands under the boundary, and lasts an hour."""
    role = only(plan, ROLE, "most.checkout")
    assert role.inputs["name"] == "shop-prod-fraud-score.checkout"
    assert role.inputs["path"] == "/shop-prod/"
    assert role.inputs["permissionsBoundary"] == "arn:aws:iam::111122223333:policy/shop-prod/shop-prod-boundary"
    assert role.inputs["maxSessionDuration"] == 3600
    assert statements(role, "assumeRolePolicy") == {
        "Caller": {
            "Sid": "Caller",
            "Effect": "Allow",
            "Principal": {"AWS": "arn:aws:iam::888899990000:root"},
            "Action": "sts:AssumeRole",
            "Condition": {
                "ArnEquals": {"aws:PrincipalArn": CHECKOUT},
                "StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"},
            },
        }
    }


def test_the_boundary_may_be_ones_own(plan: Plan) -> None:
    """In a program that has no environment around the model."""
    assert only(plan, ROLE, "least.shop").inputs["permissionsBoundary"] == "arn:aws:iam::111122223333:policy/mine"


def test_a_caller_asks_one_endpoint_and_whole_answers(plan: Plan) -> None:
    """[Z16] No other form of asking, whatever else its role is given."""
    policy = statements(only(plan, ROLE_POLICY, "most.checkout"))
    assert policy["Invoke"]["Action"] == "sagemaker:InvokeEndpoint"
    assert policy["Invoke"]["Resource"] == "arn:aws:sagemaker:eu-west-1:111122223333:endpoint/shop-prod-fraud-score"
    assert policy["OtherForms"]["Effect"] == "Deny"
    assert {"sagemaker:InvokeEndpointAsync", "sagemaker:InvokeEndpointWithResponseStream"} < set(
        policy["OtherForms"]["Action"]
    )
    assert all("Principal" not in each for each in policy.values())


def test_a_caller_comes_by_the_private_path(plan: Plan) -> None:
    """[S12] By our endpoint; by those of its own network where they are named, and nobody else by these."""
    paths = {
        each.name: statements(each)["PrivatePathOnly"]["Condition"]["StringNotEquals"]["aws:SourceVpce"]
        for each in plan.of(ROLE_POLICY)
        if each.name.endswith(".late")
    }
    assert paths["most.checkout.late"] == ["vpce-00000000", "vpce-0a1b2c3d", "vpce-0a1b2c3d4e5f60718"]
    assert paths["most.backoffice.late"] == "vpce-0a1b2c3d"
    hole = paths["least.shop.late"]
    assert isinstance(hole, Unknown)
    assert hole.urn.endswith("vpcEndpoint:VpcEndpoint::door")


def test_what_refuses_a_caller_stands_before_what_allows(plan: Plan) -> None:
    """There is no moment in which a role may ask from anywhere; and nothing else is ever attached to it."""
    allowed = only(plan, ROLE_POLICY, "most.checkout")
    assert any(urn.endswith("rolePolicy:RolePolicy::most.checkout.late") for urn in allowed.dependencies or ())
    exclusive = only(plan, "aws:iam/rolePoliciesExclusive:RolePoliciesExclusive", "most.checkout")
    assert exclusive.inputs["policyNames"] == ["invoke", "late"]
    assert any(urn.endswith("rolePolicy:RolePolicy::most.checkout") for urn in exclusive.dependencies or ())
    type_ = "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive"
    assert only(plan, type_, "most.checkout").inputs["policyArns"] == []


def test_what_a_served_model_hands_on(plan: Plan) -> None:
    """The endpoint's name and each caller's role are known before anything exists."""
    made = next(each for each in plan.of("strongroom:index:AwsServing") if each.name == "most")
    assert made.outputs["endpoint"] == "shop-prod-fraud-score"
    role = "arn:aws:iam::111122223333:role/shop-prod/shop-prod-fraud-score.{}"
    assert made.outputs["callers"] == {name: role.format(name) for name in ("backoffice", "checkout")}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            {"image": "latest"},
            "Serving 'x'.image: is not a digest, which is what was approved and no tag is, got `latest`; write it like",
        ),
        ({"artifact": "sha256:xyz"}, "Serving 'x'.artifact: is not a digest, which is what was approved and no tag is"),
        (
            {"repository": "111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop-dev/ants:1"},
            "Serving 'x'.repository: is not the address of a private repository of the region, got `1111",
        ),
        (
            {"repository": "public.ecr.aws/a1b2c3d4/ants"},
            "Serving 'x'.repository: is not the address of a private repository of the region, got `public.ecr.aws/",
        ),
        (
            {"repository": "111122223333.dkr.ecr.us-east-1.amazonaws.com/ants"},
            "Serving 'x'.repository: is not the address of a private repository of the region, got `1111",
        ),
        ({"model": "My Model"}, "Serving 'x'.model: is not a name of lower-case letters, digits and hyphens, got"),
        (
            {"model": "m" * 50},
            "Serving 'x'.model: makes an endpoint name of more than 63 characters, got `shop-dev-mmm",
        ),
        ({"team": "Ants"}, "Serving 'x'.team: is not a name of lower-case letters, digits and hyphens, got `Ants`"),
        ({"instance": "large"}, "Serving 'x'.instance: is not a machine, got `large`; write it like `ml.c7i.xlarge`"),
        ({"least": 0}, "Serving 'x'.least: is not between 1 and 100, got `0`; pass a number in between"),
        ({"least": 3, "most": 2}, "Serving 'x'.most: is not between 3 and 100, got `2`; pass a number in between"),
        ({"most": 101}, "Serving 'x'.most: is not between 1 and 100, got `101`; pass a number in between"),
        ({"slowest_ms": 0}, "Serving 'x'.slowest_ms: is not between 1 and 60000, got `0`; pass a number in between"),
        ({"per_machine": 0}, "Serving 'x'.per_machine: is not between 1 and 1000000, got `0`; pass a number"),
        ({"store": "s3://models"}, "Serving 'x'.store: is not a bucket's name, got `s3://models`; write it like"),
        ({"captures": "A"}, "Serving 'x'.captures: is not a bucket's name, got `A`; write it like `shop-dev-models-"),
        ({"key": "alias/x"}, "Serving 'x'.key: is not the ARN of a key, got `alias/x`; write it like"),
        ({"log_key": "alias/x"}, "Serving 'x'.log_key: is not the ARN of a key, got `alias/x`; write it like"),
        ({"role": "arn:aws:iam::111122223333:role/*"}, "Serving 'x'.role: is not the ARN of a role, got `arn:aws:"),
        (
            {"network": {**NETWORK, "endpoints": {"s3": "vpce-1"}}},
            "Serving 'x'.network.endpoints: lacks `sagemaker.runtime`, got `['s3']`; add the endpoint of that service",
        ),
        (
            {"callers": [{"name": "all", "principal": "arn:aws:iam::111122223333:role/*"}]},
            "Serving 'x'.callers[0].principal: is not the ARN of a role, got `arn:aws:iam::111122223333:role/*`",
        ),
        (
            {"callers": [{"name": "a" * 60, "principal": CHECKOUT}]},
            "Serving 'x'.callers[0].name: makes a role name of more than 64 characters, got `shop-dev-score.aaa",
        ),
        (
            {"callers": [{"name": "a", "principal": CHECKOUT}, {"name": "a", "principal": CHECKOUT}]},
            "Serving 'x'.callers[1].name: names a caller twice, got `a`; name each once",
        ),
        (
            {"paths": {CHECKOUT: ["vpce-0a1b2c3d"]}},
            f"Serving 'x'.paths: names nobody who calls, got `{CHECKOUT}`; name a caller's principal",
        ),
        (
            {"callers": [{"name": "a", "principal": CHECKOUT}], "paths": {CHECKOUT: ["10.0.0.1"]}},
            f"Serving 'x'.paths.{CHECKOUT}[0]: is not the id of a private endpoint, got `10.0.0.1`; write it like",
        ),
        ({"environment": {"A": "b"}}, "Serving 'x'.environment: is not an argument, got `{'A': 'b'}`; leave it out"),
        (
            {"boundary": "b"},
            "Serving 'x'.boundary: is not the ARN of a managed policy, got `b`; write it like `arn:aws",
        ),
        ({"serverless": True}, "Serving 'x'.serverless: is not an argument, got `True`; leave it out: there are"),
        (
            {"topic": "alarms"},
            "Serving 'x'.topic: is not the ARN of a topic, got `alarms`; write it like `arn:aws:sns:",
        ),
        (
            {"context": {**GOOD["context"], "region": "nowhere"}},
            "Serving 'x'.context.region: is not a region of AWS, got `nowhere`; write one like `eu-west-1`",
        ),
        (
            {"model": "training"},
            "Serving 'x'.model: is where the team's jobs write, got `training`; give the model another name",
        ),
        ({"topic": None}, "Serving 'x'.topic: is missing, got nothing; pass a text"),
    ],
)
def test_what_serving_refuses(change: dict[str, Any], sentence: str) -> None:
    """Each in one sentence, before anything is made; nothing that weakens a promise is an argument."""
    with pytest.raises(ArgumentMistake) as raised:
        Serving("x", GOOD | change)  # type: ignore[arg-type]
    assert any(each.startswith(sentence) for each in raised.value.sentences), str(raised.value)
