"""What must stand before the first up: whom the two roles trust, who reaches state and secrets, what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.plan.model import Plan
from strongroom.provision.arguments import ArgumentMistake
from strongroom.provision.bootstrap.aws import Bootstrap
from strongroom.provision.bootstrap.aws.apply import policies
from strongroom.provision.bootstrap.aws.boundary import boundary
from strongroom.provision.bootstrap.aws.look import look
from strongroom.provision.policy.aws import MANAGED, size
from tests.provision.asking import allowed, refused
from tests.provision.programs import only, plan_program, statements

A = "111122223333"
CONTEXT = {"name": "shop", "stage": "dev", "owner": "ml@example.com", "account": A, "region": "eu-west-1"}
PERSON = f"arn:aws:iam::{A}:role/lead"
KEEPER = f"arn:aws:iam::{A}:role/platform"
GOOD: dict[str, Any] = {"context": CONTEXT, "by_hand": [PERSON]}
HOST = "token.actions.githubusercontent.com"
HEAD = "from strongroom.provision.bootstrap.aws import Bootstrap\n"
KEY, ROLE = "aws:kms/key:Key", "aws:iam/role:Role"
PIPELINE = {"repository": "example/ml-environments", "apply_environment": "production"}


@pytest.fixture(scope="module")
def hand(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """The least arguments: a person applies by hand."""
    program = HEAD + 'Bootstrap("boot", {"context": least, "by_hand": [lead]}, home)'
    return plan_program(tmp_path_factory.mktemp("hand"), program)


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """The most arguments, in prod: a pipeline applies, and people besides until the hand-over."""
    program = f"""
context = {{**most, "operators": []}}
Bootstrap("boot", {{"context": context, "by_hand": [lead, foreign], **{PIPELINE!r}, "provider": "own",
    "enters": [foreign]}}, home)
"""
    return plan_program(tmp_path_factory.mktemp("pipeline"), HEAD + program)


@pytest.mark.parametrize(
    ("role", "subject"),
    [
        ("apply", "repo:example/ml-environments:environment:production"),
        ("preview", "repo:example/ml-environments:pull_request"),
    ],
)
def test_a_token_is_taken_from_one_repository_and_one_place_of_it(pipeline: Plan, role: str, subject: str) -> None:
    """[P1, P3] The exact subject and audience: no other branch, workflow or repository."""
    trust = statements(only(pipeline, ROLE, f"boot-{role}"), "assumeRolePolicy")["Pipeline"]
    assert trust["Action"] == "sts:AssumeRoleWithWebIdentity"
    assert trust["Principal"] == {"Federated": f"arn:aws:iam::{A}:oidc-provider/{HOST}"}
    assert trust["Condition"] == {"StringEquals": {f"{HOST}:aud": "sts.amazonaws.com", f"{HOST}:sub": subject}}


def test_the_account_trusts_the_tokens_for_itself_alone(pipeline: Plan, hand: Plan) -> None:
    """[P1] One issuer, one audience; where nobody but people apply, none."""
    (issuer,) = pipeline.of("aws:iam/openIdConnectProvider:OpenIdConnectProvider")
    assert issuer.inputs["url"] == f"https://{HOST}"
    assert issuer.inputs["clientIdLists"] == ["sts.amazonaws.com"]
    assert issuer.options.retain_on_delete is True
    assert not hand.of("aws:iam/openIdConnectProvider:OpenIdConnectProvider")


def test_a_person_takes_a_role_under_a_name(pipeline: Plan) -> None:
    """Listed people alone, of their own accounts; the name stays on every call that the role makes."""
    trust = statements(only(pipeline, ROLE, "boot-apply"), "assumeRolePolicy")["ByHand"]
    assert trust["Principal"] == {"AWS": [f"arn:aws:iam::{each}:root" for each in (A, "999988887777")]}
    assert trust["Condition"] == {
        "ArnEquals": {"aws:PrincipalArn": [PERSON, "arn:aws:iam::999988887777:role/auditor"]},
        "StringLike": {"sts:SourceIdentity": "?*"},
    }


def test_after_the_hand_over_no_person_takes_a_role(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Leaving `by_hand` out is the hand-over; a subject with ids is taken as it is written."""
    program = """
args = {"repository": "example@12/ml@34", "apply_environment": "production", "provider": "present"}
Bootstrap("boot", {"context": {**most, "operators": []}, **args}, home)
"""
    plan = plan_program(tmp_path_factory.mktemp("over"), HEAD + program)
    for role in ("apply", "preview"):
        assert list(statements(only(plan, ROLE, f"boot-{role}"), "assumeRolePolicy")) == ["Pipeline"]
    trust = statements(only(plan, ROLE, "boot-apply"), "assumeRolePolicy")["Pipeline"]
    assert trust["Condition"]["StringEquals"][f"{HOST}:sub"] == "repo:example@12/ml@34:environment:production"
    assert not plan.of("aws:iam/openIdConnectProvider:OpenIdConnectProvider")


