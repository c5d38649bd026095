"""Evidence for S1 to S5, S12, S14, M1, M2, M8, Z16 and Z19 on AWS: what is served, and who asks it."""

from __future__ import annotations

import json
import re
from typing import Any, Final

import pytest

from strongroom.plan.model import Plan
from strongroom.plan.path import at
from strongroom.plan.value import Unknown
from tests.evidence.edit import Edit, dropped, policy_changed, put, statement_changed, statement_dropped, without
from tests.evidence.evaluator import Request as Asked
from tests.evidence.evaluator import decide
from tests.evidence.reading import bucket_policy, key_of, policies, store
from tests.evidence.roles import INLINE, account_of, first_job, hole, may, role_of
from tests.provision.identity.simulate import Request

ENDPOINT: Final = "aws:ec2/vpcEndpoint:VpcEndpoint"
MODEL: Final = "aws:sagemaker/model:Model"
CONFIGURATION: Final = "aws:sagemaker/endpointConfiguration:EndpointConfiguration"
SERVED: Final = "aws:sagemaker/endpoint:Endpoint"
ALARM: Final = "aws:cloudwatch/metricAlarm:MetricAlarm"
TARGET: Final = "aws:appautoscaling/target:Target"
GROUP: Final = "aws:sagemaker/modelPackageGroup:ModelPackageGroup"
GROUP_POLICY: Final = "aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy"
REPOSITORY: Final = "aws:ecr/repository:Repository"
REPOSITORY_POLICY: Final = "aws:ecr/repositoryPolicy:RepositoryPolicy"
CALLER: Final = "fraud-score.checkout"
VARIANT: Final = "productionVariants[0]"


@pytest.mark.proves("S1", "aws", sabotage=dropped(CONFIGURATION))
@pytest.mark.proves("S1", "aws", sabotage=put(MODEL, "primaryContainer.image", "public.ecr.aws/some/image:latest"))
def test_an_endpoint_is_made_of_what_review_sees(aws_prod: Plan) -> None:
    """Endpoint, configuration and model are in the plan, each named by the other, image and artefact by digest."""
    configurations = {each.inputs["name"]: each for each in aws_prod.of(CONFIGURATION)}
    models = {each.inputs["name"]: each for each in aws_prod.of(MODEL)}
    assert len(aws_prod.of(SERVED)) == 2
    for endpoint in aws_prod.of(SERVED):
        configuration = configurations.get(endpoint.inputs["endpointConfigName"])
        assert configuration is not None, endpoint.name
        (model,) = at(configuration.inputs, f"{VARIANT}.modelName")
        image, artifact = (
            str(at(models[model].inputs, f"primaryContainer.{part}")[0]) for part in ("image", "modelDataUrl")
        )
        assert re.fullmatch(r"[0-9]{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com/[a-z/-]+@sha256:[0-9a-f]{64}", image)
        assert re.fullmatch(r"s3://.*/[0-9a-f]{64}/model\.tar\.gz", artifact)


@pytest.mark.proves("S2", "aws", sabotage=without(CONFIGURATION, "kmsKeyArn"))
def test_the_storage_of_an_endpoint_uses_our_key(aws_prod: Plan) -> None:
    """The key for serving, and no other purpose's."""
    for configuration in aws_prod.of(CONFIGURATION):
        assert "kmsKeyArn" in configuration.inputs, configuration.name
        assert key_of(aws_prod, configuration.inputs["kmsKeyArn"]).name == "serving"


@pytest.mark.proves("S3", "aws", sabotage=put(MODEL, "enableNetworkIsolation", False))
@pytest.mark.proves("S3", "aws", sabotage=without(MODEL, "vpcConfig"))
def test_a_serving_container_cannot_call_out(aws_prod: Plan) -> None:
    """Isolated, and in the private network alone."""
    for model in aws_prod.of(MODEL):
        assert model.inputs["enableNetworkIsolation"] is True
        assert len(at(model.inputs, "vpcConfig.subnets[*]") or at(model.inputs, "vpcConfig.subnets")) > 0


