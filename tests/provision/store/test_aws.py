"""A store on AWS: what it always is, what its arguments change, what it refuses."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.plan.model import Plan
from strongroom.plan.value import Unknown
from strongroom.provision.arguments import ArgumentMistake
from strongroom.provision.store.aws import Store
from tests.provision.programs import only, plan_program, statements

CONTEXT = {"name": "shop", "stage": "dev", "owner": "ml@example.com", "account": "111122223333", "region": "eu-west-1"}
ROLE = "arn:aws:iam::111122223333:role/scientist"
KEY = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
GOOD: dict[str, Any] = {"context": CONTEXT, "purpose": "data", "key": KEY, "audit": "shop-dev-access-logs"}
BUCKET = "arn:aws:s3:::shop-dev-least-111122223333-eu-west-1"
STORES = ("least", "most", "logs", "proof")


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """Stores with the least and the most arguments, one of access logs, one of evidence."""
    return plan_program(
        tmp_path_factory.mktemp("stores"),
        """
made = Key("made", {"context": least, "purpose": "made", "services": ["storage"]}, home)
logs = Store("logs", {"context": least, "purpose": "logs", "key": key, "keeps": "access-logs"}, home)
Store("least", {"context": least, "purpose": "least", "key": made.arn, "audit": logs.bucket}, home)
Store("most", {
    "context": most, "purpose": "most", "key": key, "audit": logs.bucket, "retention_days": 400,
    "classification": "internal", "expiry": [{"prefix": "team/old/", "days": 500}],
    "grants": [
        {"principals": [scientist], "access": "write", "prefix": "team/"},
        {"principals": [lead], "access": "read", "prefix": "team/"},
        {"principals": [scientist.replace("scientist", "other")], "access": "write", "prefix": "other/"},
        {"principals": [foreign], "access": "read"},
    ],
}, home)
Store("proof", {
    "context": least, "purpose": "proof", "key": key, "audit": logs.bucket, "keeps": "evidence",
    "retention_days": 2555, "trail": trail, "recorder": "111122223333",
}, home)
""",
    )


@pytest.mark.parametrize("name", STORES)
def test_no_store_can_become_public(plan: Plan, name: str) -> None:
    """[B1, B11] Four flags, one permission model, and no Allow to everybody."""
    block = only(plan, "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", name).inputs
    flags = ("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets")
    assert [block[flag] for flag in flags] == [True] * 4
    owner = only(plan, "aws:s3/bucketOwnershipControls:BucketOwnershipControls", name)
    assert owner.inputs["rule"] == {"objectOwnership": "BucketOwnerEnforced"}
    policy = statements(only(plan, "aws:s3/bucketPolicy:BucketPolicy", name))
    assert all(each["Principal"] != {"AWS": "*"} for each in policy.values() if each["Effect"] == "Allow")


@pytest.mark.parametrize("name", STORES)
def test_a_store_takes_one_key_and_no_other(plan: Plan, name: str) -> None:
    """[B2, B3] An upload without header takes the key; a header of another algorithm or key is refused."""
    type_ = "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration"
    rules: Any = only(plan, type_, name).inputs["rules"]
    (rule,) = rules
    key = rule["applyServerSideEncryptionByDefault"]["kmsMasterKeyId"]
    assert rule["blockedEncryptionTypes"] == ["SSE-C"]
    policy = statements(only(plan, "aws:s3/bucketPolicy:BucketPolicy", name))
    pinned = policy["OtherKey"]["Condition"]
    assert pinned["ArnNotEquals"] == {"s3:x-amz-server-side-encryption-aws-kms-key-id": key}
    assert pinned["Null"] == {"s3:x-amz-server-side-encryption-aws-kms-key-id": "false"}
    assert policy["OtherAlgorithm"]["Condition"]["Null"] == {"s3:x-amz-server-side-encryption": "false"}
    assert policy["ReEncrypt"]["Action"] == "s3:UpdateObjectEncryption"
    assert "Condition" not in policy["ReEncrypt"]


def test_a_key_that_does_not_exist_yet_stands_as_a_named_hole(plan: Plan) -> None:
    """The rest of the policy is readable before anything exists."""
    policy = statements(only(plan, "aws:s3/bucketPolicy:BucketPolicy", "least"))
    pinned = policy["OtherKey"]["Condition"]["ArnNotEquals"]["s3:x-amz-server-side-encryption-aws-kms-key-id"]
    assert isinstance(pinned, Unknown)
    assert pinned.urn.endswith("kms/key:Key::made")
    assert pinned.property == "arn"


@pytest.mark.parametrize("name", STORES)
def test_plain_and_old_transport_is_refused(plan: Plan, name: str) -> None:
    """[B4] For every action, on the bucket and its objects, for everybody."""
    policy = statements(only(plan, "aws:s3/bucketPolicy:BucketPolicy", name))
    bucket = f"arn:aws:s3:::{only(plan, 'aws:s3/bucket:Bucket', name).inputs['bucket']}"
    for sid, condition in (
        ("TlsOnly", {"Bool": {"aws:SecureTransport": "false"}}),
        ("Tls12", {"NumericLessThan": {"s3:TlsVersion": "1.2"}}),
    ):
        assert policy[sid] == {
            "Sid": sid,
            "Effect": "Deny",
            "Principal": {"AWS": "*"},
            "Action": "s3:*",
            "Resource": [bucket, f"{bucket}/*"],
            "Condition": condition,
        }


@pytest.mark.parametrize("name", STORES)
def test_data_is_reached_through_the_accounts_own_endpoints(plan: Plan, name: str) -> None:
    """[B5] Known whole at preview; services that act for a caller are spared, and no role is."""
    private = statements(only(plan, "aws:s3/bucketPolicy:BucketPolicy", name))["PrivatePathOnly"]
    assert "111122223333" in private["Condition"].pop("StringNotEqualsIfExists")["aws:VpceAccount"]
    assert private["Condition"] == {
        "BoolIfExists": {"aws:PrincipalIsAWSService": "false", "aws:ViaAWSService": "false"}
    }
    assert {"s3:GetObject*", "s3:PutObject*", "s3:DeleteObject*"} <= set(private["Action"])


def test_who_is_in_no_grant_is_refused(plan: Plan) -> None:
    """[B6] With no grant at all nobody but a service reaches an object; who applies and previews looks."""
    policy = statements(only(plan, "aws:s3/bucketPolicy:BucketPolicy", "least"))
    hands = [f"arn:aws:iam::111122223333:role/shop-dev/shop-dev-{who}" for who in ("apply", "preview")]
    for sid in ("Readers", "Writers"):
        assert policy[sid]["Condition"] == {"BoolIfExists": {"aws:PrincipalIsAWSService": "false"}}
        assert policy[sid]["Resource"] == f"{BUCKET}/*"
    assert policy["OnlyListed"]["Condition"]["ArnNotLike"] == {"aws:PrincipalArn": hands}
    assert policy["OnlyListed"]["Action"] == "s3:ListBucket*"


def test_each_team_has_its_own_prefix(plan: Plan) -> None:
    """[B12] Readers and writers of one prefix, and outside every prefix only those of the whole store."""
    policy = statements(only(plan, "aws:s3/bucketPolicy:BucketPolicy", "most"))
    bucket = "arn:aws:s3:::shop-prod-most-111122223333-eu-west-1"
    other, lead, scientist = (f"arn:aws:iam::111122223333:role/{name}" for name in ("other", "lead", "scientist"))
    foreign = "arn:aws:iam::999988887777:role/auditor"
    allowed = {
        (each["Resource"].removeprefix(f"{bucket}/"), sid[:-1]): each["Condition"]["ArnNotLike"]["aws:PrincipalArn"]
        for sid, each in policy.items()
        if sid[:-1] in ("Readers", "Writers")
    }
    assert allowed == {
        ("other/*", "Readers"): [other, foreign],
        ("other/*", "Writers"): other,
        ("team/*", "Readers"): [lead, scientist, foreign],
        ("team/*", "Writers"): scientist,
    }
    for sid in ("Readers", "Writers"):
        assert policy[sid]["NotResource"] == [bucket, f"{bucket}/other/*", f"{bucket}/team/*"]
    assert policy["Readers"]["Condition"]["ArnNotLike"] == {"aws:PrincipalArn": foreign}
    assert "ArnNotLike" not in policy["Writers"]["Condition"]


def test_a_reader_of_another_account_gets_leave_to_read_and_no_more(plan: Plan) -> None:
    """The bucket's own Allow is needed across accounts; it names the role, not the account alone."""
    policy = statements(only(plan, "aws:s3/bucketPolicy:BucketPolicy", "most"))
    assert policy["ForeignReaders"]["Action"] == ["s3:GetObject", "s3:ListBucket"]
    assert policy["ForeignReaders"]["Principal"] == {"AWS": "arn:aws:iam::999988887777:root"}
    assert policy["ForeignReaders"]["Condition"] == {
        "ArnLike": {"aws:PrincipalArn": "arn:aws:iam::999988887777:role/auditor"}
    }


