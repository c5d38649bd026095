"""An environment on AWS: what each part of the file makes, and what is said of the rest."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from strongroom.ci.planning import PlanningError
from strongroom.facts.endpoints import BASE, S3
from strongroom.plan.model import Plan
from strongroom.plan.value import Unknown
from tests.provision.programs import only, plan_environment, statements
from tests.spec.example import FULL_FILE, value_of

SHORT = """
name: fraud
stage: dev
owner: risk@example.com
aws:
  account: "111122223333"
  region: eu-west-1
  principals: {scientists: "arn:aws:iam::111122223333:role/scientists"}
teams:
  - {name: scoring, scientists: [scientists]}
"""
KEY = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
ANOTHER = KEY.replace("1234abcd", "5678abcd")


def told(plan: Plan, output: str) -> list[str]:
    """A list that the environment says of itself."""
    (environment,) = [each for each in plan.resources if each.type == "strongroom:index:Environment"]
    found: Any = environment.outputs[output]
    return list(found)


def by_type(plan: Plan) -> dict[str, list[str]]:
    """The logical names of each component type."""
    found: dict[str, list[str]] = {}
    for each in plan.resources:
        if each.type.startswith("strongroom:index:Aws"):
            found.setdefault(each.type.rsplit(":", 1)[-1], []).append(each.name)
    return {type_: sorted(names) for type_, names in found.items()}


@pytest.mark.parametrize("stack", ["aws-dev", "aws-prod"])
def test_every_resource_names_a_provider_pinned_to_its_account(plan_of: Callable[[str], Plan], stack: str) -> None:
    """No child runs with whatever credentials the shell holds."""
    plan = plan_of(stack)
    pinned = {each.urn: json.loads(str(each.inputs["allowedAccountIds"])) for each in plan.of("pulumi:providers:aws")}
    resources = [each for each in plan.resources if each.type.startswith("aws:")]
    assert resources
    for resource in resources:
        assert len(pinned[resource.provider_urn or ""]) == 1


def test_the_short_file_gives_the_whole_protection(plan_of: Callable[[str], Plan]) -> None:
    """Every concept; people can work the same day."""
    plan = plan_of("aws-dev")
    assert by_type(plan) == {
        "AwsAudit": ["audit"],
        "AwsBaseline": ["fraud"],
        "AwsBoundary": ["boundary"],
        "AwsBudget": ["budget"],
        "AwsIdentity": ["identity"],
        "AwsKey": ["audit", "data", "models", "registry", "training", "workspace"],
        "AwsNetwork": ["network"],
        "AwsRegistry": ["registry"],
        "AwsStore": ["access-logs", "audit", "data", "models"],
        "AwsTraining": ["training-scoring"],
        "AwsWorkspace": ["workspace"],
    }
    assert len(plan.of("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock")) == 1
    assert only(plan, "aws:sns/topicSubscription:TopicSubscription", "audit-risk-platform@example.com")


def test_evidence_leaves_the_account_where_a_log_account_is_named(plan_of: Callable[[str], Plan]) -> None:
    """[A1] Its store, key and access logs stand there, made by the role of the file; the trail writes to it."""
    plan = plan_of("aws-prod")
    provider = only(plan, "pulumi:providers:aws", "log")
    assert json.loads(str(provider.inputs["allowedAccountIds"])) == ["777788889999"]
    assert "arn:aws:iam::777788889999:role/strongroom-log-writer" in str(provider.inputs["assumeRoles"])
    there = {each.name for each in plan.of("aws:s3/bucket:Bucket") if each.provider_urn == provider.urn}
    assert there == {"log-access-logs", "log-audit"}
    trail = only(plan, "aws:cloudtrail/trail:Trail", "audit")
    assert trail.inputs["s3BucketName"] == "fraud-prod-audit-777788889999-eu-west-1"
    assert isinstance(trail.inputs["kmsKeyId"], Unknown)
    assert trail.inputs["kmsKeyId"].urn.endswith("kms/key:Key::log-audit")


def test_no_public_block_is_made_where_the_account_has_one(plan_of: Callable[[str], Plan]) -> None:
    """`account_baseline: present` relies on another stack's."""
    assert not plan_of("aws-prod").of("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock")


def test_a_plan_takes_one_run_of_the_program(tmp_path: Path) -> None:
    """No function of ours sees a value that comes later; one that did would have the program run thrice."""
    whole = json.dumps(value_of(FULL_FILE), default=str)
    plan_environment(tmp_path, whole, before="open('runs', 'a').write('x')\n")
    assert (tmp_path / "runs").read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize("stack", ["aws-dev", "aws-prod"])
def test_every_store_of_the_account_is_recorded(plan_of: Callable[[str], Plan], stack: str) -> None:
    """[A2, B9] The trail's selectors name each bucket of the environment, wherever it stands."""
    plan = plan_of(stack)
    recorded = str(only(plan, "aws:cloudtrail/trail:Trail", "audit").inputs["advancedEventSelectors"])
    missing = [each.name for each in plan.of("aws:s3/bucket:Bucket") if f":::{each.inputs['bucket']}/" not in recorded]
    assert not missing


