"""Evidence for B1 to B12 on AWS: what the stores of both stacks let happen, asked of their own policies."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.plan.model import Plan
from strongroom.plan.path import at
from tests.evidence.edit import (
    condition_dropped,
    dropped,
    put,
    statement_changed,
    statement_dropped,
    unprotected,
    without,
)
from tests.evidence.evaluator import Request, decide
from tests.evidence.reading import (
    BUCKET,
    BUCKET_POLICY,
    ENCRYPTION,
    KEY,
    TRAIL,
    account,
    bucket_policy,
    buckets,
    is_prod,
    of_bucket,
    role,
    store,
)

BLOCK = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"
OWNERSHIP = "aws:s3/bucketOwnershipControls:BucketOwnershipControls"
VERSIONS = "aws:s3/bucketVersioning:BucketVersioning"
LOCK = "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration"
LOGGING = "aws:s3/bucketLogging:BucketLogging"
FLAGS = ("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets")
DEFAULT = "rules[0].applyServerSideEncryptionByDefault"
HEADER = "s3:x-amz-server-side-encryption"


def asked(plan: Plan, who: str, action: str, resource: str, **context: str) -> Request:
    """A call over TLS 1.3 and the account's own endpoint."""
    known = {
        "aws:principalarn": who,
        "aws:principalisawsservice": "false",
        "aws:viaawsservice": "false",
        "aws:vpceaccount": account(plan),
        "aws:securetransport": "true",
        "s3:tlsversion": "1.3",
    }
    given = {key.replace("__", ":").lower(): value for key, value in context.items()}
    return Request(who, action, resource, {**known, **given})


def with_own_policy(policy: dict[str, Any], request: Request) -> str:
    """The decision for a role of the account whose own policy allows everything: only a Deny refuses it."""
    return "refused" if decide(policy, request) == "deny" else "reached"


@pytest.mark.proves("B1", "aws", sabotage=put(BLOCK, "blockPublicPolicy", False))
@pytest.mark.proves("B1", "aws", sabotage=dropped(BLOCK))
@pytest.mark.proves("B1", "aws", sabotage=put(OWNERSHIP, "rule.objectOwnership", "ObjectWriter"))
def test_no_store_can_become_public(aws_plan: Plan) -> None:
    """Each bucket has its four blocks and no access lists."""
    for name in buckets(aws_plan):
        assert len([item for item in aws_plan.of(BLOCK) if item.inputs["bucket"] == name]) == 1
        block = of_bucket(aws_plan, BLOCK, name)
        assert [block.inputs[flag] for flag in FLAGS] == [True] * 4
        assert at(of_bucket(aws_plan, OWNERSHIP, name).inputs, "rule.objectOwnership") == ["BucketOwnerEnforced"]


@pytest.mark.proves("B2", "aws", sabotage=put(ENCRYPTION, f"{DEFAULT}.sseAlgorithm", "AES256"))
@pytest.mark.proves("B2", "aws", sabotage=without(ENCRYPTION, f"{DEFAULT}.kmsMasterKeyId"))
def test_a_store_encrypts_with_the_environments_key(aws_plan: Plan) -> None:
    """The default encryption of each bucket is a key of this plan."""
    keys = {key.urn for key in aws_plan.of(KEY)}
    for name in buckets(aws_plan):
        encryption = of_bucket(aws_plan, ENCRYPTION, name)
        assert at(encryption.inputs, f"{DEFAULT}.sseAlgorithm") == ["aws:kms"]
        found = at(encryption.inputs, f"{DEFAULT}.kmsMasterKeyId")
        assert [getattr(value, "urn", None) in keys for value in found] == [True]


@pytest.mark.proves("B3", "aws", sabotage=statement_dropped(BUCKET_POLICY, "policy", "OtherKey"))
@pytest.mark.proves("B3", "aws", sabotage=statement_dropped(BUCKET_POLICY, "policy", "OtherAlgorithm"))
@pytest.mark.proves("B3", "aws", sabotage=put(ENCRYPTION, "rules[0].blockedEncryptionTypes", []))
@pytest.mark.proves(
    "B3", "aws", sabotage=condition_dropped(BUCKET_POLICY, "policy", "OtherKey", f"{HEADER}-aws-kms-key-id")
)
def test_an_upload_under_another_key_is_refused(aws_plan: Plan) -> None:
    """Without a header the upload takes the default key; a provider's, a foreign or the caller's own is refused."""
    who = role(aws_plan, "scoring-scientist")
    for purpose in ("data", "models"):
        name = store(aws_plan, purpose)
        policy, target = bucket_policy(aws_plan, name), f"arn:aws:s3:::{name}/scoring/file"
        (rule,) = [item.inputs for item in aws_plan.of(ENCRYPTION) if item.inputs["bucket"] == name]
        assert at(rule, "rules[0].blockedEncryptionTypes[*]") == ["SSE-C"]
        urn = at(rule, f"{DEFAULT}.kmsMasterKeyId")[0].urn  # type: ignore[union-attr]
        ours = "${" + urn + "#arn}"

        def put_with(header: str = "", kms: str = "", to: str = target, by: dict[str, Any] = policy) -> str:
            request = asked(aws_plan, who, "s3:PutObject", to)
            request.context.update({HEADER: header} if header else {})
            request.context.update({f"{HEADER}-aws-kms-key-id": kms} if kms else {})
            return with_own_policy(by, request)

        assert put_with() == "reached"
        assert put_with("aws:kms", ours) == "reached"
        assert put_with("AES256") == "refused"
        assert put_with("aws:kms", "arn:aws:kms:eu-west-1:999999999999:key/other") == "refused"
        assert with_own_policy(policy, asked(aws_plan, who, "s3:UpdateObjectEncryption", target)) == "refused"


