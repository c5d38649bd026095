"""The perimeter over an organisation: what its policies refuse, asked of an evaluator that shares no code with it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from strongroom.ci.planning import PlanningError
from strongroom.plan.model import Plan
from strongroom.plan.value import Unknown
from strongroom.provision.arguments import ArgumentMistake
from strongroom.provision.perimeter.aws import Perimeter, encryption, guards, perimeter_of, resources
from tests.provision.asking import refused
from tests.provision.programs import plan_program

CONTEXT: Any = {
    "name": "shop", "stage": "dev", "owner": "ml@example.com", "account": "111122223333", "region": "eu-west-1",
    "organization": "o-a1b2c3d4e5",
}  # fmt: skip
APPLY = "arn:aws:iam::222233334444:role/shop-dev/shop-dev-apply"
PERSON = "arn:aws:iam::222233334444:role/admin"
GOOD: dict[str, Any] = {
    "context": CONTEXT,
    "targets": ["ou-a1b2-c3d4e5f6"],
    "regions": ["eu-west-1"],
    "guardians": ["arn:aws:iam::*:role/shop-dev/shop-dev-apply"],
}
INSIDE = perimeter_of(CONTEXT)
OURS = {"aws_PrincipalOrgID": "o-a1b2c3d4e5", "aws_SecureTransport": "true", "aws_PrincipalIsAWSService": "false"}


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """A perimeter with the least arguments and one with the most."""
    return plan_program(
        tmp_path_factory.mktemp("perimeters"),
        f"""
from strongroom.provision.perimeter.aws import Perimeter

good = {GOOD!r}
Perimeter("least", good, home)
Perimeter("most", {{
    **good, "targets": ["ou-a1b2-c3d4e5f6", "222233334444"], "services": ["sagemaker", "s3", "kms"],
    "subjects": ["repo:example/ml:environment:production"],
}}, home)
""",
    )


def policy(statements: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The statements as the evaluator reads them: naming whom they are about, of one value at a time."""
    found = []
    for each in statements:
        condition = {key.removeprefix("ForAnyValue:"): tests for key, tests in each.get("Condition", {}).items()}
        found.append({"Principal": "*", **each, "Condition": condition})
    return found


@pytest.mark.parametrize("name", ["least", "most"])
def test_each_policy_is_attached_to_each_target(plan: Plan, name: str) -> None:
    """[O1, O3] By the same program; taking one off needs a second thought."""
    policies = {each.name: each for each in plan.of("aws:organizations/policy:Policy") if each.name.startswith(name)}
    purposes = ("ai", "encryption", "identities", "places", "sending", "tampering")
    assert set(policies) == {f"{name}-{purpose}" for purpose in purposes}
    attached = plan.of("aws:organizations/policyAttachment:PolicyAttachment")
    pairs = set()
    for each in attached:
        assert isinstance(each.inputs["policyId"], Unknown)
        pairs.add((each.inputs["policyId"].urn.rsplit("::", 1)[1], each.inputs["targetId"]))
        assert each.options.protect is True
    targets = {"least": {"ou-a1b2-c3d4e5f6"}, "most": {"ou-a1b2-c3d4e5f6", "222233334444"}}[name]
    assert {pair for pair in pairs if pair[0].startswith(name)} == {(key, to) for key in policies for to in targets}


def test_every_document_fits(plan: Plan) -> None:
    """5,120 characters each, spaces counted; five of a type on a target, one of them AWS's own."""
    kinds: dict[str, int] = {}
    for each in plan.of("aws:organizations/policy:Policy"):
        content = each.inputs["content"]
        assert isinstance(content, str)
        assert len(content) <= 5_120
        if each.name.startswith("most"):
            kinds[str(each.inputs["type"])] = kinds.get(str(each.inputs["type"]), 0) + 1
    assert kinds == {"AISERVICES_OPT_OUT_POLICY": 1, "RESOURCE_CONTROL_POLICY": 1, "SERVICE_CONTROL_POLICY": 4}


