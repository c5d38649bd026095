"""An account's baseline on AWS: what it always switches on, what stays of it, what it refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from strongroom.plan.model import Plan
from strongroom.provision.arguments import ArgumentMistake
from strongroom.provision.baseline.aws import Baseline
from strongroom.provision.baseline.aws.services import features, scanning
from tests.provision.programs import only, plan_environment, plan_program, statements

CONTEXT = {"name": "shop", "stage": "dev", "owner": "ml@example.com", "account": "111122223333", "region": "eu-west-1"}
KEY = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
TOPIC = "arn:aws:sns:eu-west-1:111122223333:shop-dev-alarms"
GOOD: dict[str, Any] = {
    "context": CONTEXT, "key": KEY, "store": "shop-dev-audit", "store_key": KEY, "topic": TOPIC,
}  # fmt: skip
# What AWS keeps one of for an account or a region of it.
ONCE = (
    "aws:accessanalyzer/analyzer:Analyzer",
    "aws:cfg/deliveryChannel:DeliveryChannel",
    "aws:cfg/recorder:Recorder",
    "aws:cfg/recorderStatus:RecorderStatus",
    "aws:ebs/encryptionByDefault:EncryptionByDefault",
    "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess",
    "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess",
    "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults",
    "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration",
    "aws:guardduty/detector:Detector",
    "aws:iam/serviceLinkedRole:ServiceLinkedRole",
    "aws:inspector2/enabler:Enabler",
    "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock",
    "aws:securityhub/account:Account",
    "aws:securityhub/standardsSubscription:StandardsSubscription",
)
# Settings carry the name of what they set.
PARTS = ("aws:guardduty/detectorFeature:DetectorFeature",)
OF_THE_ENVIRONMENT = (
    "aws:cloudwatch/event", "aws:cloudwatch/logMetric", "aws:cloudwatch/logResource", "aws:cloudwatch/metric",
    "pulumi:", "strongroom:",
)  # fmt: skip
FINDINGS = "/strongroom/shop-dev/findings"
HEAD = """
from strongroom.provision.baseline.aws import Baseline
topic = "arn:aws:sns:eu-west-1:111122223333:shop-dev-alarms"
given = {"key": key, "store": "shop-dev-audit", "store_key": key, "topic": topic}
"""


@pytest.fixture(scope="module")
def least(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """A baseline with the least arguments."""
    program = HEAD + 'Baseline("shop", {"context": least, **given}, home)'
    return plan_program(tmp_path_factory.mktemp("least"), program)


@pytest.fixture(scope="module")
def most(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """A baseline with every argument, inside of a component that made the public access block itself before."""
    program = """
more = {"volume_key": key, "recorder_role": "present"}
class Environment(pulumi.ComponentResource):
    def __init__(self):
        super().__init__("shop:index:Environment", "shop", None, pulumi.ResourceOptions(providers=[home.provider]))
        inside = pulumi.ResourceOptions(parent=self, provider=home.provider)
        Baseline("shop", {"context": most, **given, **more}, inside)