@pytest.mark.proves("B4", "aws", sabotage=statement_dropped(BUCKET_POLICY, "policy", "TlsOnly"))
@pytest.mark.proves("B4", "aws", sabotage=statement_dropped(BUCKET_POLICY, "policy", "Tls12"))
def test_plain_http_and_old_tls_are_refused(aws_plan: Plan) -> None:
    """Whoever asks, whatever he asks, on the bucket and on its objects."""
    for name in buckets(aws_plan):
        policy = bucket_policy(aws_plan, name)
        for action, target in (
            ("s3:ListBucket", f"arn:aws:s3:::{name}"),
            ("s3:GetObject", f"arn:aws:s3:::{name}/scoring/a"),
        ):
            for who in (role(aws_plan, "scientist"), "arn:aws:iam::999999999999:role/x"):
                assert decide(policy, asked(aws_plan, who, action, target, aws__SecureTransport="false")) == "deny"
                assert decide(policy, asked(aws_plan, who, action, target, s3__TlsVersion="1.1")) == "deny"


@pytest.mark.proves("B5", "aws", sabotage=statement_dropped(BUCKET_POLICY, "policy", "PrivatePathOnly"))
def test_data_is_reached_over_the_private_path_alone(aws_plan: Plan) -> None:
    """What passes from an endpoint of the account is refused from the internet and from a foreign endpoint."""
    who = role(aws_plan, "scoring-scientist")
    for purpose in ("data", "models"):
        name = store(aws_plan, purpose)
        policy = bucket_policy(aws_plan, name)
        inside = asked(aws_plan, who, "s3:GetObject", f"arn:aws:s3:::{name}/scoring/file")
        assert with_own_policy(policy, inside) == "reached"
        inside.context["aws:vpceaccount"] = "999999999999"
        assert with_own_policy(policy, inside) == "refused"
        del inside.context["aws:vpceaccount"]
        assert with_own_policy(policy, inside) == "refused"
        inside.context["aws:viaawsservice"] = "true"
        assert with_own_policy(policy, inside) == "reached"


@pytest.mark.proves("B6", "aws", sabotage=statement_dropped(BUCKET_POLICY, "policy", "OnlyListed"))
def test_a_role_that_is_not_listed_is_refused(aws_plan: Plan) -> None:
    """An administrator of the account, whose own policy allows everything, lists and reads nothing."""
    stranger = f"arn:aws:iam::{account(aws_plan)}:role/Administrator"
    for name in buckets(aws_plan):
        policy = bucket_policy(aws_plan, name)
        assert with_own_policy(policy, asked(aws_plan, stranger, "s3:ListBucket", f"arn:aws:s3:::{name}")) == "refused"
        for action in ("s3:GetObject", "s3:PutObject", "s3:DeleteObjectVersion"):
            target = f"arn:aws:s3:::{name}/scoring/file"
            assert with_own_policy(policy, asked(aws_plan, stranger, action, target)) == "refused"


@pytest.mark.proves("B7", "aws", sabotage=put(VERSIONS, "versioningConfiguration.status", "Suspended"))
@pytest.mark.proves("B7", "aws", sabotage=dropped(VERSIONS))
def test_every_version_is_kept(aws_plan: Plan) -> None:
    """Each bucket keeps versions."""
    versioned = {
        str(item.inputs["bucket"]): at(item.inputs, "versioningConfiguration.status") for item in aws_plan.of(VERSIONS)
    }
    assert versioned == {name: ["Enabled"] for name in buckets(aws_plan)}


