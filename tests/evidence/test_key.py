"""Evidence for K1 to K7 on AWS: what the keys of both stacks let happen, asked of their own policies."""

from __future__ import annotations

import pytest

from strongroom.plan.model import Plan
from strongroom.plan.path import at
from tests.evidence.edit import condition_dropped, put, statement_changed, statement_dropped, unprotected, without
from tests.evidence.evaluator import Request, decide
from tests.evidence.reading import (
    ENCRYPTION,
    KEY,
    LOG_GROUP,
    TOPIC,
    TRAIL,
    account,
    is_prod,
    key_of,
    policies,
    role,
)

DEFAULT_KEY = "rules[0].applyServerSideEncryptionByDefault.kmsMasterKeyId"
ADMINISTRATION = ("kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:DisableKey", "kms:RevokeGrant")
USE = ("kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:CreateGrant")


def asked(plan: Plan, who: str, action: str, **context: str) -> Request:
    """A call of a role of the environment's account on a key, over the account's own endpoint."""
    home = who.split(":")[4] if who.startswith("arn:") else account(plan)
    known = {
        "aws:principalarn": who,
        "aws:principalaccount": home,
        "kms:calleraccount": home,
        "aws:principalorgid": "o-a1b2c3d4e5",
        "aws:principalisawsservice": "false",
        "aws:viaawsservice": "false",
        "aws:vpceaccount": account(plan),
    }
    given = {key.replace("__", ":").lower(): value for key, value in context.items()}
    return Request(who, action, "*", {**known, **given})


def through_s3(plan: Plan, who: str, action: str, **context: str) -> Request:
    """The same call made by S3 for the role."""
    region = "eu-west-1"
    return asked(plan, who, action, kms__ViaService=f"s3.{region}.amazonaws.com", aws__ViaAWSService="true", **context)


@pytest.mark.proves("K1", "aws", sabotage=put(ENCRYPTION, DEFAULT_KEY, "alias/aws/s3"))
@pytest.mark.proves("K1", "aws", sabotage=without(LOG_GROUP, "kmsKeyId"))
@pytest.mark.proves("K1", "aws", sabotage=put(TOPIC, "kmsMasterKeyId", "alias/aws/sns"))
def test_everything_is_encrypted_with_a_key_of_one_purpose(aws_plan: Plan) -> None:
    """Stores, log groups and topics name a key of the plan, and data, models and audit never share one."""
    of_stores = {item.name: key_of(aws_plan, at(item.inputs, DEFAULT_KEY)[0]).urn for item in aws_plan.of(ENCRYPTION)}
    of_logs = {key_of(aws_plan, item.inputs.get("kmsKeyId")).urn for item in aws_plan.of(LOG_GROUP)}
    of_topics = {key_of(aws_plan, item.inputs.get("kmsMasterKeyId")).urn for item in aws_plan.of(TOPIC)}
    audit = of_stores["log-audit" if is_prod(aws_plan) else "audit"]
    assert len({of_stores["data"], of_stores["models"], audit}) == 3
    assert of_logs
    assert of_topics
    assert not (of_logs | of_topics) & {of_stores["data"], of_stores["models"]}


@pytest.mark.proves("K2", "aws", sabotage=put(KEY, "enableKeyRotation", False))
@pytest.mark.proves("K2", "aws", sabotage=put(KEY, "rotationPeriodInDays", 400))
def test_keys_rotate_by_themselves(aws_plan: Plan) -> None:
    """Every key turns within 365 days, in prod within 90."""
    assert aws_plan.of(KEY)
    for key in aws_plan.of(KEY):
        assert key.inputs["enableKeyRotation"] is True
        period = key.inputs["rotationPeriodInDays"]
        assert isinstance(period, int)
        assert 90 <= period <= (90 if is_prod(aws_plan) else 365)


