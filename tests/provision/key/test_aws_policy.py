"""Who may do what with a key, asked of an evaluator that shares no code with the builder."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.provision.key.aws.policy import statements
from tests.provision.asking import allowed, refused

ROLES = [f"arn:aws:iam::111122223333:role/{name}" for name in ("ada", "bob", "eve")]
PLATFORM = "arn:aws:iam::111122223333:role/platform"
GLASS = "arn:aws:iam::111122223333:role/glass"
APPLY = "arn:aws:iam::111122223333:role/shop-dev/shop-dev-apply"
PREVIEW = "arn:aws:iam::111122223333:role/shop-dev/shop-dev-preview"
TRAIL = "arn:aws:cloudtrail:eu-west-1:111122223333:trail/shop-dev-audit"
S3 = {"kms_ViaService": "s3.eu-west-1.amazonaws.com", "aws_ViaAWSService": "true"}
USE = ("kms:Decrypt", "kms:GenerateDataKey")
CHANGE = ("kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:DisableKey")

grants = st.lists(
    st.builds(
        lambda who, access: {"principals": sorted(who), "access": access},
        st.sets(st.sampled_from(ROLES), min_size=1),
        st.sampled_from(["read", "write"]),
    ),
    max_size=4,
)


def policy_context() -> dict[str, Any]:
    """An environment with an administrator and a break-glass role; the pipeline applies and previews."""
    return {
        "name": "shop", "stage": "dev", "owner": "a@b.c", "account": "111122223333", "region": "eu-west-1",
        "administrators": [PLATFORM], "break_glass": [GLASS],
    }  # fmt: skip


def policy(given_: list[Any], *services: str, **more: Any) -> list[dict[str, Any]]:
    """The statements of a key with these grants."""
    args: Any = {"context": policy_context(), "purpose": "data", "services": ["storage", *services], "grants": given_}
    return statements(args | more)


def person(role: str) -> dict[str, str]:
    """What a request of a role carries."""
    return {"aws_PrincipalArn": role, "aws_PrincipalAccount": role.split(":")[4], "aws_PrincipalIsAWSService": "false"}


@settings(max_examples=40, deadline=None)
@given(grants)
def test_a_role_uses_the_key_iff_a_grant_says_so_and_only_through_the_service(given_: list[Any]) -> None:
    """[K4] Reading decrypts, writing encrypts as well; a call to the key itself is refused from anywhere."""
    policy_ = policy(given_)
    for role, action in product(ROLES, USE):
        granted = any(
            role in each["principals"] for each in given_ if action == "kms:Decrypt" or each["access"] == "write"
        )
        assert bool(allowed(policy_, action, "*", **person(role), **S3)) == granted
        assert not allowed(policy_, action, "*", **person(role), aws_VpceAccount="111122223333")
        assert "PrivatePathOnly" in refused(policy_, action, "*", **person(role), aws_ViaAWSService="false")


@settings(max_examples=40, deadline=None)
@given(grants)
def test_who_uses_a_key_never_changes_it_and_who_changes_it_never_uses_it(given_: list[Any]) -> None:
    """[K3] Whatever the grants are."""
    policy_ = policy(given_)
    for role, action in product(ROLES, CHANGE):
        assert not allowed(policy_, action, "*", **person(role))
    for role, action in product((PLATFORM, APPLY, PREVIEW, GLASS), (*USE, "kms:CreateGrant", "kms:ReEncryptFrom")):
        assert "AdministratorsNeverUse" in refused(policy_, action, "*", **person(role), **S3)


def test_administrators_change_the_key_and_the_preview_looks() -> None:
    """Rotation cannot be switched off by anybody; the break-glass role repairs and deletes nothing."""
    policy_ = policy([])
    for role, action in product((PLATFORM, APPLY), CHANGE):
        assert allowed(policy_, action, "*", **person(role)) == {"Administer"}
    assert allowed(policy_, "kms:DescribeKey", "*", **person(PREVIEW)) == {"Look"}
    assert not allowed(policy_, "kms:PutKeyPolicy", "*", **person(PREVIEW))
    assert allowed(policy_, "kms:PutKeyPolicy", "*", **person(GLASS)) == {"RepairAsBreakGlass"}
    for role in (PLATFORM, APPLY, GLASS):
        assert not allowed(policy_, "kms:DisableKeyRotation", "*", **person(role))
    assert not allowed(policy_, "kms:ScheduleKeyDeletion", "*", **person(GLASS))


def test_a_stranger_is_refused_even_where_an_allow_would_admit_him() -> None:
    """[K5] Another account, or one outside the organisation."""
    policy_ = policy([{"principals": [ROLES[0]], "access": "write"}])
    stranger = person("arn:aws:iam::999988887777:role/ada")
    assert "AccountOnly" in refused(policy_, "kms:Decrypt", "*", **stranger, **S3)
    assert "AccountOnly" in refused(policy_, "kms:PutKeyPolicy", "*", **stranger)


def test_grants_are_made_for_services_alone() -> None:
    """Only with the service `training`, only by a writer, never by himself."""
    given_ = [{"principals": [ROLES[0]], "access": "write"}]
    policy_ = policy(given_, "training")
    assert allowed(policy_, "kms:CreateGrant", "*", **person(ROLES[0]), kms_GrantIsForAWSResource="true")
    assert not allowed(policy_, "kms:CreateGrant", "*", **person(ROLES[0]), kms_GrantIsForAWSResource="false")
    assert not allowed(policy(given_), "kms:CreateGrant", "*", **person(ROLES[0]), kms_GrantIsForAWSResource="true")


SAGEMAKER = {"kms_ViaService": "sagemaker.eu-west-1.amazonaws.com", "kms_GrantIsForAWSResource": "true"}


@pytest.mark.parametrize("product", ["registry", "serving", "training", "workspace"])
def test_who_applies_grants_through_the_maker_alone_and_never_uses(product: str) -> None:
    """[K3] By hand, through another service, or for something that is no AWS resource he is refused."""
    policy_ = policy([{"principals": [ROLES[0]], "access": "write"}], product)
    apply = person(APPLY)
    assert allowed(policy_, "kms:CreateGrant", "*", **apply, **SAGEMAKER) == {"GrantForWhatIsMade"}
    assert "AppliersGrantForWhatTheyMake" in refused(
        policy_, "kms:CreateGrant", "*", **apply, kms_GrantIsForAWSResource="true"
    )
    for change in (
        {"kms_ViaService": "ec2.eu-west-1.amazonaws.com"},
        {"kms_ViaService": "s3.eu-west-1.amazonaws.com"},
        {"kms_GrantIsForAWSResource": "false"},
    ):
        assert refused(policy_, "kms:CreateGrant", "*", **apply, **{**SAGEMAKER, **change})
    for action in (*USE, "kms:Encrypt", "kms:ReEncryptFrom"):
        assert "AdministratorsNeverUse" in refused(policy_, action, "*", **apply, **SAGEMAKER)


def test_administrators_preview_and_break_glass_never_grant() -> None:
    """[K3] They administer, look or repair: what is made is made by who applies."""
    policy_ = policy([], "serving", "workspace", "registry")
    for role in (PLATFORM, PREVIEW, GLASS):
        assert "AdministratorsNeverGrant" in refused(policy_, "kms:CreateGrant", "*", **person(role), **SAGEMAKER)


@pytest.mark.parametrize("operators", [[PLATFORM], [GLASS, PLATFORM]])
def test_an_administrator_who_also_applies_grants_nothing(operators: list[str]) -> None:
    """Where one role is both, the separation wins."""
    context = {**policy_context(), "operators": operators}
    policy_ = policy([], "serving", context=context)
    for role in operators:
        assert refused(policy_, "kms:CreateGrant", "*", **person(role), **SAGEMAKER)
        assert not allowed(policy_, "kms:CreateGrant", "*", **person(role), **SAGEMAKER)


def test_rules_of_this_environment_send_to_an_encrypted_queue() -> None:
    """EventBridge names the rule when it sends to a queue."""
    policy_ = policy([], "queue")
    events = {"aws_PrincipalServiceName": "events.amazonaws.com", "aws_PrincipalIsAWSService": "true"}
    rule = "arn:aws:events:eu-west-1:111122223333:rule/shop-dev-approved"
    assert allowed(policy_, "kms:GenerateDataKey", "*", **events, aws_SourceArn=rule) == {"Events"}
    assert not allowed(policy_, "kms:GenerateDataKey", "*", **events, aws_SourceArn=rule.replace("shop", "bank"))
    assert not allowed(policy_, "kms:GenerateDataKey", "*", **events)


@pytest.mark.parametrize(
    ("group", "admitted"),
    [
        ("/strongroom/shop-dev/audit", True),
        ("/aws/sagemaker/TrainingJobs", True),
        ("/aws/vendedlogs/shop-dev-dns", True),
        ("/aws/vendedlogs/bank-dev-dns", False),
        ("/strongroom/bank-dev/audit", False),
        ("/aws/lambda/anything", False),
    ],
)
def test_the_log_groups_of_the_environment_and_no_other_are_encrypted(group: str, admitted: bool) -> None:
    """Its own, those that AWS delivers to for it, and those of jobs, whose names SageMaker chooses."""
    logs = {
        "aws_PrincipalServiceName": "logs.eu-west-1.amazonaws.com",
        "aws_PrincipalIsAWSService": "true",
        "kms_EncryptionContext:aws:logs:arn": f"arn:aws:logs:eu-west-1:111122223333:log-group:{group}",
    }
    assert bool(allowed(policy([], "logs"), "kms:Encrypt", "*", **logs)) is admitted


def test_each_service_works_for_this_environment_only() -> None:
    """[K9] The trail, the log groups, the alarms and the access logs of this account, and no other."""
    policy_ = policy([], "logs", "alarms", "access-logs", trail=TRAIL)

    def serves(name: str, **keys: str) -> bool:
        about = {"aws_PrincipalServiceName": name, "aws_PrincipalIsAWSService": "true"}
        return bool(allowed(policy_, "kms:GenerateDataKey", "*", **about, **keys))

    file = {"kms_EncryptionContext:aws:cloudtrail:arn": TRAIL}
    assert serves("cloudtrail.amazonaws.com", aws_SourceArn=TRAIL, **file)
    assert not serves("cloudtrail.amazonaws.com", aws_SourceArn=TRAIL.replace("1111", "9999", 1), **file)
    group = "arn:aws:logs:eu-west-1:111122223333:log-group:/strongroom/shop-dev/audit"
    assert serves("logs.eu-west-1.amazonaws.com", **{"kms_EncryptionContext:aws:logs:arn": group})
    assert not serves(
        "logs.eu-west-1.amazonaws.com", **{"kms_EncryptionContext:aws:logs:arn": group.replace("shop", "bank")}
    )
    for name in ("cloudwatch.amazonaws.com", "logging.s3.amazonaws.com"):
        assert serves(name, aws_SourceAccount="111122223333")
        assert not serves(name, aws_SourceAccount="999988887777")


def test_config_encrypts_the_history_of_one_account() -> None:
    """It delivers as itself, and says for whom."""
    policy_ = policy([], "storage", recorder="111122223333")
    about = {"aws_PrincipalServiceName": "config.amazonaws.com", "aws_PrincipalIsAWSService": "true"}
    for action in ("kms:Decrypt", "kms:GenerateDataKey"):
        assert allowed(policy_, action, "*", **about, aws_SourceAccount="111122223333")
        assert not allowed(policy_, action, "*", **about, aws_SourceAccount="999988887777")


def test_a_key_in_china_admits_the_services_of_china() -> None:
    """Logs and S3 end in `amazonaws.com.cn` there; under the usual names they would be refused."""
    context = {"name": "shop", "stage": "dev", "owner": "a@b.c", "account": "111122223333", "region": "cn-north-1"}
    reader = {"principals": ["arn:aws-cn:iam::111122223333:role/ada"], "access": "read"}
    args: Any = {"context": context, "purpose": "data", "services": ["logs", "storage"], "grants": [reader]}
    made = {each["Sid"]: each for each in statements(args)}
    assert made["Logs"]["Principal"] == {"Service": "logs.cn-north-1.amazonaws.com.cn"}
    assert made["Decrypt"]["Condition"]["StringEquals"] == {"kms:ViaService": "s3.cn-north-1.amazonaws.com.cn"}
