"""Evidence for I1 to I16 and Z7 on AWS: what the roles of both stacks may do, asked of all their documents at once."""

from __future__ import annotations

from typing import Any, Final

import pytest

from strongroom.facts.aws_actions import carries, expand
from strongroom.plan.model import Plan
from tests.evidence.edit import (
    Edit,
    added,
    dropped,
    policy_changed,
    put,
    statement_added,
    statement_changed,
    statement_dropped,
    statements_changed,
    without,
)
from tests.evidence.evaluator import document
from tests.evidence.roles import (
    ATTACHED,
    INLINE,
    MANAGED,
    ROLE,
    account_of,
    boundary,
    first_job,
    held,
    key_arn,
    may,
    prefix_of,
    role_of,
)
from tests.provision.identity.simulate import Request

TRUST: Final = "assumeRolePolicy"
FOREIGN_KEY: Final = "arn:aws:kms:eu-west-1:999999999999:key/99999999-12ab-34cd-56ef-1234567890ab"
STARTERS: Final = ("scoring-scientist", "scoring-execution")
DOMAIN: Final = "aws:sagemaker/domain:Domain"


def refused_by(plan: Plan, **changed: str | list[str] | None) -> list[str]:
    """The starters that may not start the first job once its keys are changed so; it is allowed as it stands."""
    right = first_job(plan)
    assert all(may(plan, who, right) for who in STARTERS), "the first job itself is refused"
    return [who for who in STARTERS if not may(plan, who, right.with_keys(**changed))]


def guard_dropped(key: str) -> Edit:
    """Drops every Deny of the guardrail that asks for the key."""

    def change(text: dict[str, Any]) -> None:
        text["Statement"] = [each for each in text["Statement"] if not _denies_by(each, key)]

    return policy_changed(MANAGED, "policy", f"drop the denials by {key}", change)


def _denies_by(statement: dict[str, Any], key: str) -> bool:
    tests = statement.get("Condition", {}).values()
    return statement["Effect"] == "Deny" and any(key in keys for keys in tests)


def _without_identity(statement: dict[str, Any]) -> None:
    actions = statement["Action"] if isinstance(statement["Action"], list) else [statement["Action"]]
    statement["Action"] = [action for action in actions if action != "sts:SetSourceIdentity"]


def _misname(statement: dict[str, Any]) -> None:
    if statement["Effect"] == "Deny" and statement.get("Condition"):
        statement["Action"] = "sagemaker:CreateCompilationJob"


def _open_objects(statement: dict[str, Any]) -> None:
    if "s3:GetObject" in str(statement.get("Action")):
        statement["Resource"] = "*"


@pytest.mark.proves("I1", "aws", sabotage=guard_dropped("sagemaker:VpcSubnets"))
@pytest.mark.proves("I1", "aws", sabotage=dropped(ATTACHED))
def test_a_job_without_network_is_refused(aws_plan: Plan) -> None:
    """Without subnets, and without groups."""
    for key in ("sagemaker__vpcsubnets", "sagemaker__vpcsecuritygroupids"):
        assert refused_by(aws_plan, **{key: None}) == list(STARTERS), key


@pytest.mark.proves("I2", "aws", sabotage=guard_dropped("sagemaker:VpcSecurityGroupIds"))
def test_a_job_in_another_network_is_refused(aws_plan: Plan) -> None:
    """One foreign subnet or group among ours is enough."""
    right = first_job(aws_plan).context
    for key in ("sagemaker:vpcsubnets", "sagemaker:vpcsecuritygroupids"):
        mixed = [*right[key], "foreign-0a1b2c3d"]
        assert refused_by(aws_plan, **{key.replace(":", "__"): mixed}) == list(STARTERS), key


@pytest.mark.proves("I3", "aws", sabotage=guard_dropped("sagemaker:VolumeKmsKeyArn"))
@pytest.mark.proves("I3", "aws", sabotage=guard_dropped("sagemaker:OutputKmsKeyArn"))
def test_a_job_without_our_keys_is_refused(aws_plan: Plan) -> None:
    """For volumes and outputs alike: none, a stranger's, or the key of another purpose."""
    for key in ("sagemaker__volumekmskeyarn", "sagemaker__outputkmskeyarn"):
        for value in (None, FOREIGN_KEY, key_arn(aws_plan, "workspace")):
            assert refused_by(aws_plan, **{key: value}) == list(STARTERS), (key, value)


