"""A registry on AWS: what it always is, what its arguments change, what it refuses."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.plan.model import Plan
from strongroom.plan.text import parse_json
from strongroom.plan.value import Unknown
from strongroom.provision.arguments import ArgumentMistake
from strongroom.provision.registry.aws import Registry
from tests.provision.programs import only, plan_program, statements

CONTEXT = {"name": "shop", "stage": "dev", "owner": "ml@example.com", "account": "111122223333", "region": "eu-west-1"}
KEY = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
ROLE = "arn:aws:iam::111122223333:role/shop-dev/shop-dev-{}"
TEAM = {"name": "ants", "pushers": [ROLE.format("ants-scientist")], "pullers": [ROLE.format("ants-serving")]}
GOOD: dict[str, Any] = {"context": CONTEXT, "key": KEY, "teams": [TEAM]}
REPOSITORY, REPOSITORY_POLICY = "aws:ecr/repository:Repository", "aws:ecr/repositoryPolicy:RepositoryPolicy"
QUEUE, QUEUE_POLICY = "aws:sqs/queue:Queue", "aws:sqs/queuePolicy:QueuePolicy"
GROUP_POLICY = "aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy"


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """Registries with the least and the most arguments, each of two teams."""
    return plan_program(
        tmp_path_factory.mktemp("registry"),
        """