def asked(plan: Plan, endpoint: str = "fraud-prod-fraud-score", **changed: str | list[str] | None) -> Request:
    """A caller's question over the environment's own endpoint of the runtime."""
    path = hole(plan, ENDPOINT, "network-sagemaker.runtime")
    known = {"aws:sourcevpce": path, "aws:resourceaccount": account_of(plan), "aws:resourceorgid": "o-a1b2c3d4e5"}
    arn = f"arn:aws:sagemaker:eu-west-1:{account_of(plan)}:endpoint/{endpoint}"
    return Request("sagemaker:InvokeEndpoint", arn, known).with_keys(**changed)


@pytest.mark.proves("S4", "aws", sabotage=statement_changed(INLINE, "policy", "Invoke", "Resource", "*"))
def test_an_endpoint_answers_its_own_callers_alone(aws_prod: Plan) -> None:
    """Each by its own role for its own model; the people of the team do not ask it at all."""
    assert may(aws_prod, CALLER, asked(aws_prod))
    assert not may(aws_prod, CALLER, asked(aws_prod, "fraud-prod-merchant-risk"))
    for who in ("scoring-scientist", "scoring-lead", "scoring-approver", "scoring-execution", "scoring-serving"):
        assert not may(aws_prod, who, asked(aws_prod)), who
    trust = policies(aws_prod, "aws:iam/role:Role", "assumeRolePolicy")[role_of(aws_prod, CALLER).name]
    assert "arn:aws:iam::888899990000:role/checkout-api" in json.dumps(trust)
    assert "*" not in json.dumps(trust).replace('"Version"', "")


@pytest.mark.proves("S12", "aws", sabotage=statement_dropped(INLINE, "policy", "PrivatePathOnly"))
def test_a_question_is_refused_unless_it_comes_by_a_named_endpoint(aws_prod: Plan) -> None:
    """Ours, or the caller's own that the file names; the internet and a stranger's endpoint are refused."""
    assert may(aws_prod, CALLER, asked(aws_prod))
    assert may(aws_prod, CALLER, asked(aws_prod, aws__sourcevpce="vpce-0a1b2c3d4e5f60718"))
    assert not may(aws_prod, CALLER, asked(aws_prod, aws__sourcevpce=None))
    assert not may(aws_prod, CALLER, asked(aws_prod, aws__sourcevpce="vpce-99999999"))


@pytest.mark.proves("S5", "aws", sabotage=put(CONFIGURATION, "dataCaptureConfig.enableCapture", False))
@pytest.mark.proves("S5", "aws", sabotage=put(CONFIGURATION, "dataCaptureConfig.initialSamplingPercentage", 10))
@pytest.mark.proves("S5", "aws", sabotage=without(CONFIGURATION, "dataCaptureConfig.kmsKeyId"))
def test_every_question_and_answer_is_kept_and_read_by_few(aws_prod: Plan) -> None:
    """All of them, both ways, under our key, in a store that scientists cannot read."""
    for configuration in aws_prod.of(CONFIGURATION):
        capture: Any = configuration.inputs["dataCaptureConfig"]
        assert capture["enableCapture"] is True
        assert capture["initialSamplingPercentage"] == 100
        assert {each["captureMode"] for each in capture["captureOptions"]} == {"Input", "Output"}
        assert isinstance(capture.get("kmsKeyId"), Unknown)
        assert str(capture["destinationS3Uri"]).startswith(f"s3://{store(aws_prod, 'captures')}/")
    policy = bucket_policy(aws_prod, store(aws_prod, "captures"))
    home = account_of(aws_prod)
    for who, told in (("scientist", "deny"), ("lead", "neither")):
        arn = f"arn:aws:iam::{home}:role/fraud-prod/fraud-prod-scoring-{who}"
        context: dict[str, str | list[str]] = {
            "aws:principalarn": arn,
            "aws:principalaccount": home,
            "aws:principalorgid": "o-a1b2c3d4e5",
            "aws:principalisawsservice": "false",
            "aws:viaawsservice": "false",
            "aws:vpceaccount": home,
            "aws:securetransport": "true",
            "s3:tlsversion": "1.3",
        }
        read = Asked(arn, "s3:GetObject", f"arn:aws:s3:::{store(aws_prod, 'captures')}/scoring/x", context)
        assert decide(policy, read) == told, who