def test_a_resource_control_policy_names_everybody_as_it_must(plan: Plan) -> None:
    """AWS takes no other principal there; a service control policy takes none."""
    for each in plan.of("aws:organizations/policy:Policy"):
        content: Any = json.loads(str(each.inputs["content"]))
        for statement in content.get("Statement", []):
            assert statement["Effect"] == "Deny"
            expected = "*" if each.inputs["type"] == "RESOURCE_CONTROL_POLICY" else None
            assert statement.get("Principal") == expected


def test_nothing_of_ours_trains_the_services_of_aws(plan: Plan) -> None:
    """[O3] Nobody below can choose otherwise."""
    content = next(each for each in plan.of("aws:organizations/policy:Policy") if each.name == "least-ai").inputs[
        "content"
    ]
    default = json.loads(str(content))["services"]["default"]
    assert default["opt_out_policy"]["@@assign"] == "optOut"
    assert default["opt_out_policy"]["@@operators_allowed_for_child_policies"] == ["@@none"]


@pytest.mark.parametrize(
    "action", ["s3:GetObject", "kms:Decrypt", "ecr:BatchGetImage", "sts:AssumeRole", "sqs:SendMessage"]
)
def test_resources_refuse_identities_of_others(action: str) -> None:
    """[I16, N7] Also a caller of no organisation at all; AWS services are asked for whom they work."""
    policy_ = resources.statements({**GOOD}, INSIDE)  # type: ignore[typeddict-item]
    assert not refused(policy_, action, "*", **OURS)
    assert "OwnIdentities" in refused(policy_, action, "*", **{**OURS, "aws_PrincipalOrgID": "o-other"})
    assert "OwnIdentities" in refused(policy_, action, "*", aws_SecureTransport="true")


def test_services_work_for_our_accounts_alone() -> None:
    """[N7] A service that names an account of another organisation is refused; one that names none works for AWS."""
    policy_ = resources.statements({**GOOD}, INSIDE)  # type: ignore[typeddict-item]
    service = {"aws_PrincipalIsAWSService": "true", "aws_SecureTransport": "true"}
    assert refused(policy_, "s3:PutObject", "*", **service, aws_SourceAccount="1", aws_SourceOrgID="o-other")
    assert not refused(policy_, "s3:PutObject", "*", **service, aws_SourceAccount="1", aws_SourceOrgID="o-a1b2c3d4e5")
    assert not refused(policy_, "s3:PutObject", "*", **service)
    assert refused(policy_, "s3:PutObject", "*", **{**OURS, "aws_SecureTransport": "false"}) == {"TlsOnly"}


def test_named_workflows_alone_take_roles() -> None:
    """Where workflows are named; other identity providers are not this policy's matter."""
    args: Any = {**GOOD, "subjects": ["repo:example/ml:environment:production"]}
    policy_ = resources.statements(args, INSIDE)
    subject = "token.actions.githubusercontent.com:sub"
    action = "sts:AssumeRoleWithWebIdentity"
    assert not refused(policy_, action, "*", **{subject: "repo:example/ml:environment:production"})
    assert refused(policy_, action, "*", **{subject: "repo:stranger/ml:environment:production"})
    assert not refused(policy_, action, "*")


@pytest.mark.parametrize(
    "action", ["CreateTrainingJob", "CreateProcessingJob", "CreateEndpointConfig", "CreateTransformJob"]
)
def test_work_on_a_volume_names_a_key(action: str) -> None:
    """[K8] But for instances with local disks, for which AWS takes none."""
    policy_ = policy(encryption.statements(INSIDE))
    call, named = f"sagemaker:{action}", {"sagemaker_VolumeKmsKeyArn": "arn:aws:kms:eu-west-1:222233334444:key/1"}
    assert "VolumeKey" in refused(policy_, call, "*", sagemaker_InstanceTypes="ml.m5.large")
    assert "VolumeKey" not in refused(policy_, call, "*", sagemaker_InstanceTypes="ml.g5.xlarge")
    assert "VolumeKey" not in refused(policy_, call, "*", sagemaker_InstanceTypes="ml.m5.large", **named)