from strongroom.provision.registry.aws import Registry
import pulumi_aws as aws
made = Key("made", {"context": least, "purpose": "registry", "services": ["registry", "queue"]}, home)
later = aws.iam.Role("later", name="later", assume_role_policy="{}", opts=home)
role = later.name.apply(lambda _: "arn:aws:iam::111122223333:role/later")
Registry("least", {"context": least, "key": made.arn, "teams": [
    {"name": "bees", "pushers": [], "pullers": []},
    {"name": "ants", "pushers": [scientist], "pullers": [role]},
]}, home)
Registry("most", {
    "context": most, "key": key, "teams": [
        {"name": "ants", "pushers": [scientist, foreign], "pullers": [lead]},
        {"name": "bees", "pushers": ["arn:aws:iam::111122223333:role/shop-prod/*-scientist"], "pullers": [lead]},
    ],
    "approvers": ["arn:aws:iam::111122223333:role/approver"], "accounts": ["555566667777", "999988887777"],
    "deployers": [lead], "topic": "arn:aws:sns:eu-west-1:111122223333:shop-prod-alarms",
}, home)
""",
    )


@pytest.mark.parametrize("name", ["least-ants", "least-bees", "most-ants", "most-bees"])
def test_an_image_is_never_overwritten_and_always_scanned(plan: Plan, name: str) -> None:
    """[M8] Immutable tags without exception, scanned on push, never emptied by force, protected."""
    repository = only(plan, REPOSITORY, name)
    assert repository.inputs["imageTagMutability"] == "IMMUTABLE"
    assert "imageTagMutabilityExclusionFilters" not in repository.inputs
    assert repository.inputs["imageScanningConfiguration"] == {"scanOnPush": True}
    assert repository.inputs["forceDelete"] is False
    assert repository.options.protect is True
    stack, _, team = name.partition("-")
    assert repository.inputs["name"] == f"shop-{'dev' if stack == 'least' else 'prod'}/{team}"
    tags: Any = repository.inputs["tags"]
    assert tags["strongroom:team"] == team


def test_images_are_under_the_key(plan: Plan) -> None:
    """[K1] The very key that was passed, known or not yet."""
    most: Any = only(plan, REPOSITORY, "most-ants").inputs["encryptionConfigurations"]
    assert most == [{"encryptionType": "KMS", "kmsKey": KEY}]
    least: Any = only(plan, REPOSITORY, "least-ants").inputs["encryptionConfigurations"]
    assert isinstance(least[0]["kmsKey"], Unknown)


def test_only_untagged_images_are_cleared_away(plan: Plan) -> None:
    """A model that is served never loses its image to a clock."""
    for policy in plan.of("aws:ecr/lifecyclePolicy:LifecyclePolicy"):
        document: Any = parse_json(policy.inputs["policy"])
        assert [rule["selection"]["tagStatus"] for rule in document["rules"]] == ["untagged"]


def test_each_repository_names_who_pulls_and_pushes(plan: Plan) -> None:
    """Refusals stand before grants; roles are conditions, so they need not exist; the other team is in none."""
    policy = statements(only(plan, REPOSITORY_POLICY, "most-ants"))
    effects = [each["Effect"] for each in policy.values()]
    assert effects == sorted(effects, reverse=True)
    assert policy["PushersOnly"]["Condition"]["ArnNotLike"]["aws:PrincipalArn"] == [
        "arn:aws:iam::111122223333:role/scientist",
        "arn:aws:iam::999988887777:role/auditor",
    ]
    pullers = policy["PullersOnly"]["Condition"]["ArnNotLike"]["aws:PrincipalArn"]
    assert "arn:aws:iam::111122223333:role/lead" in pullers
    assert policy["Pull"]["Principal"] == {"AWS": [f"arn:aws:iam::{n}:root" for n in ("111122223333", "999988887777")]}
    assert policy["ApproversNeverPush"]["Condition"] == {
        "ArnLike": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/approver"}
    }
    assert "OrganizationOnly" in policy
    assert "Push" not in statements(only(plan, REPOSITORY_POLICY, "least-bees"))


def test_a_role_that_is_made_in_the_same_program_is_known(plan: Plan) -> None:
    """A computed ARN that waits for its role leaves no hole in the document."""
    readers = statements(only(plan, REPOSITORY_POLICY, "least-ants"))["PullersOnly"]["Condition"]["ArnNotLike"]
    assert "arn:aws:iam::111122223333:role/later" in readers["aws:PrincipalArn"]


def test_every_team_has_a_group_of_versions(plan: Plan) -> None:
    """[M1] Named for the team."""
    groups = {
        (each.name, each.inputs["modelPackageGroupName"])
        for each in plan.of("aws:sagemaker/modelPackageGroup:ModelPackageGroup")
    }
    assert groups == {
        ("least-ants", "shop-dev-ants"),
        ("least-bees", "shop-dev-bees"),
        ("most-ants", "shop-prod-ants"),
        ("most-bees", "shop-prod-bees"),
    }


def test_other_accounts_only_read_and_instantiate(plan: Plan) -> None:
    """[M2] Only where accounts are given, only of the organisation, and never an update."""
    assert {each.name for each in plan.of(GROUP_POLICY)} == {"most-ants", "most-bees"}
    policy = statements(only(plan, GROUP_POLICY, "most-ants"), "resourcePolicy")
    arn = "arn:aws:sagemaker:eu-west-1:111122223333:model-package"
    assert {sid: (each["Action"], each["Resource"]) for sid, each in policy.items()} == {
        "ReadGroup": ("sagemaker:DescribeModelPackageGroup", f"{arn}-group/shop-prod-ants"),
        "ReadAndInstantiate": (
            ["sagemaker:CreateModel", "sagemaker:DescribeModelPackage", "sagemaker:ListModelPackages"],
            f"{arn}/shop-prod-ants/*",
        ),
    }
    for each in policy.values():
        assert each["Principal"] == {"AWS": [f"arn:aws:iam::{n}:root" for n in ("555566667777", "999988887777")]}
        assert each["Condition"] == {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}


@pytest.mark.parametrize(("name", "prefix"), [("least", "shop-dev"), ("most", "shop-prod")])
def test_only_an_approval_of_our_groups_is_an_event(plan: Plan, name: str, prefix: str) -> None:
    """[M4] Exactly Approved, exactly our groups, our account; into the queue, and what fails into the other."""
    rule = only(plan, "aws:cloudwatch/eventRule:EventRule", name)
    assert rule.inputs["state"] == "ENABLED"
    assert parse_json(rule.inputs["eventPattern"]) == {
        "account": ["111122223333"],
        "region": ["eu-west-1"],
        "source": ["aws.sagemaker"],
        "detail-type": ["SageMaker Model Package State Change"],
        "detail": {
            "ModelApprovalStatus": ["Approved"],
            "ModelPackageGroupName": [f"{prefix}-ants", f"{prefix}-bees"],
        },
    }
    target = only(plan, "aws:cloudwatch/eventTarget:EventTarget", name)
    queue = f"arn:aws:sqs:eu-west-1:111122223333:{prefix}-approved"
    assert target.inputs["arn"] == queue
    assert target.inputs["deadLetterConfig"] == {"arn": f"{queue}-lost"}
    assert any(urn.endswith(f"queuePolicy:QueuePolicy::{name}") for urn in target.dependencies or ())


def test_approvals_are_encrypted_and_kept(plan: Plan) -> None:
    """Under the registry's key, for the fortnight that SQS keeps anything; what fails five times is set apart."""
    queue, lost = only(plan, QUEUE, "most"), only(plan, QUEUE, "most-lost")
    assert queue.inputs["kmsMasterKeyId"] == lost.inputs["kmsMasterKeyId"] == KEY
    assert queue.inputs["messageRetentionSeconds"] == lost.inputs["messageRetentionSeconds"] == 1_209_600
    redrive: Any = parse_json(queue.inputs["redrivePolicy"])
    assert redrive["maxReceiveCount"] == 5
    assert isinstance(redrive["deadLetterTargetArn"], Unknown)
    assert redrive["deadLetterTargetArn"].urn.endswith("queue:Queue::most-lost")