Environment()
"""
    return plan_program(tmp_path_factory.mktemp("most"), HEAD + program)


def test_no_bucket_of_the_account_becomes_public(least: Plan) -> None:
    """[B1] Four flags, over buckets that this stack never heard of."""
    block = only(least, ONCE[12], "shop").inputs
    flags = ("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets")
    assert [block[flag] for flag in flags] == [True] * 4
    assert block["accountId"] == "111122223333"


def test_the_block_keeps_the_name_under_which_environments_made_it(most: Plan) -> None:
    """An environment that takes the component over must not make the block anew."""
    (block,) = most.of(ONCE[12])
    before = f"urn:pulumi:dev::shop::shop:index:Environment${ONCE[12]}::shop"
    assert block.options.aliases == (before,)


def test_threats_are_looked_for_everywhere(least: Plan) -> None:
    """[A8] The detector is on, told every quarter of an hour, with each protection of the partition."""
    detector = only(least, "aws:guardduty/detector:Detector", "shop").inputs
    assert detector["enable"] is True
    assert detector["findingPublishingFrequency"] == "FIFTEEN_MINUTES"
    on = {
        each.inputs["name"]: each.inputs["status"] for each in least.of("aws:guardduty/detectorFeature:DetectorFeature")
    }
    assert on == dict.fromkeys(features("aws"), "ENABLED")
    assert "S3_DATA_EVENTS" in on


def test_a_partition_gets_what_it_has() -> None:
    """China has neither all of GuardDuty nor Inspector; asking for them would fail the deployment."""
    assert features("aws-cn") == ("S3_DATA_EVENTS",)
    assert scanning("aws-cn") == ("BASIC", "SCAN_ON_PUSH")
    assert scanning("aws-us-gov") == ("ENHANCED", "CONTINUOUS_SCAN")


def test_configuration_is_recorded_whole_and_as_the_service(least: Plan) -> None:
    """[A11] Every type, the global ones included, by the role that nobody can widen."""
    recorder = only(least, "aws:cfg/recorder:Recorder", "shop").inputs
    assert recorder["recordingGroup"] == {"allSupported": True, "includeGlobalResourceTypes": True}
    role = "role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
    assert recorder["roleArn"] == f"arn:aws:iam::111122223333:{role}"
    assert only(least, "aws:cfg/recorderStatus:RecorderStatus", "shop").inputs["isEnabled"] is True


def test_recording_starts_when_there_is_where_to_deliver(least: Plan) -> None:
    """AWS refuses any other order: role, recorder, channel, status, rules."""
    role, recorder, channel, status = (
        only(least, type_, "shop")
        for type_ in (
            "aws:iam/serviceLinkedRole:ServiceLinkedRole",
            "aws:cfg/recorder:Recorder",
            "aws:cfg/deliveryChannel:DeliveryChannel",
            "aws:cfg/recorderStatus:RecorderStatus",
        )
    )
    assert role.urn in (recorder.dependencies or ())
    assert recorder.urn in (channel.dependencies or ())
    assert channel.urn in (status.dependencies or ())
    rules = least.of("aws:cfg/rule:Rule")
    assert rules
    assert all(status.urn in (rule.dependencies or ()) for rule in rules)


def test_posture_is_watched(least: Plan) -> None:
    """[A11, V6] One standard, chosen; and who can reach the account from outside."""
    hub = only(least, "aws:securityhub/account:Account", "shop").inputs
    assert hub["enableDefaultStandards"] is False
    standard = only(least, "aws:securityhub/standardsSubscription:StandardsSubscription", "shop").inputs["standardsArn"]
    assert standard == ("arn:aws:securityhub:eu-west-1::standards/aws-foundational-security-best-practices/v/1.0.0")
    assert only(least, "aws:accessanalyzer/analyzer:Analyzer", "shop").inputs["type"] == "ACCOUNT"


def test_what_somebody_starts_by_hand_is_held_to_the_same(least: Plan) -> None:
    """[T8] Volumes are encrypted, snapshots and images stay, metadata asks for a token."""
    assert only(least, "aws:ebs/encryptionByDefault:EncryptionByDefault", "shop").inputs["enabled"] is True
    snapshots = only(least, "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess", "shop")
    assert snapshots.inputs["state"] == "block-all-sharing"
    images = only(least, "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess", "shop")
    assert images.inputs["state"] == "block-new-sharing"
    metadata = only(least, "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults", "shop")
    assert metadata.inputs["httpTokens"] == "required"


def test_every_image_is_scanned_without_end(least: Plan) -> None:
    """The scanner is on before the registry relies on it."""
    scanning_ = only(least, "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration", "shop")
    assert scanning_.inputs["scanType"] == "ENHANCED"
    every = {"filter": "*", "filterType": "WILDCARD"}
    assert scanning_.inputs["rules"] == [{"scanFrequency": "CONTINUOUS_SCAN", "repositoryFilters": [every]}]
    assert only(least, "aws:inspector2/enabler:Enabler", "shop").urn in (scanning_.dependencies or ())


def test_the_logs_of_jobs_are_there_before_the_jobs(least: Plan) -> None:
    """[K1] SageMaker would make them without a key and for ever; an endpoint's own is made with it."""
    groups = {str(each.inputs["name"]): each.inputs for each in least.of("aws:cloudwatch/logGroup:LogGroup")}
    jobs = [f"/aws/sagemaker/{kind}" for kind in ("ProcessingJobs", "TrainingJobs", "TransformJobs", "studio")]
    assert sorted(groups) == [*jobs, FINDINGS]
    assert all(each["kmsKeyId"] == KEY and each["retentionInDays"] == 365 for each in groups.values())


def test_severe_findings_are_let_through(least: Plan) -> None:
    """From high on, each once: what GuardDuty finds comes to the hub as well."""
    rules = {
        each.name: json.loads(str(each.inputs["eventPattern"]))
        for each in least.of("aws:cloudwatch/eventRule:EventRule")
    }
    assert rules["shop-threats"]["detail"] == {"severity": [{"numeric": [">=", 7]}]}
    found = rules["shop-posture"]["detail"]["findings"]
    assert found["Severity"] == {"Label": ["CRITICAL", "HIGH"]}
    assert found["ProductName"] == [{"anything-but": "GuardDuty"}]