@pytest.mark.proves("S14", "aws", sabotage=without(SERVED, "deploymentConfig.autoRollbackConfiguration"))
@pytest.mark.proves("S14", "aws", sabotage=dropped(ALARM, where=lambda each: "fraud-score" in each.name))
def test_a_new_version_is_tried_and_withdrawn_by_alarm(aws_prod: Plan) -> None:
    """A tenth of the machines first; the alarms that withdraw it exist and watch this endpoint."""
    alarms = {each.inputs["name"]: each for each in aws_prod.of(ALARM)}
    for endpoint in aws_prod.of(SERVED):
        routing = at(endpoint.inputs, "deploymentConfig.blueGreenUpdatePolicy.trafficRoutingConfiguration")
        assert isinstance(routing[0], dict)
        assert routing[0]["type"] == "CANARY"
        named = at(endpoint.inputs, "deploymentConfig.autoRollbackConfiguration.alarms")
        assert named, endpoint.name
        assert isinstance(named[0], list)
        for each in named[0]:
            assert isinstance(each, dict)
            alarm = alarms.get(each["alarmName"])
            assert alarm is not None, f"nothing watches {endpoint.name}"
            assert at(alarm.inputs, "dimensions.EndpointName") == [endpoint.inputs["name"]]


@pytest.mark.proves("M1", "aws", sabotage=dropped(GROUP))
@pytest.mark.proves("M1", "aws", sabotage=put("aws:cloudwatch/eventRule:EventRule", "state", "DISABLED"))
def test_every_team_registers_its_models(aws_prod: Plan) -> None:
    """A group for each team that serves, and a rule that tells of exactly its approvals."""
    groups = {str(each.inputs["modelPackageGroupName"]) for each in aws_prod.of(GROUP)}
    assert groups == {"fraud-prod-research", "fraud-prod-scoring"}
    (rule,) = aws_prod.of("aws:cloudwatch/eventRule:EventRule")
    pattern = json.loads(str(rule.inputs["eventPattern"]))
    assert rule.inputs["state"] == "ENABLED"
    assert pattern["detail"]["ModelApprovalStatus"] == ["Approved"]
    assert set(pattern["detail"]["ModelPackageGroupName"]) == groups


def everything(path: str) -> Edit:
    """Lets the other accounts do anything with the models."""

    def change(text: dict[str, Any]) -> None:
        for each in text["Statement"]:
            each["Action"] = "sagemaker:*"

    return policy_changed(GROUP_POLICY, path, "let other accounts do anything with the models", change)


@pytest.mark.proves("M2", "aws", sabotage=everything("resourcePolicy"))
def test_other_accounts_read_and_instantiate_and_no_more(aws_prod: Plan) -> None:
    """The accounts that the file names, inside the organisation; nobody else, and nobody approves from there."""
    found = policies(aws_prod, GROUP_POLICY, "resourcePolicy")
    assert len(found) == 2
    arn = f"arn:aws:sagemaker:eu-west-1:{account_of(aws_prod)}:model-package/fraud-prod-scoring/1"

    def call(action: str, account: str, organization: str = "o-a1b2c3d4e5") -> Asked:
        who = f"arn:aws:iam::{account}:role/deploy"
        keys: dict[str, str | list[str]] = {"aws:principalorgid": organization, "aws:principalaccount": account}
        return Asked(who, f"sagemaker:{action}", arn, {**keys, "aws:principalarn": who})

    (policy,) = [text for name, text in found.items() if name.endswith("scoring")]
    for action in ("DescribeModelPackage", "CreateModel"):
        assert decide(policy, call(action, "555566667777")) == "allow"
        assert decide(policy, call(action, "999999999999")) != "allow"
        assert decide(policy, call(action, "555566667777", "o-stranger00")) != "allow"
    for action in ("UpdateModelPackage", "DeleteModelPackage", "CreateModelPackage"):
        assert decide(policy, call(action, "555566667777")) != "allow"