def test_teams_reach_their_own_prefix(plan_of: Callable[[str], Plan]) -> None:
    """[B12] By the roles that each duty will have; a duty that nobody holds is granted nothing."""
    policy = statements(only(plan_of("aws-prod"), "aws:s3/bucketPolicy:BucketPolicy", "models"))
    readers = {
        each["Resource"].rsplit("/", 2)[1]: [
            who.rsplit("/", 1)[-1] for who in each["Condition"]["ArnNotLike"]["aws:PrincipalArn"]
        ]
        for sid, each in policy.items()
        if sid.startswith("Readers") and "Resource" in each
    }
    assert readers == {
        team: [f"fraud-prod-{team}-{duty}" for duty in ("approver", "execution", "lead", "scientist", "serving")]
        for team in ("research", "scoring")
    }
    short = statements(only(plan_of("aws-dev"), "aws:s3/bucketPolicy:BucketPolicy", "models"))
    assert "lead" not in str(short)


def test_data_goes_when_its_retention_ends(plan_of: Callable[[str], Plan]) -> None:
    """[Z22] Each data set by its own rule; in prod everything is locked for the shortest of them."""
    plan = plan_of("aws-prod")
    rules: Any = only(plan, "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", "data").inputs["rules"]
    assert {rule["filter"]["prefix"]: rule["expiration"]["days"] for rule in rules if "expiration" in rule} == {
        "research/open-corpora/": 365,
        "scoring/chargebacks/": 2555,
        "scoring/transactions/": 2555,
    }
    lock: Any = only(plan, "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration", "data").inputs["rule"]
    assert lock["defaultRetention"] == {"mode": "COMPLIANCE", "days": 365}
    tags: Any = only(plan, "aws:s3/bucket:Bucket", "data").inputs["tags"]
    assert tags["strongroom:classification"] == "restricted"


def test_what_is_not_made_is_said_in_the_files_words(plan_of: Callable[[str], Plan]) -> None:
    """Nothing of the file is silently ignored."""
    assert told(plan_of("aws-prod"), "notProvisioned") == [
        "models: per_minute and per_day of fraud-score's callers (checkout, backoffice)",
        "models: per_minute and per_day of merchant-risk's callers (onboarding)",
    ]
    assert told(plan_of("aws-dev"), "notProvisioned") == []
    assert any("object lock" in each for each in told(plan_of("aws-dev"), "remarks"))


def test_what_is_charged_is_said_with_the_way_to_have_less(plan_of: Callable[[str], Plan]) -> None:
    """Endpoints by the hour first, then machines, keys and what watches the account."""
    charged = told(plan_of("aws-prod"), "charged")
    assert charged[0].startswith("10 interface endpoints in 3 zones are charged by the hour, 30 in all")
    assert any(each.startswith("fraud-score: 2 to 6 machines ml.c7i.xlarge") for each in charged)
    assert not any("GuardDuty" in each for each in charged)
    assert any("GuardDuty" in each for each in told(plan_of("aws-dev"), "charged"))


def test_each_team_is_handed_what_its_first_job_needs(plan_of: Callable[[str], Plan]) -> None:
    """The SDK's defaults and a program, as outputs that `pulumi stack output` prints."""
    (environment,) = plan_of("aws-prod").of("strongroom:index:Environment")
    for output in ("firstJobs", "defaults"):
        handed: Any = environment.outputs[output]
        assert set(handed) == {"research", "scoring"}


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """An environment that uses what other teams own."""
    existing = f"""
  existing:
    keys: {{data: "{KEY}", audit: "{ANOTHER}", training: "{KEY.replace("1234abcd", "9abcabcd")}"}}
    log_bucket: org-security-logs
    network:
      vpc: vpc-0a1b2c3d4e5f60718
      subnets: [subnet-0a1b2c3d4e5f60718, subnet-1a1b2c3d4e5f60718]
      endpoints: {json.dumps({word: f"vpce-0a1b2c3d4e5f607{n:02}" for n, word in enumerate((*BASE, S3))})}
      endpoint_group: sg-0a1b2c3d4e5f60718
      prefix_list: pl-0a1b2c3d4e5f60718
"""
    text = SHORT.replace("  region: eu-west-1\n", "  region: eu-west-1" + existing)
    return plan_environment(tmp_path_factory.mktemp("theirs"), text)


def test_what_other_teams_own_is_used_and_not_made(theirs: Plan) -> None:
    """A key or log bucket of the file takes the place of our own, and its owner's part is said."""
    assert by_type(theirs)["AwsKey"] == ["models", "registry", "workspace"]
    assert by_type(theirs)["AwsExistingNetwork"] == ["network"]
    assert not theirs.of("aws:ec2/vpc:Vpc")
    assert by_type(theirs)["AwsStore"] == ["access-logs", "data", "models"]
    trail = only(theirs, "aws:cloudtrail/trail:Trail", "audit")
    assert (trail.inputs["s3BucketName"], trail.inputs["kmsKeyId"]) == ("org-security-logs", ANOTHER)
    assert f'"{KEY}"' in str(only(theirs, "aws:s3/bucketPolicy:BucketPolicy", "data").inputs["policy"])
    assert {each.split(":")[0] for each in told(theirs, "remarks") if "its owner" in each} == {
        "existing.keys.audit",
        "existing.keys.data",
        "existing.keys.training",
        "existing.log_bucket",
        "existing.network",
    }
    assert told(theirs, "notProvisioned") == []