@pytest.mark.proves("I4", "aws", sabotage=guard_dropped("sagemaker:InterContainerTrafficEncryption"))
def test_open_traffic_between_containers_is_refused(aws_plan: Plan) -> None:
    """Asked for, or left out."""
    for value in ("false", None):
        assert refused_by(aws_plan, sagemaker__intercontainertrafficencryption=value) == list(STARTERS)


@pytest.mark.proves("I5", "aws", sabotage=guard_dropped("sagemaker:NetworkIsolation"))
def test_a_job_or_model_that_is_not_isolated_is_refused(aws_plan: Plan) -> None:
    """Asked for, or left out; a model as well as a job."""
    for value in ("false", None):
        assert refused_by(aws_plan, sagemaker__networkisolation=value) == list(STARTERS)
    job = first_job(aws_plan)
    model = Request("sagemaker:CreateModel", job.resource.replace("training-job", "model"), job.context)
    for who in STARTERS:
        assert not may(aws_plan, who, model.with_keys(sagemaker__networkisolation="false"))


@pytest.mark.proves(
    "I6",
    "aws",
    sabotage=statements_changed(MANAGED, "policy", "let each denial name a call that cannot carry its key", _misname),
)
def test_each_denial_names_only_calls_that_carry_its_keys(aws_plan: Plan) -> None:
    """By the packed copy of AWS's own table; an absent-key denial on another call would refuse it for ever."""
    seen = 0
    for policy in aws_plan.of(MANAGED):
        for statement in document(policy.inputs["policy"])["Statement"]:
            keys = [key for tests in statement.get("Condition", {}).values() for key in tests if key.startswith("sage")]
            actions = statement.get("Action", [])
            for pattern in actions if isinstance(actions, list) else [actions]:
                for action in expand(pattern):
                    missing = [key for key in keys if not carries(action, key)]
                    assert not missing, (policy.name, statement["Sid"], action, missing)
                    seen += bool(keys)
    assert seen > 20


@pytest.mark.proves(
    "I7",
    "aws",
    sabotage=put(ATTACHED, "policyArn", "arn:aws:iam::aws:policy/AmazonSageMakerFullAccess"),
)
@pytest.mark.proves(
    "I7",
    "aws",
    sabotage=statement_added(INLINE, "policy", "allow s3:* on everything", {"Action": "s3:*", "Resource": "*"}),
)
def test_workloads_hold_nothing_of_the_providers_and_no_service_as_a_whole(aws_plan: Plan) -> None:
    """No policy of AWS's own, no wildcard for a service, no data on every resource."""
    arns = [str(each.inputs["policyArn"]) for each in aws_plan.of(ATTACHED)]
    assert arns
    assert not [arn for arn in arns if ":iam::aws:" in arn]
    for name in ("scoring-execution", "scoring-serving"):
        for statement in (each for text in held(aws_plan, role_of(aws_plan, name)) for each in text["Statement"]):
            if statement["Effect"] == "Deny":
                continue
            actions = statement["Action"] if isinstance(statement["Action"], list) else [statement["Action"]]
            assert not [each for each in actions if each == "*" or each.endswith(":*")], statement["Sid"]
            if statement["Resource"] == "*":
                data = ("s3:Get", "s3:Put", "kms:", "sagemaker:Create", "iam:")
                assert not [each for each in actions if each.startswith(data)], statement["Sid"]


@pytest.mark.proves("I8", "aws", sabotage=dropped(ROLE, where=lambda each: each.name.endswith("-scientist")))
def test_each_duty_is_a_role_of_its_own(aws_prod: Plan) -> None:
    """Five duties of people and two of machines, trusted by different principals."""
    duties = ("scientist", "lead", "approver", "auditor")
    found = {str(each.inputs["name"]).removeprefix("fraud-prod-"): each for each in aws_prod.of(ROLE)}
    for team in ("scoring", "research"):
        assert {f"{team}-{duty}" for duty in (*duties, "execution", "serving")} <= set(found)
    assert {"key-administrator", "break-glass"} <= set(found)
    people = {str(document(found[f"scoring-{duty}"].inputs[TRUST])) for duty in duties}
    assert len(people) == len(duties)