@pytest.mark.parametrize("name", STORES)
def test_what_is_overwritten_or_deleted_comes_back(plan: Plan, name: str) -> None:
    """[B7] Versions are kept for 90 days, and not for a second retention after the first."""
    versions = only(plan, "aws:s3/bucketVersioning:BucketVersioning", name)
    assert versions.inputs["versioningConfiguration"] == {"status": "Enabled"}
    rules: Any = only(plan, "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", name).inputs["rules"]
    assert rules[0]["noncurrentVersionExpiration"]["noncurrentDays"] == 90
    assert rules[0]["status"] == "Enabled"


def test_evidence_is_locked_and_so_is_everything_in_prod(plan: Plan) -> None:
    """[B8] COMPLIANCE in prod; elsewhere GOVERNANCE, which nobody may bypass."""
    locks = {
        each.name: each.inputs["rule"]
        for each in plan.of("aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration")
    }
    assert locks == {
        "most": {"defaultRetention": {"mode": "COMPLIANCE", "days": 400}},
        "proof": {"defaultRetention": {"mode": "GOVERNANCE", "days": 2555}},
    }
    for name in STORES:
        assert only(plan, "aws:s3/bucket:Bucket", name).inputs["objectLockEnabled"] is (name in locks)
        policy = statements(only(plan, "aws:s3/bucketPolicy:BucketPolicy", name))
        assert ("NoBypass" in policy) is (name in locks)
        if name in locks:
            assert policy["NoBypass"]["Action"] == "s3:BypassGovernanceRetention"
            assert "Condition" not in policy["NoBypass"]