def test_who_deploys_takes_approvals_and_nobody_else(plan: Plan) -> None:
    """Left out, nobody takes them yet."""
    most, least = (statements(only(plan, QUEUE_POLICY, name)) for name in ("most", "least"))
    lead = {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/lead"}
    assert most["OnlyDeployersTake"]["Condition"] == {"ArnNotLike": lead}
    assert most["Take"]["Condition"] == {"ArnLike": lead}
    assert "Condition" not in least["OnlyDeployersTake"]
    assert "Take" not in least


def test_a_lost_or_forgotten_approval_is_told(plan: Plan) -> None:
    """Only where there is somebody to tell."""
    alarms = {each.name: each.inputs for each in plan.of("aws:cloudwatch/metricAlarm:MetricAlarm")}
    assert {name: (alarm["metricName"], alarm["dimensions"], alarm["threshold"]) for name, alarm in alarms.items()} == {
        "most-approved-lost": (
            "ApproximateNumberOfMessagesVisible",
            {"QueueName": "shop-prod-approved-lost"},
            0,
        ),
        "most-approved-waiting": ("ApproximateAgeOfOldestMessage", {"QueueName": "shop-prod-approved"}, 86_400),
    }
    topic = ["arn:aws:sns:eu-west-1:111122223333:shop-prod-alarms"]
    assert all(alarm["alarmActions"] == topic and alarm["actionsEnabled"] for alarm in alarms.values())


def test_what_a_registry_hands_on(plan: Plan) -> None:
    """Addresses, groups and the queue are known before anything exists."""
    made = next(each for each in plan.of("strongroom:index:AwsRegistry") if each.name == "most")
    address = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop-prod"
    assert made.outputs["repositories"] == {"ants": f"{address}/ants", "bees": f"{address}/bees"}
    assert made.outputs["groups"] == {"ants": "shop-prod-ants", "bees": "shop-prod-bees"}
    assert made.outputs["queue"] == "arn:aws:sqs:eu-west-1:111122223333:shop-prod-approved"


def test_it_speaks_of_the_partition_it_stands_in(tmp_path_factory: pytest.TempPathFactory) -> None:
    """In China every ARN and the address end otherwise."""
    plan = plan_program(
        tmp_path_factory.mktemp("china"),
        """
from strongroom.provision.account.aws import Provider
from strongroom.provision.registry.aws import Registry
china = {**least, "region": "cn-north-1"}
there = pulumi.ResourceOptions(provider=Provider("there", china))
cn = "arn:aws-cn:kms:cn-north-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
Registry("china", {"context": china, "key": cn, "accounts": ["555566667777"], "teams": [
    {"name": "ants", "pushers": ["arn:aws-cn:iam::111122223333:role/ada"], "pullers": []}
]}, there)
""",
    )
    texts = [
        str(value)
        for each in plan.resources
        for key, value in each.inputs.items()
        if key in {"policy", "resourcePolicy", "arn", "deadLetterConfig"}
    ]
    assert len(texts) >= 6
    assert not any("arn:aws:" in text for text in texts)
    made = next(each for each in plan.of("strongroom:index:AwsRegistry"))
    assert made.outputs["repositories"] == {"ants": "111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/shop-dev/ants"}


def test_twelve_teams_stay_within_what_aws_takes(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Documents of a repository know one team only; the pattern of the rule knows all and stays below 4,096."""
    plan = plan_program(
        tmp_path_factory.mktemp("teams"),
        """
from strongroom.provision.registry.aws import Registry
role = "arn:aws:iam::111122223333:role/shop-prod/shop-prod-a-team-with-a-long-name-{}-{}"
Registry("many", {"context": most, "key": key, "teams": [
    {"name": f"a-team-with-a-long-name-{n}", "pushers": [role.format(n, "scientist")],
     "pullers": [role.format(n, "execution"), role.format(n, "serving")]} for n in range(12)
]}, home)
""",
    )
    lengths = {len(str(each.inputs["policy"])) for each in plan.of(REPOSITORY_POLICY)}
    assert len(lengths) <= 2
    assert max(lengths) <= 10_240
    assert len(str(only(plan, "aws:cloudwatch/eventRule:EventRule", "many").inputs["eventPattern"])) <= 4_096
    assert len([each for each in plan.resources if "many" in each.name]) <= 12 * 4 + 8


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"teams": []}, "Registry 'x'.teams: names no team, got `[]`; name the teams that keep images and models"),
        (
            {"teams": [{**TEAM, "name": "The Ants"}]},
            "Registry 'x'.teams[0].name: is not a name of lower-case letters, digits and hyphens, got `The Ants`",
        ),
        ({"teams": [TEAM, TEAM]}, "Registry 'x'.teams[1].name: names a team twice, got `ants`; merge the two"),
        (
            {"teams": [{**TEAM, "name": "a" * 60}]},
            "Registry 'x'.teams[0].name: makes a model group name of more than 63 characters, got `shop-dev-aaa",
        ),
        (
            {"teams": [{**TEAM, "pushers": ["ada"]}]},
            "Registry 'x'.teams[0].pushers[0]: is not the ARN of a role, got `ada`; write it like `arn:aws:iam::",
        ),
        (
            {"teams": [{**TEAM, "pullers": ["*"]}]},
            "Registry 'x'.teams[0].pullers[0]: is not the ARN of a role, got `*`; write it like `arn:aws:iam::",
        ),
        (
            {"approvers": [ROLE.format("ants-scientist")]},
            "Registry 'x'.teams[0].pushers: holds an approver, got `['arn:aws:iam::111122223333:role/shop-dev/",
        ),
        ({"approvers": ["eve"]}, "Registry 'x'.approvers[0]: is not the ARN of a role, got `eve`; write it like"),
        ({"deployers": ["bot"]}, "Registry 'x'.deployers[0]: is not the ARN of a role, got `bot`; write it like"),
        (
            {"accounts": ["dev"]},
            "Registry 'x'.accounts[0]: is not an account of 12 digits, got `dev`; write it like `111122223333`",
        ),
        (
            {"accounts": ["111122223333"]},
            "Registry 'x'.accounts[0]: is the registry's own account, got `111122223333`; leave it out",
        ),
        ({"key": "alias/x"}, "Registry 'x'.key: is not the ARN of a key, got `alias/x`; write it like"),
        ({"topic": "alarms"}, "Registry 'x'.topic: is not the ARN of a topic, got `alarms`; write it like"),
        ({"force_delete": True}, "Registry 'x'.force_delete: is not an argument, got `True`; leave it out: there are"),
        ({"teams": None}, "Registry 'x'.teams: is missing, got nothing; pass a list, each item a mapping with `name`"),
    ],
)
def test_what_a_registry_refuses(change: dict[str, Any], sentence: str) -> None:
    """Each in one sentence, before anything is made; nothing that weakens a promise is an argument."""
    with pytest.raises(ArgumentMistake) as raised:
        Registry("x", GOOD | change)  # type: ignore[arg-type]
    assert any(each.startswith(sentence) for each in raised.value.sentences), str(raised.value)