@pytest.mark.proves("B8", "aws", sabotage=dropped(LOCK))
@pytest.mark.proves("B8", "aws", sabotage=put(LOCK, "rule.defaultRetention.days", 1))
@pytest.mark.proves("B8", "aws", sabotage=statement_dropped(BUCKET_POLICY, "policy", "NoBypass"))
def test_evidence_is_locked(aws_plan: Plan) -> None:
    """The audit store is locked for a year or more, in prod data and models too, and nobody bypasses it."""
    locked = [
        store(aws_plan, purpose) for purpose in (("audit", "data", "models") if is_prod(aws_plan) else ("audit",))
    ]
    for name in locked:
        assert buckets(aws_plan)[name].inputs["objectLockEnabled"] is True
        assert len([item for item in aws_plan.of(LOCK) if item.inputs["bucket"] == name]) == 1
        lock = of_bucket(aws_plan, LOCK, name)
        (days,) = at(lock.inputs, "rule.defaultRetention.days")
        assert isinstance(days, int)
        assert days >= 365
        mode = "COMPLIANCE" if is_prod(aws_plan) else "GOVERNANCE"
        assert at(lock.inputs, "rule.defaultRetention.mode") == [mode]
        root = f"arn:aws:iam::{account(aws_plan)}:root"
        bypass = asked(aws_plan, root, "s3:BypassGovernanceRetention", f"arn:aws:s3:::{name}/a")
        assert decide(bucket_policy(aws_plan, name), bypass) == "deny"


@pytest.mark.parametrize("aws_plan", ["aws-prod"], indirect=True)
@pytest.mark.proves("B8", "aws", sabotage=put(LOCK, "rule.defaultRetention.mode", "GOVERNANCE"))
def test_in_prod_nobody_can_shorten_the_lock(aws_plan: Plan) -> None:
    """COMPLIANCE holds against the root user too."""
    assert aws_plan.of(LOCK)
    for lock in aws_plan.of(LOCK):
        assert at(lock.inputs, "rule.defaultRetention.mode") == ["COMPLIANCE"]


@pytest.mark.proves("B9", "aws", sabotage=dropped(LOGGING))
@pytest.mark.proves("B9", "aws", sabotage=without(TRAIL, "advancedEventSelectors[1]"))
def test_access_is_recorded_in_another_store(aws_plan: Plan) -> None:
    """Each bucket but those that receive the logs writes its accesses to another, and the trail records data events."""
    targets = {str(item.inputs["bucket"]): str(item.inputs["targetBucket"]) for item in aws_plan.of(LOGGING)}
    receivers = {name for name in buckets(aws_plan) if "-access-logs-" in name}
    assert set(targets) == set(buckets(aws_plan)) - receivers
    assert not [name for name, target in targets.items() if target == name]
    assert set(targets.values()) <= receivers
    (trail,) = aws_plan.of(TRAIL)
    covered = at(trail.inputs, "advancedEventSelectors[*].fieldSelectors[*].startsWiths[*]")
    assert {f"arn:aws:s3:::{store(aws_plan, purpose)}/" for purpose in ("data", "models")} <= set(map(str, covered))


@pytest.mark.proves("B10", "aws", sabotage=unprotected(BUCKET))
@pytest.mark.proves("B10", "aws", sabotage=put(BUCKET, "forceDestroy", True))
def test_destroying_the_stack_keeps_the_data(aws_plan: Plan) -> None:
    """Each bucket is protected and stays behind with what it holds."""
    for bucket in buckets(aws_plan).values():
        assert bucket.options.protect
        assert bucket.options.retain_on_delete
        assert not bucket.inputs.get("forceDestroy")


@pytest.mark.parametrize("aws_plan", ["aws-prod"], indirect=True)
@pytest.mark.proves("B12", "aws", sabotage=statement_dropped(BUCKET_POLICY, "policy", "Readers1"))
@pytest.mark.proves("B12", "aws", sabotage=statement_changed(BUCKET_POLICY, "policy", "Readers1", "Effect", "Allow"))
def test_a_team_reads_its_own_prefix_alone(aws_plan: Plan) -> None:
    """A scientist of one team neither reads nor writes what stands under another team's prefix."""
    ours, theirs = role(aws_plan, "scoring-scientist"), role(aws_plan, "research-scientist")
    for purpose in ("data", "models"):
        name = store(aws_plan, purpose)
        policy, target = bucket_policy(aws_plan, name), f"arn:aws:s3:::{name}/scoring/file"
        for action in ("s3:GetObject", "s3:PutObject"):
            assert with_own_policy(policy, asked(aws_plan, ours, action, target)) == "reached"
            assert with_own_policy(policy, asked(aws_plan, theirs, action, target)) == "refused"
            outside = f"arn:aws:s3:::{name}/elsewhere"
            assert with_own_policy(policy, asked(aws_plan, ours, action, outside)) == "refused"