def test_access_is_recorded_elsewhere(plan: Plan) -> None:
    """[B9] Each store but the one of access logs, which AWS can neither lock nor log into itself."""
    logged = {each.name: each.inputs["targetBucket"] for each in plan.of("aws:s3/bucketLogging:BucketLogging")}
    assert logged == dict.fromkeys(("least", "most", "proof"), "shop-dev-logs-111122223333-eu-west-1")
    allowed = statements(only(plan, "aws:s3/bucketPolicy:BucketPolicy", "logs"))["AccessLogs"]
    assert allowed["Principal"] == {"Service": "logging.s3.amazonaws.com"}
    assert allowed["Condition"]["StringEquals"] == {"aws:SourceAccount": "111122223333"}


def test_logging_waits_for_the_policy_that_admits_it(plan: Plan) -> None:
    """AWS refuses a target whose policy does not name the logging service yet."""
    logging = only(plan, "aws:s3/bucketLogging:BucketLogging", "least")
    assert any(urn.endswith("bucketPolicy:BucketPolicy::logs") for urn in logging.dependencies or ())


@pytest.mark.parametrize("name", STORES)
def test_a_store_outlives_its_stack_with_its_locks(plan: Plan, name: str) -> None:
    """[B10] The bucket is protected; it and every setting of it stay when the stack goes."""
    parts = [each for each in plan.resources if each.name == name and each.type.startswith("aws:s3/")]
    assert len(parts) >= 7
    assert all(part.options.retain_on_delete for part in parts)
    bucket = only(plan, "aws:s3/bucket:Bucket", name)
    assert bucket.options.protect is True
    assert bucket.inputs["forceDestroy"] is False


def test_only_who_applies_changes_the_locks(plan: Plan) -> None:
    """Whoever else may write bucket settings by his own policy is refused here."""
    policy = statements(only(plan, "aws:s3/bucketPolicy:BucketPolicy", "most"))["OnlyAppliersChangeSettings"]
    hands = [f"arn:aws:iam::111122223333:role/{name}" for name in ("deploy", "platform")]
    assert policy["Condition"] == {"ArnNotLike": {"aws:PrincipalArn": hands}}
    assert policy["Action"] == ["s3:DeleteBucket*", "s3:Put*Configuration", "s3:PutBucket*"]


def test_the_trail_alone_may_skip_the_key(plan: Plan) -> None:
    """CloudTrail's digests come under S3's own key; a store without a trail makes no exception."""
    spared = {"aws:PrincipalServiceName": "cloudtrail.amazonaws.com"}
    proof, least = (statements(only(plan, "aws:s3/bucketPolicy:BucketPolicy", name)) for name in ("proof", "least"))
    assert proof["OtherAlgorithm"]["Condition"]["StringNotEqualsIfExists"] == spared
    assert "StringNotEqualsIfExists" not in least["OtherAlgorithm"]["Condition"]
    assert proof["TrailWrites"]["Condition"]["StringEquals"]["aws:SourceArn"].endswith(":trail/shop-dev-audit")
    assert "TrailWrites" not in least


def test_config_delivers_the_history_of_one_account(plan: Plan) -> None:
    """It looks at the bucket and writes under its own prefix; a store without a recorder does not know it."""
    proof, least = (statements(only(plan, "aws:s3/bucketPolicy:BucketPolicy", name)) for name in ("proof", "least"))
    writes = proof["RecorderWrites"]
    assert writes["Principal"] == {"Service": "config.amazonaws.com"}
    assert writes["Resource"].endswith("/AWSLogs/111122223333/Config/*")
    ours = {"aws:SourceAccount": "111122223333"}
    assert writes["Condition"]["StringEquals"] == {**ours, "s3:x-amz-acl": "bucket-owner-full-control"}
    assert proof["RecorderLooks"]["Condition"]["StringEquals"] == ours
    assert "RecorderWrites" not in least