@pytest.mark.proves("K3", "aws", sabotage=statement_dropped(KEY, "policy", "AdministratorsNeverUse"))
@pytest.mark.proves("K3", "aws", sabotage=statement_changed(KEY, "policy", "Administer", "Action", "kms:*"))
def test_who_administers_a_key_never_uses_it(aws_plan: Plan) -> None:
    """The applying role may change every key's policy, and no key lets it decrypt, encrypt or grant."""
    for name, policy in policies(aws_plan, KEY).items():
        statement = next(item for item in policy["Statement"] if item["Sid"] == "Administer")
        roles = statement["Condition"]["ArnLike"]["aws:PrincipalArn"]
        for who in roles if isinstance(roles, list) else [roles]:
            for action in ADMINISTRATION:
                assert decide(policy, asked(aws_plan, who, action)) == "allow", (name, action)
            for action in USE:
                assert decide(policy, through_s3(aws_plan, who, action)) == "deny", (name, action)
        allowed = [item["Action"] for item in policy["Statement"] if item["Sid"] in ("Administer", "Look")]
        flat = [action for group in allowed for action in group]
        assert not [action for action in flat if "*" in action or action in USE]


@pytest.mark.proves("K4", "aws", sabotage=statement_dropped(KEY, "policy", "PrivatePathOnly"))
@pytest.mark.proves("K4", "aws", sabotage=condition_dropped(KEY, "policy", "EncryptAndDecrypt", "kms:ViaService"))
def test_a_key_is_used_over_the_private_path_or_by_a_named_service(aws_plan: Plan) -> None:
    """A scientist decrypts through S3 and not directly; from outside the account's endpoints nobody does."""
    scientist = role(aws_plan, "scientist")
    for name in ("data", "models"):
        policy = policies(aws_plan, KEY)[name]
        assert decide(policy, through_s3(aws_plan, scientist, "kms:Decrypt")) == "allow"
        assert decide(policy, asked(aws_plan, scientist, "kms:Decrypt")) != "allow"
        outside = asked(aws_plan, scientist, "kms:Decrypt", aws__VpceAccount="999999999999")
        assert decide(policy, outside) == "deny"
        del outside.context["aws:vpceaccount"]
        assert decide(policy, outside) == "deny"


@pytest.mark.proves("K5", "aws", sabotage=statement_dropped(KEY, "policy", "AccountOnly"))
def test_no_other_account_uses_a_key(aws_plan: Plan) -> None:
    """A role of a foreign account is refused every key action, even where it comes through a named service."""
    stranger = "arn:aws:iam::999999999999:role/stranger"
    for policy in policies(aws_plan, KEY).values():
        for action in (*USE, "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion"):
            assert decide(policy, through_s3(aws_plan, stranger, action)) == "deny"
        for action in ADMINISTRATION:
            assert decide(policy, through_s3(aws_plan, stranger, action)) != "allow"


@pytest.mark.proves("K7", "aws", sabotage=put(KEY, "deletionWindowInDays", 7))
@pytest.mark.proves("K7", "aws", sabotage=unprotected(KEY))
def test_a_key_survives_the_stack(aws_plan: Plan) -> None:
    """Destroying the stack leaves every key, and deleting one takes 30 days."""
    for key in aws_plan.of(KEY):
        assert key.inputs["deletionWindowInDays"] == 30
        assert key.options.protect


def test_the_trail_writes_with_a_key_that_cloudtrail_may_use(aws_plan: Plan) -> None:
    """The trail's key lets CloudTrail encrypt for this trail and not for another."""
    (trail,) = aws_plan.of(TRAIL)
    policy = policies(aws_plan, KEY)[key_of(aws_plan, trail.inputs["kmsKeyId"]).name]
    arn = f"arn:aws:cloudtrail:eu-west-1:{account(aws_plan)}:trail/{trail.inputs['name']}"
    ours: dict[str, str | list[str]] = {"aws:sourcearn": arn, "kms:encryptioncontext:aws:cloudtrail:arn": arn}
    ours |= {"aws:principalisawsservice": "true", "aws:principalaccount": "", "aws:principalorgid": ""}
    service = "cloudtrail.amazonaws.com"
    assert decide(policy, Request(service, "kms:GenerateDataKey", "*", dict(ours))) == "allow"
    other = ours | {"aws:sourcearn": arn + "x"}
    assert decide(policy, Request(service, "kms:GenerateDataKey", "*", other)) == "neither"