def test_a_finding_comes_to_whom_alarms_come(least: Plan) -> None:
    """Rule, group, filter, alarm, topic: no link is missing, and the first finding counts."""
    group = f"arn:aws:logs:eu-west-1:111122223333:log-group:{FINDINGS}"
    targets = least.of("aws:cloudwatch/eventTarget:EventTarget")
    assert [each.inputs["arn"] for each in targets] == [group] * 2
    assert not any("roleArn" in each.inputs for each in targets)
    counted = only(least, "aws:cloudwatch/logMetricFilter:LogMetricFilter", "shop-findings").inputs
    assert counted["logGroupName"] == FINDINGS
    alarm = only(least, "aws:cloudwatch/metricAlarm:MetricAlarm", "shop-findings").inputs
    metric: Any = counted["metricTransformation"]
    assert (alarm["namespace"], alarm["metricName"]) == (metric["namespace"], metric["name"])
    assert (alarm["threshold"], alarm["evaluationPeriods"]) == (1, 1)
    assert alarm["alarmActions"] == [TOPIC]


def test_only_our_rules_write_findings(least: Plan) -> None:
    """The event bus says for which rule it writes; the target waits until it is admitted."""
    policy = only(least, "aws:cloudwatch/logResourcePolicy:LogResourcePolicy", "shop")
    writes = statements(policy, "policyDocument")["Findings"]
    assert writes["Action"] == "logs:PutLogEvents"
    assert writes["Condition"]["ArnLike"] == {"aws:SourceArn": "arn:aws:events:eu-west-1:111122223333:rule/shop-dev-*"}
    targets = least.of("aws:cloudwatch/eventTarget:EventTarget")
    assert all(policy.urn in (each.dependencies or ()) for each in targets)


def test_what_an_account_has_once_outlives_the_stack(least: Plan) -> None:
    """Destroying one team's environment switches nothing off; only what tells its topic goes with it."""
    staying = [each for each in least.resources if not each.type.startswith(OF_THE_ENVIRONMENT)]
    assert {each.type for each in staying} >= {*ONCE}
    assert all(each.options.retain_on_delete for each in staying), [each.urn for each in staying]


def test_every_argument_is_used(most: Plan) -> None:
    """A key for volumes, and a role that the account has already."""
    assert only(most, "aws:ebs/defaultKmsKey:DefaultKmsKey", "shop").inputs["keyArn"] == KEY
    assert not most.of("aws:iam/serviceLinkedRole:ServiceLinkedRole")


def test_two_environments_of_one_account_share_no_name(least: Plan, tmp_path: Path) -> None:
    """One owns the baseline, the other finds it present: nothing of the account is made twice."""
    other = plan_environment(
        tmp_path,
        """
name: bank
stage: dev
owner: ml@example.com
aws:
  account: "111122223333"
  region: eu-west-1
  account_baseline: present
  principals: {people: "arn:aws:iam::111122223333:role/people"}
teams:
  - {name: loans, scientists: [people]}
""",
    )
    assert not [each.urn for each in other.resources if each.type in ONCE]
    names = [_names(plan) for plan in (least, other)]
    assert not names[0] & names[1]


def _names(plan: Plan) -> set[tuple[str, str]]:
    kinds = ("name", "bucket", "analyzerName")
    return {
        (each.type, value)
        for each in plan.resources
        for kind in kinds
        if each.type not in PARTS and isinstance(value := each.inputs.get(kind), str)
    }


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"key": "alias/audit"}, "Baseline 'x'.key: is not the ARN of a key, got `alias/audit`; write it like"),
        ({"store": "*"}, "Baseline 'x'.store: is not the name of a bucket, got `*`; write it like `fraud-"),
        ({"store_key": "k"}, "Baseline 'x'.store_key: is not the ARN of a key, got `k`"),
        ({"volume_key": "k"}, "Baseline 'x'.volume_key: is not the ARN of a key, got `k`"),
        (
            {"topic": "alarms"},
            "Baseline 'x'.topic: is not the ARN of a topic, got `alarms`; write it like `arn:aws:sns:",
        ),
        ({"topic": None}, "Baseline 'x'.topic: is missing, got nothing; pass a text"),
        (
            {"recorder_role": "mine"},
            "Baseline 'x'.recorder_role: is not a choice, got `mine`; write one of `own`, `present`",
        ),
        ({"guardduty": False}, "Baseline 'x'.guardduty: is not an argument, got `False`; leave it out: there are"),
    ],
)
def test_what_a_baseline_refuses(change: dict[str, Any], sentence: str) -> None:
    """Each in one sentence; nothing that switches a part off is an argument."""
    with pytest.raises(ArgumentMistake) as raised:
        Baseline("x", GOOD | change)  # type: ignore[arg-type]
    assert any(each.startswith(sentence) for each in raised.value.sentences), str(raised.value)