def test_each_role_learns_what_its_own_policy_must_allow(plan: Plan) -> None:
    """A bucket policy only delegates; the documents are what the roles need themselves, no more."""
    store = next(each for each in plan.resources if each.name == "most" and each.type == "strongroom:index:AwsStore")
    policies: Any = store.outputs["policies"]
    assert sorted(policies) == [
        *(f"arn:aws:iam::111122223333:role/{name}" for name in ("lead", "other", "scientist")),
        "arn:aws:iam::999988887777:role/auditor",
    ]
    assert '"s3:PutObject"' in policies[ROLE]
    assert '"s3:PutObject"' not in policies["arn:aws:iam::111122223333:role/lead"]
    assert "/other/*" not in policies[ROLE]


def test_the_policy_of_twelve_teams_fits(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Twelve teams with three roles each stay below the 20,480 bytes that AWS takes."""
    plan = plan_program(
        tmp_path_factory.mktemp("teams"),
        """
role = "arn:aws:iam::111122223333:role/shop-prod/shop-prod-team-number-{}-{}"
Store("many", {"context": most, "purpose": "many", "key": key, "audit": "logs-of-shop", "grants": [
    {"principals": [role.format(n, who) for who in whose], "access": access, "prefix": f"team-number-{n}/"}
    for n in range(12) for access, whose in (("write", ["scientist"]), ("read", ["lead", "approver"]))
]}, home)
""",
    )
    policy = only(plan, "aws:s3/bucketPolicy:BucketPolicy", "many").inputs["policy"]
    assert isinstance(policy, str)
    assert len(policy) <= 20_480


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            {"purpose": "My Data"},
            "Store 'x'.purpose: is not a purpose of lower-case letters, digits and single hyphens",
        ),
        ({"audit": "*"}, "Store 'x'.audit: is not the name of a bucket, got `*`; write it like `fraud-"),
        (
            {"key": "alias/data"},
            "Store 'x'.key: is not the ARN of a key, got `alias/data`; write it like `arn:aws:kms:",
        ),
        (
            {"keeps": "stuff"},
            "Store 'x'.keeps: is not a kind of content, got `stuff`; write one of `data`, `evidence`, `access-logs`",
        ),
        ({"audit": None}, "Store 'x'.audit: is missing, got nothing; pass the store that records access to this one"),
        (
            {"keeps": "access-logs"},
            "Store 'x'.audit: would record the recorder, got `shop-dev-access-logs`; leave it out",
        ),
        ({"classification": "secret"}, "Store 'x'.classification: is not a classification, got `secret`; write one of"),
        ({"retention_days": 0}, "Store 'x'.retention_days: is not between 1 and 36500, got `0`; pass that many days"),
        (
            {"keeps": "evidence", "retention_days": 30},
            "Store 'x'.retention_days: is not between 365 and 36500, got `30`",
        ),
        (
            {"expiry": [{"prefix": "a/", "days": 10}]},
            "Store 'x'.expiry[0].days: is shorter than the retention of 365 days, got `10`; pass at least as many",
        ),
        (
            {"expiry": [{"prefix": "a", "days": 400}]},
            "Store 'x'.expiry[0].prefix: is not a prefix that ends in a slash",
        ),
        (
            {"keeps": "access-logs", "audit": None, "trail": "arn:aws:cloudtrail:eu-west-1:111122223333:trail/t"},
            "Store 'x'.trail: writes into no store of access logs",
        ),
        ({"recorder": "t"}, "Store 'x'.recorder: is not an account of 12 digits, got `t`"),
        ({"trail": "t"}, "Store 'x'.trail: is not the ARN of a trail, got `t`"),
        (
            {"grants": [{"principals": ["me"], "access": "read"}]},
            "Store 'x'.grants[0].principals[0]: is not the ARN of a role, got `me`",
        ),
        (
            {"grants": [{"principals": [ROLE], "access": "read", "prefix": p} for p in ("a/", "a/b/")]},
            "Store 'x'.grants: has a prefix inside the prefix `a/`, got `a/b/`; give each team a prefix of its own",
        ),
        ({"public": True}, "Store 'x'.public: is not an argument, got `True`; leave it out: there are"),
        ({"force_destroy": True}, "Store 'x'.force_destroy: is not an argument, got `True`; leave it out: there are"),
    ],
)
def test_what_a_store_refuses(change: dict[str, Any], sentence: str) -> None:
    """Each in one sentence, before anything is made; nothing that weakens a promise is an argument."""
    with pytest.raises(ArgumentMistake) as raised:
        Store("x", GOOD | change)  # type: ignore[arg-type]
    assert any(each.startswith(sentence) for each in raised.value.sentences), str(raised.value)