@pytest.mark.parametrize("role", ["apply", "preview"])
def test_a_role_is_bounded_and_holds_what_is_listed(hand: Plan, role: str) -> None:
    """What somebody attaches by hand goes with the next up, and no boundary but its own."""
    made = only(hand, ROLE, f"boot-{role}")
    assert made.inputs["permissionsBoundary"] == f"arn:aws:iam::{A}:policy/shop-dev/shop-dev-deploy-boundary"
    assert made.inputs["maxSessionDuration"] == 3600
    exclusive = only(hand, "aws:iam/rolePoliciesExclusive:RolePoliciesExclusive", f"boot-{role}")
    assert exclusive.inputs["policyNames"] == ["state", "state-keys-late"]
    attached = only(hand, "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive", f"boot-{role}")
    listed: Any = attached.inputs["policyArns"]
    assert len(listed) == (9 if role == "apply" else 1)


def test_who_applies_enters_other_accounts_by_listed_roles(pipeline: Plan) -> None:
    """The log account's, say; who previews does not, since that role writes."""
    policy = statements(only(pipeline, "aws:iam/rolePolicy:RolePolicy", "boot-apply-enter"))["Enter"]
    assert (policy["Action"], policy["Resource"]) == ("sts:AssumeRole", "arn:aws:iam::999988887777:role/auditor")
    bounds = statements(only(pipeline, "aws:iam/policy:Policy", "boot-boundary"))
    assert bounds["Enter"]["Resource"] == policy["Resource"]
    assert not [each for each in pipeline.resources if each.name == "boot-preview-enter"]


def test_the_names_are_those_that_keys_and_stores_already_name(hand: Plan) -> None:
    """The environment's policies name the two roles before they exist."""
    boot = only(hand, "strongroom:index:AwsBootstrap", "boot")
    assert boot.outputs["state"] == f"shop-dev-state-{A}-eu-west-1"
    assert boot.outputs["secrets"] == "alias/shop-dev-secrets"
    assert boot.outputs["roles"] == {
        role: f"arn:aws:iam::{A}:role/shop-dev/shop-dev-{role}" for role in ("apply", "preview")
    }


def _person(role: str) -> dict[str, str]:
    arn = role if role.startswith("arn:") else f"arn:aws:iam::{A}:role/shop-dev/shop-dev-{role}"
    return {"aws_PrincipalArn": arn, "aws_PrincipalAccount": arn.split(":")[4], "aws_PrincipalIsAWSService": "false"}


@pytest.mark.parametrize(
    ("who", "prefix", "reads", "writes"),
    [
        ("apply", "environment/", True, True),
        ("preview", "environment/", True, False),
        (PERSON, "environment/", False, False),
        (PERSON, "bootstrap/", True, True),
        ("apply", "bootstrap/", False, False),
        ("preview", "bootstrap/", False, False),
        ("scoring-scientist", "environment/", False, False),
        ("apply", "", False, False),
    ],
)
def test_state_is_reached_by_who_deploys_it(hand: Plan, who: str, prefix: str, reads: bool, writes: bool) -> None:
    """[Z10] Who applies the environment cannot rewrite the state of what bounds him."""
    policy = list(statements(only(hand, "aws:s3/bucketPolicy:BucketPolicy", "boot-state")).values())
    state = f"arn:aws:s3:::shop-dev-state-{A}-eu-west-1/{prefix}.pulumi/stacks/a.json"
    modern = {"aws_SecureTransport": "true", "s3_TlsVersion": "1.3"}
    for action, free in (("s3:GetObject", reads), ("s3:PutObject", writes), ("s3:DeleteObject", writes)):
        assert (not refused(policy, action, state, **_person(who), **modern)) is free


