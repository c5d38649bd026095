"""The audit on AWS: what it records, where, and what it tells."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.plan.model import Plan
from strongroom.plan.value import Unknown
from strongroom.provision.arguments import ArgumentMistake
from strongroom.provision.audit.aws import Audit
from strongroom.provision.audit.aws.watches import watches
from tests.provision.programs import only, plan_program, statements

CONTEXT: Any = {
    "name": "shop", "stage": "dev", "owner": "ml@example.com", "account": "111122223333", "region": "eu-west-1",
}  # fmt: skip
KEY = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
GOOD: dict[str, Any] = {
    "context": CONTEXT, "key": KEY, "store": "shop-dev-audit", "store_key": KEY, "records": ["shop-dev-data"],
    "tell": ["sec@example.com"],
}  # fmt: skip


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """Audits with the least and the most arguments, and one that keeps longer than there is a choice."""
    return plan_program(
        tmp_path_factory.mktemp("audit"),
        """
made = Key("made", {"context": most, "purpose": "audit", "services": ["alarms", "logs"]}, home)
Audit("most", {
    "context": most, "key": made.arn, "store": "shop-prod-audit", "store_key": key, "retention_days": 2555,
    "records": ["shop-prod-models", "shop-prod-data"], "tell": ["sec@example.com", "cto@example.com"],
}, home)
Audit("least", {
    "context": least, "key": key, "store": "shop-dev-audit", "store_key": key, "records": ["shop-dev-data"],
    "tell": ["sec@example.com"],
}, home)
Audit("longest", {
    "context": {**least, "name": "bank"}, "key": key, "store": "bank-dev-audit", "store_key": key,
    "records": ["bank-dev-data"], "tell": ["sec@example.com"], "retention_days": 4000,
}, home)
""",
    )


@pytest.mark.parametrize("name", ["least", "most"])
def test_every_call_in_every_region_is_recorded_and_chained(plan: Plan, name: str) -> None:
    """[A1, A4] No argument narrows it."""
    trail = only(plan, "aws:cloudtrail/trail:Trail", name)
    on = ("isMultiRegionTrail", "includeGlobalServiceEvents", "enableLogFileValidation", "enableLogging")
    assert [trail.inputs[flag] for flag in on] == [True] * 4
    assert trail.inputs["kmsKeyId"] == KEY
    assert trail.options.protect is True


def test_reads_and_writes_of_each_store_are_recorded(plan: Plan) -> None:
    """[A2] Management events stay in, since naming selectors drops them; nothing excludes reads."""
    found: Any = only(plan, "aws:cloudtrail/trail:Trail", "most").inputs["advancedEventSelectors"]
    selectors = {each["name"]: {field["field"]: field for field in each["fieldSelectors"]} for each in found}
    assert selectors["management"] == {"eventCategory": {"field": "eventCategory", "equals": ["Management"]}}
    assert selectors["objects"]["resources.ARN"]["startsWiths"] == [
        "arn:aws:s3:::shop-prod-data/",
        "arn:aws:s3:::shop-prod-models/",
    ]
    kinds = {fields["resources.type"]["equals"][0] for name, fields in selectors.items() if name != "management"}
    assert {"AWS::S3::Object", "AWS::SageMaker::Endpoint", "AWS::SageMaker::FeatureGroup"} <= kinds
    assert not any("readOnly" in fields for fields in selectors.values())


@pytest.mark.parametrize(("name", "days"), [("least", 365), ("most", 2557), ("longest", 0)])
def test_log_groups_keep_what_was_asked_under_a_key(plan: Plan, name: str, days: int) -> None:
    """[A1, A3] The least that CloudWatch takes and that is enough; beyond ten years that is for ever."""
    group = only(plan, "aws:cloudwatch/logGroup:LogGroup", name)
    assert group.inputs["retentionInDays"] == days
    assert group.options.protect is True
    key = group.inputs["kmsKeyId"]
    assert isinstance(key, Unknown) if name == "most" else key == KEY


def test_the_trail_delivers_by_a_role_of_its_own(plan: Plan) -> None:
    """Only CloudTrail takes it, only for this trail; it writes the trail's own streams."""
    trust = statements(only(plan, "aws:iam/role:Role", "least"), "assumeRolePolicy")["Trail"]
    assert trust["Principal"] == {"Service": "cloudtrail.amazonaws.com"}
    assert trust["Condition"]["StringEquals"] == {
        "aws:SourceAccount": "111122223333",
        "aws:SourceArn": "arn:aws:cloudtrail:eu-west-1:111122223333:trail/shop-dev-audit",
    }
    delivery = statements(only(plan, "aws:iam/rolePolicy:RolePolicy", "least"))["Deliver"]
    assert delivery["Resource"].endswith(
        ":log-group:/strongroom/shop-dev/audit:log-stream:111122223333_CloudTrail_eu-west-1*"
    )