@pytest.mark.proves("M8", "aws", sabotage=put(REPOSITORY, "imageTagMutability", "MUTABLE"))
@pytest.mark.proves("M8", "aws", sabotage=put(REPOSITORY, "imageScanningConfiguration.scanOnPush", False))
def test_images_are_fixed_scanned_and_encrypted(aws_plan: Plan) -> None:
    """No tag moves, each push is scanned, each image lies under the registry's key and outlives the stack."""
    assert aws_plan.of(REPOSITORY)
    for repository in aws_plan.of(REPOSITORY):
        assert repository.inputs["imageTagMutability"] == "IMMUTABLE"
        assert at(repository.inputs, "imageScanningConfiguration.scanOnPush") == [True]
        (key,) = at(repository.inputs, "encryptionConfigurations[0].kmsKey")
        assert key_of(aws_plan, key).name == "registry"
        assert repository.inputs["forceDelete"] is False
        assert repository.options.protect


@pytest.mark.proves("Z16", "aws", sabotage=statement_dropped(INLINE, "policy", "OtherForms"))
@pytest.mark.proves("Z16", "aws", sabotage=put(CONFIGURATION, f"{VARIANT}.serverlessConfig", {"memorySizeInMb": 1024}))
def test_other_forms_of_serving_are_refused(aws_prod: Plan) -> None:
    """No serverless, asynchronous, streaming or multi-variant form is made, and no caller may ask in such a way."""
    for configuration in aws_prod.of(CONFIGURATION):
        assert not {"asyncInferenceConfig", "shadowProductionVariants"} & set(configuration.inputs)
        (variants,) = at(configuration.inputs, "productionVariants")
        assert isinstance(variants, list)
        assert len(variants) == 1
        assert isinstance(variants[0], dict)
        assert "serverlessConfig" not in variants[0]
    refused = 0
    for text in policies(aws_prod, INLINE).values():
        for each in text["Statement"]:
            if each["Effect"] == "Deny" and "sagemaker:InvokeEndpointAsync" in each["Action"]:
                refused += 1
    assert refused == len([each for each in aws_prod.of("aws:iam/role:Role") if "." in str(each.inputs["name"])])


@pytest.mark.proves("Z19", "aws", sabotage=put(TARGET, "maxCapacity", 1000))
@pytest.mark.proves("Z19", "aws", sabotage=dropped("aws:budgets/budget:Budget"))
def test_machines_time_and_spending_are_bounded(aws_prod: Plan) -> None:
    """Machines of the file in the numbers of the file; jobs of listed types that end in time; a month's budget."""
    limits = {str(each.inputs["resourceId"]).split("/")[1]: each.inputs for each in aws_prod.of(TARGET)}
    assert (limits["fraud-prod-fraud-score"]["minCapacity"], limits["fraud-prod-fraud-score"]["maxCapacity"]) == (2, 6)
    job = first_job(aws_prod)
    assert may(aws_prod, "scoring-scientist", job)
    for changed in ({"sagemaker__instancetypes": ["ml.p5.48xlarge"]}, {"sagemaker__maxruntimeinseconds": "86401"}):
        assert not may(aws_prod, "scoring-scientist", job.with_keys(**changed)), changed
    (budget,) = aws_prod.of("aws:budgets/budget:Budget") or (None,)
    assert budget is not None, "nobody hears of spending"
    assert (budget.inputs["limitAmount"], budget.inputs["limitUnit"]) == ("4000", "USD")