def test_a_key_is_of_the_callers_own_account(plan: Plan) -> None:
    """[K8] The account is the caller's, whoever he is; only a key that is named is asked about."""
    named = next(each for each in plan.of("aws:organizations/policy:Policy") if each.name == "least-encryption")
    statements = {each["Sid"]: each for each in json.loads(str(named.inputs["content"]))["Statement"]}
    for sid, key in (("OwnVolumeKey", "sagemaker:VolumeKmsKeyArn"), ("OwnOutputKey", "sagemaker:OutputKmsKeyArn")):
        assert statements[sid]["Condition"] == {
            "Null": {key: "false"},
            "ArnNotLike": {key: "arn:aws:kms:*:${aws:PrincipalAccount}:key/*"},
        }


@pytest.mark.parametrize("action", ["CreateDomain", "CreateNotebookInstance", "CreateAutoMLJobV2"])
def test_homes_and_notebooks_always_name_a_key(action: str) -> None:
    """[K8] Whatever the instance; these need not name one."""
    policy_ = policy(encryption.statements(INSIDE))
    assert "VolumeKeyAlways" in refused(policy_, f"sagemaker:{action}", "*")


def test_calls_that_cannot_carry_a_key_are_left_alone() -> None:
    """A schedule names a definition, and the definition carries the key; reading carries none."""
    policy_ = policy(encryption.statements(INSIDE))
    for action in ("CreateMonitoringSchedule", "CreatePipeline", "DescribeEndpoint", "CreateEndpoint"):
        assert not refused(policy_, f"sagemaker:{action}", "*")


def test_volumes_and_file_systems_are_encrypted() -> None:
    """[K8] Whoever makes them, by whatever tool."""
    policy_ = policy(encryption.statements(INSIDE))
    assert refused(policy_, "ec2:CreateVolume", "*", ec2_Encrypted="false") == {"Volumes"}
    assert refused(policy_, "elasticfilesystem:CreateFileSystem", "*", elasticfilesystem_Encrypted="false")


@pytest.mark.parametrize(
    "action",
    ["cloudtrail:StopLogging", "ec2:CreateInternetGateway", "ec2:CreateNatGateway", "kms:ScheduleKeyDeletion"],
)
def test_guardians_alone_change_what_guards(action: str) -> None:
    """[O1] An administrator of an account is none."""
    policy_ = policy(guards.tampering({**GOOD}, INSIDE))  # type: ignore[typeddict-item]
    assert refused(policy_, action, "*", aws_PrincipalArn=PERSON)
    assert not refused(policy_, action, "*", aws_PrincipalArn=APPLY)


def test_nobody_makes_long_lived_credentials() -> None:
    """[I14] Not even a guardian; nor does an account leave."""
    policy_ = policy(guards.tampering({**GOOD}, INSIDE))  # type: ignore[typeddict-item]
    for action in ("iam:CreateUser", "iam:CreateAccessKey", "organizations:LeaveOrganization"):
        assert refused(policy_, action, "*", aws_PrincipalArn=APPLY) == {"Never"}


def test_logs_of_environments_are_kept() -> None:
    """Other groups are their owners' matter."""
    policy_ = policy(guards.tampering({**GOOD}, INSIDE))  # type: ignore[typeddict-item]
    group = "arn:aws:logs:eu-west-1:222233334444:log-group:/strongroom/shop-dev/audit"
    assert refused(policy_, "logs:DeleteLogGroup", group, aws_PrincipalArn=PERSON) == {"Logs"}
    assert not refused(policy_, "logs:DeleteLogGroup", group.replace("/strongroom/", "/app/"), aws_PrincipalArn=PERSON)


def test_nothing_is_sent_to_resources_of_others() -> None:
    """[I16] Reading AWS's own stays possible; what a service does for a caller is left to the service."""
    policy_ = policy(guards.sending(INSIDE))
    for action in ("s3:PutObject", "sqs:SendMessage", "ecr:PutImage", "sts:AssumeRole"):
        assert refused(policy_, action, "*", aws_ResourceOrgID="o-other") == {"OwnResources"}
        assert not refused(policy_, action, "*", aws_ResourceOrgID="o-a1b2c3d4e5")
        assert not refused(policy_, action, "*", aws_ResourceOrgID="o-other", aws_ViaAWSService="true")
    assert not refused(policy_, "s3:GetObject", "*", aws_ResourceOrgID="o-other")