@pytest.mark.proves(
    "I9",
    "aws",
    sabotage=statement_added(
        INLINE,
        "policy",
        "let everybody set any status",
        {"Action": "sagemaker:UpdateModelPackage", "Resource": "*"},
    ),
)
def test_who_registers_a_model_cannot_approve_it(aws_prod: Plan) -> None:
    """A scientist registers what waits for approval; an approver decides and registers nothing."""
    versions = f"arn:aws:sagemaker:eu-west-1:{account_of(aws_prod)}:model-package/fraud-prod-scoring/1"
    ours = {"aws:resourceaccount": account_of(aws_prod), "aws:resourceorgid": "o-a1b2c3d4e5"}

    def version(action: str, status: str) -> Request:
        return Request(action, versions, {**ours, "sagemaker:modelapprovalstatus": status})

    create, update = "sagemaker:CreateModelPackage", "sagemaker:UpdateModelPackage"
    for who in STARTERS:
        assert may(aws_prod, who, version(create, "PendingManualApproval")), who
        for action in (create, update):
            assert not may(aws_prod, who, version(action, "Approved")), (who, action)
    assert may(aws_prod, "scoring-approver", version(update, "Approved"))
    assert not may(aws_prod, "scoring-approver", version(create, "PendingManualApproval"))
    assert not may(aws_prod, "research-approver", version(update, "Approved"))


@pytest.mark.proves("I10", "aws", sabotage=without(ROLE, "permissionsBoundary"))
@pytest.mark.proves("I10", "aws", sabotage=put(ROLE, "permissionsBoundary", "arn:aws:iam::aws:policy/PowerUserAccess"))
def test_every_role_carries_the_environments_boundary(aws_plan: Plan) -> None:
    """Which refuses to make itself more, whatever else a policy may say."""
    home = account_of(aws_plan)
    for role in aws_plan.of(ROLE):
        own = f"arn:aws:iam::{home}:policy/{prefix_of(aws_plan)}/{prefix_of(aws_plan)}-boundary"
        assert role.inputs.get("permissionsBoundary") == own, role.name
    anything = [{"Statement": [{"Sid": "All", "Effect": "Allow", "Action": "*", "Resource": "*"}]}]
    ceiling = boundary(aws_plan, role_of(aws_plan, "scoring-scientist"))
    from tests.provision.identity.simulate import allows

    for action in ("iam:PutRolePolicy", "iam:CreateRole", "cloudtrail:StopLogging", "ec2:CreateInternetGateway"):
        assert not allows(anything, ceiling, Request(action, "*", {"aws:resourceaccount": home})), action


@pytest.mark.proves("I11", "aws", sabotage=statement_changed(INLINE, "policy", "PassExecution", "Resource", "*"))
def test_a_role_is_passed_to_one_service_only(aws_plan: Plan) -> None:
    """A scientist hands the team's jobs their own role, and nobody any other."""
    home, prefix = account_of(aws_plan), prefix_of(aws_plan)
    own = f"arn:aws:iam::{home}:role/{prefix}/{prefix}-scoring-execution"

    def passing(role: str, service: str) -> Request:
        return Request("iam:PassRole", role, {"iam:passedtoservice": service, "aws:resourceaccount": home})

    assert may(aws_plan, "scoring-scientist", passing(own, "sagemaker.amazonaws.com"))
    assert not may(aws_plan, "scoring-scientist", passing(own, "ec2.amazonaws.com"))
    for other in (f"{prefix}-apply", f"{prefix}-scoring-serving", f"{prefix}-scoring-scientist"):
        role = f"arn:aws:iam::{home}:role/{prefix}/{other}"
        assert not may(aws_plan, "scoring-scientist", passing(role, "sagemaker.amazonaws.com")), other


@pytest.mark.proves(
    "I12",
    "aws",
    sabotage=statements_changed(INLINE, "policy", "let the objects of every team be read", _open_objects),
)
def test_one_team_does_not_reach_anothers(aws_prod: Plan) -> None:
    """Neither its objects nor its jobs, models, features, images or versions."""
    home = account_of(aws_prod)
    ours = {"aws:resourceaccount": home, "aws:resourceorgid": "o-a1b2c3d4e5"}

    def whose(team: str) -> list[Request]:
        mine = {**ours, "aws:resourcetag/strongroom:team": team, "aws:resourcetag/strongroom:environment": "fraud-prod"}
        here = f"arn:aws:sagemaker:eu-west-1:{home}"
        return [
            Request("s3:GetObject", f"arn:aws:s3:::fraud-prod-data-{home}-eu-west-1/{team}/x", ours),
            Request("s3:PutObject", f"arn:aws:s3:::fraud-prod-models-{home}-eu-west-1/{team}/x", ours),
            Request("sagemaker:StopTrainingJob", f"{here}:training-job/fraud-prod-{team}-1", mine),
            Request("sagemaker:DescribeModelPackage", f"{here}:model-package/fraud-prod-{team}/1", ours),
            Request("sagemaker:StartPipelineExecution", f"{here}:pipeline/fraud-prod-{team}-train", ours),
            Request("ecr:BatchGetImage", f"arn:aws:ecr:eu-west-1:{home}:repository/fraud-prod/{team}", ours),
        ]

    for own, others in (("scoring", "research"), ("research", "scoring")):
        assert [each for each in whose(own) if not may(aws_prod, f"{own}-scientist", each)] == []
        assert [each for each in whose(others) if may(aws_prod, f"{own}-scientist", each)] == []