def test_a_log_account_beside_a_log_bucket_is_said_to_be_idle(tmp_path: Path) -> None:
    """The bucket that another team owns keeps the record; nothing is made in the log account."""
    log = '{account: "777788889999", role: "arn:aws:iam::777788889999:role/writer"}'
    block = f"\n  log: {log}\n  existing: {{log_bucket: org-security-logs}}\n"
    plan = plan_environment(tmp_path, SHORT.replace("  region: eu-west-1\n", "  region: eu-west-1" + block))
    assert "log: is not used, since existing.log_bucket keeps the record" in told(plan, "remarks")
    assert by_type(plan)["AwsStore"] == ["access-logs", "data", "models"]


def test_a_policy_with_only_known_parts_is_a_plain_text(theirs: Plan) -> None:
    """Where the key exists, nothing of the bucket's policy is open."""
    assert isinstance(only(theirs, "aws:s3/bucketPolicy:BucketPolicy", "data").inputs["policy"], str)


def test_evidence_of_a_trial_may_go_unlocked(tmp_path: Path) -> None:
    """`lock: false`, which the file takes outside prod alone, leaves versions and no lock."""
    plan = plan_environment(tmp_path, SHORT + "audit: {lock: false}\n")
    assert not plan.of("aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration")
    assert only(plan, "aws:s3/bucketVersioning:BucketVersioning", "audit")


@pytest.mark.parametrize("other", ["gcp", "azure"])
def test_a_cloud_without_a_leaf_is_refused_in_a_sentence(tmp_path: Path, other: str) -> None:
    """Understood by the file, not provisioned by this version; nothing is made."""
    blocks = {
        "gcp": """
gcp:
  project: fraud-prod-1
  number: "123456789012"
  region: europe-west1
  principals: {scientists: "group:scientists@example.com"}
""",
        "azure": """
azure:
  subscription: 0a1b2c3d-1111-2222-3333-444455556666
  tenant: 1a1b2c3d-1111-2222-3333-444455556666
  region: westeurope
  principals: {scientists: "group:2a1b2c3d-1111-2222-3333-444455556666"}
""",
    }
    head, _, tail = SHORT.partition("aws:\n")
    text = head + blocks[other] + "teams:" + tail.partition("teams:")[2]
    with pytest.raises(PlanningError) as raised:
        plan_environment(tmp_path, text)
    (sentence,) = raised.value.sentences
    line = next(n for n, row in enumerate((tmp_path / "Pulumi.dev.yaml").read_text().splitlines(), 1) if other in row)
    assert sentence == (
        f"Pulumi.dev.yaml:{line} strongroom:environment.{other}: is understood and not provisioned by this version, "
        f"got `{other}`; describe the environment on `aws`"
    )


def test_mistakes_of_the_file_come_with_their_lines(tmp_path: Path) -> None:
    """All at once, each with the line of the stack file, and no traceback."""
    with pytest.raises(PlanningError) as raised:
        plan_environment(tmp_path, SHORT.replace("stage: dev", "stage: live").replace("[scientists]", "[scientist]"))
    assert len(raised.value.sentences) == 2
    assert raised.value.sentences[0].startswith("Pulumi.dev.yaml:4 strongroom:environment.stage: ")
    assert "write `scientists`" in raised.value.sentences[1]


def test_a_stack_without_an_environment_is_told_so(tmp_path: Path) -> None:
    """One sentence that names the key."""
    with pytest.raises(PlanningError) as raised:
        plan_environment(tmp_path, "null")
    assert "strongroom:environment: " in raised.value.sentences[0]


def test_a_missing_sdk_is_named_with_what_to_install(tmp_path: Path) -> None:
    """The extra of the file's cloud, in a sentence and no traceback."""
    with pytest.raises(
        PlanningError, match=r"strongroom:environment.aws: needs a package .* pip install 'strongroom\[aws\]'"
    ):
        plan_environment(tmp_path, SHORT, "import sys\n\nsys.modules['pulumi_aws'] = None\n")


def test_nothing_of_another_cloud_is_imported(tmp_path: Path) -> None:
    """Start-up pays for the file's cloud alone."""
    check = (
        "import sys\n\n"
        "others = ('pulumi_gcp', 'pulumi_azure_native')\n"
        "def loaded():\n    assert not [name for name in sys.modules if name.startswith(others)]\n"
    )
    program = "\nloaded()\n"
    assert plan_environment(tmp_path, SHORT, check, program).of("aws:kms/key:Key")