def test_regions_and_services_are_those_that_were_named() -> None:
    """[O2] Global services answer in a region of their own."""
    policy_ = policy(guards.places({**GOOD}))  # type: ignore[typeddict-item]
    assert refused(policy_, "sagemaker:CreateTrainingJob", "*", aws_RequestedRegion="us-east-1") == {"Regions"}
    assert not refused(policy_, "sagemaker:CreateTrainingJob", "*", aws_RequestedRegion="eu-west-1")
    assert not refused(policy_, "iam:CreateRole", "*", aws_RequestedRegion="us-east-1")
    named: Any = {**GOOD, "services": ["sagemaker"]}
    policy_ = policy(guards.places(named))
    assert refused(policy_, "rds:CreateDBInstance", "*", aws_RequestedRegion="eu-west-1") == {"Services"}
    assert not refused(policy_, "sagemaker:CreateModel", "*", aws_RequestedRegion="eu-west-1")
    assert not refused(policy_, "iam:CreateRole", "*", aws_RequestedRegion="us-east-1")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"targets": []}, "Perimeter 'x'.targets: names nothing, got `[]`; name a unit or an account"),
        (
            {"targets": ["r-a1b2"]},
            "Perimeter 'x'.targets[0]: is the root of the organisation, got `r-a1b2`; name units or accounts",
        ),
        (
            {"targets": ["ml"]},
            "Perimeter 'x'.targets[0]: is not the id of a unit or an account, got `ml`; write it like",
        ),
        (
            {"regions": ["eu-west-9"]},
            "Perimeter 'x'.regions[0]: is not a region of AWS, got `eu-west-9`; write one like",
        ),
        ({"guardians": []}, "Perimeter 'x'.guardians: names nothing, got `[]`; name the roles that apply environments"),
        (
            {"guardians": ["*"]},
            "Perimeter 'x'.guardians[0]: is not the ARN of a role, got `*`; write it like `arn:aws:",
        ),
        ({"services": ["word"]}, "Perimeter 'x'.services[0]: is not a service of AWS, got `word`; write its prefix in"),
        ({"services": ["s3:*"]}, "Perimeter 'x'.services[0]: is not a service of AWS, got `s3:*`; write its prefix in"),
        (
            {"subjects": ["repo:*"]},
            "Perimeter 'x'.subjects[0]: is not a workflow of one repository, got `repo:*`; write",
        ),
        (
            {"context": {key: value for key, value in CONTEXT.items() if key != "organization"}},
            "Perimeter 'x'.context.organization: is missing, got nothing; pass the organisation's id",
        ),
        ({}, "Perimeter 'x'.opts.provider: is missing, got nothing; pass an explicit aws provider"),
    ],
)
def test_what_a_perimeter_refuses(change: dict[str, Any], sentence: str) -> None:
    """Each bad argument is one sentence that says what to do."""
    with pytest.raises(ArgumentMistake) as wrong:
        Perimeter("x", {**GOOD, **change})  # type: ignore[typeddict-item]
    assert any(each.startswith(sentence) for each in wrong.value.sentences), wrong.value.sentences


def test_more_guardians_than_a_policy_holds_are_refused(tmp_path: Path) -> None:
    """A list of names is cut nowhere; a pattern says the same in a line."""
    body = f"""
from strongroom.provision.perimeter.aws import Perimeter

guardians = ["arn:aws:iam::222233334444:role/" + "g" * 60 + str(n) for n in range(60)]
Perimeter("x", {{**{GOOD!r}, "guardians": guardians}}, home)
"""
    with pytest.raises(PlanningError, match="makes a policy of the organisation of more than 5120 bytes"):
        plan_program(tmp_path, body)