@pytest.mark.proves("I13", "aws", sabotage=put(DOMAIN, "domainSettings.executionRoleIdentityConfig", "DISABLED"))
@pytest.mark.proves("I13", "aws", sabotage=statements_changed(ROLE, TRUST, "drop SetSourceIdentity", _without_identity))
def test_the_person_behind_a_notebook_stands_in_the_record(aws_plan: Plan) -> None:
    """Studio says the profile's name as source identity, which the roles let it set."""
    (domain,) = aws_plan.of(DOMAIN)
    settings = domain.inputs["domainSettings"]
    assert isinstance(settings, dict)
    assert settings["executionRoleIdentityConfig"] == "USER_PROFILE_NAME"
    statements = document(role_of(aws_plan, "scoring-scientist").inputs[TRUST])["Statement"]
    services = [each for each in statements if each["Principal"] == {"Service": "sagemaker.amazonaws.com"}]
    assert services
    assert all("sts:SetSourceIdentity" in each["Action"] for each in services)


@pytest.mark.proves("I14", "aws", sabotage=added("aws:iam/user:User", {"name": "ci"}))
@pytest.mark.proves("I14", "aws", sabotage=added("aws:iam/accessKey:AccessKey", {"user": "ci"}))
def test_no_long_lived_credential_is_made(aws_plan: Plan) -> None:
    """No user, access key, login or service credential in any plan of ours; the control that says so has its own."""
    kinds = ("iam/user", "iam/accessKey", "iam/serviceSpecificCredential", "iam/signingCertificate", "iam/sshKey")
    assert not [each.urn for each in aws_plan.resources if any(kind in each.type for kind in kinds)]


@pytest.mark.proves("I16", "aws", sabotage=statement_dropped(MANAGED, "policy", "ForeignOrganization"))
def test_data_rights_hold_inside_the_organisation_alone(aws_prod: Plan) -> None:
    """A scientist's rights end at resources of other organisations, even those of the same name."""
    home = account_of(aws_prod)
    read = Request(
        "s3:GetObject",
        f"arn:aws:s3:::fraud-prod-data-{home}-eu-west-1/scoring/x",
        {"aws:resourceaccount": home, "aws:resourceorgid": "o-a1b2c3d4e5"},
    )
    assert may(aws_prod, "scoring-scientist", read)
    assert not may(aws_prod, "scoring-scientist", read.with_keys(aws__resourceorgid="o-stranger00"))


@pytest.mark.proves("Z7", "aws", sabotage=put(ROLE, "maxSessionDuration", 43200))
@pytest.mark.proves(
    "Z7",
    "aws",
    sabotage=statements_changed(
        ROLE, TRUST, "trust everybody of the account", lambda each: each.pop("Condition", None)
    ),
)
def test_people_enter_by_a_federated_role_for_an_hour(aws_plan: Plan) -> None:
    """Exactly the principals of the file, under a name of their own, no longer than an hour."""
    role = role_of(aws_plan, "scoring-scientist")
    assert role.inputs["maxSessionDuration"] == 3600
    people = [each for each in document(role.inputs[TRUST])["Statement"] if "AWS" in each["Principal"]]
    entering = [each for each in people if "sts:AssumeRole" in each["Action"]]
    assert entering
    for statement in entering:
        assert statement.get("Condition", {}).get("StringLike") == {"sts:SourceIdentity": "?*"}
    for statement in people:
        conditions = statement.get("Condition", {})
        principals = [
            value for tests in conditions.values() for key, value in tests.items() if key == "aws:PrincipalArn"
        ]
        assert principals
        assert "*" not in str(principals)