def test_each_watch_counts_and_each_count_alarms(plan: Plan) -> None:
    """[A5] A filter, an alarm on its very metric, the topic, and somebody who hears it."""
    filters = {each.name: each.inputs for each in plan.of("aws:cloudwatch/logMetricFilter:LogMetricFilter")}
    alarms = {each.name: each.inputs for each in plan.of("aws:cloudwatch/metricAlarm:MetricAlarm")}
    assert set(filters) == set(alarms)
    watched = {"audit", "keys", "network", "roles", "root", "stores"}
    assert set(filters) == {f"least-{name}" for name in watched} | {
        f"most-{name}" for name in {*watched, "break-glass-glass"}
    } | {f"longest-{name}" for name in watched}
    for name, alarm in alarms.items():
        counted: Any = filters[name]["metricTransformation"]
        assert (alarm["namespace"], alarm["metricName"]) == (counted["namespace"], counted["name"])
        assert (alarm["threshold"], alarm["comparisonOperator"]) == (1, "GreaterThanOrEqualToThreshold")
        actions = alarm["alarmActions"]
        assert isinstance(actions, list)
        (action,) = actions
        assert isinstance(action, Unknown)
        assert action.urn.endswith(f"sns/topic:Topic::{name.split('-')[0]}")
    heard = {(each.name, each.inputs["endpoint"]) for each in plan.of("aws:sns/topicSubscription:TopicSubscription")}
    assert heard == {
        ("least-sec@example.com", "sec@example.com"),
        ("longest-sec@example.com", "sec@example.com"),
        ("most-cto@example.com", "cto@example.com"),
        ("most-sec@example.com", "sec@example.com"),
    }


def test_only_this_environments_alarms_publish_and_only_over_tls(plan: Plan) -> None:
    """The topic is encrypted under our key: an alarm to the provider's own key is lost without a word."""
    policy = statements(only(plan, "aws:sns/topicPolicy:TopicPolicy", "least"))
    assert policy["Alarms"]["Condition"] == {
        "StringEquals": {"aws:SourceAccount": "111122223333"},
        "ArnLike": {"aws:SourceArn": "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:shop-dev-*"},
    }
    assert policy["Budgets"]["Condition"] == {
        "StringEquals": {"aws:SourceAccount": "111122223333"},
        "ArnLike": {"aws:SourceArn": "arn:aws:budgets::111122223333:*"},
    }
    assert policy["TlsOnly"]["Effect"] == "Deny"
    assert policy["AccountOnly"]["Condition"]["StringNotEquals"] == {"aws:PrincipalAccount": "111122223333"}
    assert only(plan, "aws:sns/topic:Topic", "least").inputs["kmsMasterKeyId"] == KEY


def test_no_pattern_is_longer_than_cloudwatch_takes() -> None:
    """1,024 characters each, whatever the names of break-glass roles are."""
    roles = [f"arn:aws:iam::111122223333:role/{'path/' * 30}role-{n}" for n in range(3)]
    patterns = watches(CONTEXT | {"break_glass": roles})
    assert len(patterns) == 9
    assert max(map(len, patterns.values())) <= 1024


def test_break_glass_of_the_longest_name_is_watched_by_two_patterns() -> None:
    """A path takes 512 characters, a name 64: both halves are still heard."""
    role = f"arn:aws:iam::111122223333:role/{'p' * 510}/{'r' * 64}"
    patterns = watches(CONTEXT | {"break_glass": [role]})
    assert max(map(len, patterns.values())) <= 1024
    assert f'sessionIssuer.arn = "{role}"' in patterns[f"break-glass-{'r' * 64}"]
    assert f'roleArn = "{role}"' in patterns[f"break-glass-{'r' * 64}-taken"]


def test_no_break_glass_role_hides_another_of_the_same_name() -> None:
    """Two roles may share a name under different paths: each has its alarm."""
    roles = [f"arn:aws:iam::111122223333:role/{path}glass" for path in ("", "emergency/")]
    patterns = watches(CONTEXT | {"break_glass": roles})
    assert all(any(f'"{role}"' in pattern for pattern in patterns.values()) for role in roles)
    assert len(patterns) == len(watches(CONTEXT)) + 2


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"retention_days": 90}, "Audit 'x'.retention_days: is less than a year, got `90`; pass at least 365"),
        ({"records": []}, "Audit 'x'.records: names no store, got `[]`; name the stores whose reads and writes"),
        ({"tell": []}, "Audit 'x'.tell: names nobody, got `[]`; name who hears of alarms"),
        (
            {"tell": ["sec"]},
            "Audit 'x'.tell[0]: is not an e-mail address, got `sec`; write it like `security@example.com`",
        ),
        ({"store": "*"}, "Audit 'x'.store: is not the name of a bucket, got `*`; write it like `fraud-"),
        ({"records": ["*"]}, "Audit 'x'.records[0]: is not the name of a bucket, got `*`; write it like `fraud-"),
        ({"key": "x"}, "Audit 'x'.key: is not the ARN of a key, got `x`"),
        ({"store_key": "x"}, "Audit 'x'.store_key: is not the ARN of a key, got `x`"),
        ({"store": None}, "Audit 'x'.store: is missing, got nothing; pass a text"),
        (
            {"enable_logging": False},
            "Audit 'x'.enable_logging: is not an argument, got `False`; leave it out: there are",
        ),
        ({}, "Audit 'x'.opts.provider: is missing, got nothing"),
    ],
)
def test_what_an_audit_refuses(change: dict[str, Any], sentence: str) -> None:
    """Each in one sentence, before anything is made; nothing that records less is an argument."""
    with pytest.raises(ArgumentMistake) as raised:
        Audit("x", GOOD | change)  # type: ignore[arg-type]
    assert any(each.startswith(sentence) for each in raised.value.sentences), str(raised.value)