def test_state_is_kept_as_a_store_keeps_data(hand: Plan) -> None:
    """Closed to the public, one key, TLS, versions, logged; its settings are changed by who runs this stack alone."""
    policy = statements(only(hand, "aws:s3/bucketPolicy:BucketPolicy", "boot-state"))
    assert {"TlsOnly", "Tls12", "OtherAlgorithm", "OtherKey", "ReEncrypt"} <= set(policy)
    assert not [sid for sid in policy if sid.startswith("PrivatePath")]
    settings = policy["OnlyAppliersChangeSettings"]
    assert settings["Condition"] == {"ArnNotLike": {"aws:PrincipalArn": PERSON}}
    versions = only(hand, "aws:s3/bucketVersioning:BucketVersioning", "boot-state").inputs
    assert versions["versioningConfiguration"] == {"status": "Enabled"}
    logged = only(hand, "aws:s3/bucketLogging:BucketLogging", "boot-state").inputs
    assert logged["targetBucket"] == f"shop-dev-state-logs-{A}-eu-west-1"
    assert only(hand, "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "boot-state")


@pytest.mark.parametrize(
    ("key", "who", "decrypts", "encrypts"),
    [
        ("secrets", "apply", True, True),
        ("secrets", "preview", True, False),
        ("secrets", PERSON, False, False),
        ("secrets", "scoring-execution", False, False),
        ("state", "apply", True, True),
        ("state", "preview", True, False),
        ("state", PERSON, True, True),
        ("state", "scoring-execution", False, False),
    ],
)
def test_keys_are_used_by_who_deploys(hand: Plan, key: str, who: str, decrypts: bool, encrypts: bool) -> None:
    """[K1] The key of state through S3 alone; who administers the one of secrets never uses it."""
    policy = list(statements(only(hand, KEY, f"boot-{key}")).values())
    through = {"kms_ViaService": "s3.eu-west-1.amazonaws.com", "aws_ViaAWSService": "true"} if key == "state" else {}
    assert bool(allowed(policy, "kms:Decrypt", "*", **_person(who), **through)) is decrypts
    assert bool(allowed(policy, "kms:GenerateDataKey", "*", **_person(who), **through)) is encrypts
    assert refused(policy, "kms:CreateGrant", "*", **_person(who))
    if key == "state":
        assert not allowed(policy, "kms:Decrypt", "*", **_person(who))


def test_who_applies_administers_no_key_of_this_stack(pipeline: Plan) -> None:
    """[Z10] Another stack made it, and other people run that."""
    ours = {"aws_PrincipalOrgID": "o-a1b2c3d4e5"}
    for key in ("state", "secrets"):
        policy = list(statements(only(pipeline, KEY, f"boot-{key}")).values())
        assert not allowed(policy, "kms:PutKeyPolicy", "*", **_person("apply"), **ours)
        assert allowed(policy, "kms:PutKeyPolicy", "*", **_person(KEEPER), **ours)
        assert only(pipeline, KEY, f"boot-{key}").inputs["rotationPeriodInDays"] == 90


@pytest.mark.parametrize("region", ["eu-west-1", "ap-northeast-1", "cn-northwest-1", "us-gov-west-1"])
def test_every_policy_is_within_what_aws_takes(region: str) -> None:
    """With the longest name that a file may give; ten policies fit on a role."""
    context: Any = {**CONTEXT, "name": "a" * 18, "stage": "prod", "region": region}
    made = [
        *policies(context).values(),
        look(),
        boundary(context, ["arn:aws-us-gov:iam::777788889999:role/strongroom-log-writer"]),
    ]
    assert max(map(size, made)) <= MANAGED[1]
    assert len(policies(context)) + 1 <= 10


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            {"by_hand": []},
            "Bootstrap 'x'.by_hand: names nobody, and no repository applies either, got `[]`; name who applies by hand",
        ),
        (
            {"by_hand": None, **PIPELINE},
            "Bootstrap 'x'.by_hand: names nobody, and the context no administrators, so that nobody could change",
        ),
        ({"enters": ["me"]}, "Bootstrap 'x'.enters[0]: is not the ARN of a role, got `me`; write it like"),
        ({"by_hand": ["me"]}, "Bootstrap 'x'.by_hand[0]: is not the ARN of a role, got `me`; write it like"),
        (
            {"repository": "ml", "apply_environment": "production"},
            "Bootstrap 'x'.repository: is not a repository of GitHub, got `ml`; write it like `example/",
        ),
        (
            {"repository": "example/*", "apply_environment": "production"},
            "Bootstrap 'x'.repository: is not a repository of GitHub, got `example/*`",
        ),
        (
            {"repository": "example/ml"},
            "Bootstrap 'x'.apply_environment: is missing, and any job of the repository could apply, got nothing; name",
        ),
        (
            {"repository": "example/ml", "apply_environment": "*"},
            "Bootstrap 'x'.apply_environment: is not an environment of a repository, got `*`",
        ),
        (
            {"apply_environment": "production"},
            "Bootstrap 'x'.repository: is missing, and `production` is an environment of no repository, got nothing;",
        ),
        ({"provider": "mine"}, "Bootstrap 'x'.provider: is not a choice, got `mine`; write one of `own`, `present`"),
        ({"admin": True}, "Bootstrap 'x'.admin: is not an argument, got `True`; leave it out: there are"),
    ],
)
def test_what_a_bootstrap_refuses(change: dict[str, Any], sentence: str) -> None:
    """Each in one sentence, before anything is made; no pattern in what a token is compared with."""
    with pytest.raises(ArgumentMistake) as raised:
        Bootstrap("x", GOOD | change)  # type: ignore[arg-type]
    assert any(each.startswith(sentence) for each in raised.value.sentences), str(raised.value)
