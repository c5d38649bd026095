"""Evidence for A1 to A5 on AWS: what is recorded, how it is kept, and who hears of a change."""

from __future__ import annotations

import pytest

from strongroom.plan.model import Plan
from strongroom.plan.path import at
from tests.evidence.edit import dropped, put, statement_dropped, unprotected, without
from tests.evidence.evaluator import Request, decide
from tests.evidence.reading import (
    BUCKET_POLICY,
    LOG_GROUP,
    TOPIC,
    TRAIL,
    account,
    bucket_policy,
    buckets,
    is_prod,
    key_of,
    policies,
    role,
    store,
)

FILTER = "aws:cloudwatch/logMetricFilter:LogMetricFilter"
ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm"
SUBSCRIPTION = "aws:sns/topicSubscription:TopicSubscription"
TOPIC_POLICY = "aws:sns/topicPolicy:TopicPolicy"
LOCK = "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration"


@pytest.mark.proves("A1", "aws", sabotage=put(TRAIL, "isMultiRegionTrail", False))
@pytest.mark.proves("A1", "aws", sabotage=put(TRAIL, "enableLogging", False))
@pytest.mark.proves("A1", "aws", sabotage=without(TRAIL, "advancedEventSelectors[0]"))
@pytest.mark.proves("A1", "aws", sabotage=put(LOG_GROUP, "retentionInDays", 90))
def test_every_region_is_recorded_for_a_year(aws_plan: Plan) -> None:
    """One trail records the management events of all regions, into a store that is not one of data or models."""
    (trail,) = aws_plan.of(TRAIL)
    assert trail.inputs["isMultiRegionTrail"] is True
    assert trail.inputs["includeGlobalServiceEvents"] is True
    assert trail.inputs["enableLogging"] is True
    selectors = at(trail.inputs, "advancedEventSelectors[*].fieldSelectors")
    assert [{"field": "eventCategory", "equals": ["Management"]}] in selectors
    assert trail.inputs["s3BucketName"] == store(aws_plan, "audit")
    for group in aws_plan.of(LOG_GROUP):
        days = group.inputs["retentionInDays"]
        assert isinstance(days, int)
        assert days == 0 or days >= 365


@pytest.mark.parametrize("aws_plan", ["aws-prod"], indirect=True)
@pytest.mark.proves("A1", "aws", sabotage=put(TRAIL, "s3BucketName", "fraud-prod-data-444455556666-eu-west-1"))
def test_a_named_log_account_keeps_the_record(aws_plan: Plan) -> None:
    """In prod the store stands in the account that the file names, under a provider of its own."""
    (trail,) = aws_plan.of(TRAIL)
    kept = buckets(aws_plan)[str(trail.inputs["s3BucketName"])]
    assert "-777788889999-" in str(kept.inputs["bucket"])
    assert kept.provider_urn != trail.provider_urn


@pytest.mark.proves("A2", "aws", sabotage=without(TRAIL, "advancedEventSelectors[1]"))
@pytest.mark.proves("A2", "aws", sabotage=without(TRAIL, "advancedEventSelectors[2]"))
def test_reads_and_writes_of_data_and_models_are_recorded(aws_plan: Plan) -> None:
    """Each object of the stores and each question to an endpoint, reads too; decrypts are management events."""
    (trail,) = aws_plan.of(TRAIL)
    selectors = at(trail.inputs, "advancedEventSelectors[*]")
    kinds = {str(kind) for item in selectors for kind in at(item, "fieldSelectors[*].equals[*]")}  # type: ignore[arg-type]
    assert {"Management", "AWS::S3::Object", "AWS::SageMaker::Endpoint"} <= kinds
    fields = {str(name) for item in selectors for name in at(item, "fieldSelectors[*].field")}  # type: ignore[arg-type]
    assert not fields & {"readOnly", "eventName", "eventSource"}
    prefixes = set(map(str, at(trail.inputs, "advancedEventSelectors[*].fieldSelectors[*].startsWiths[*]")))
    assert {f"arn:aws:s3:::{name}/" for name in buckets(aws_plan) if "-data-" in name or "-models-" in name} <= prefixes


@pytest.mark.proves("A3", "aws", sabotage=without(TRAIL, "kmsKeyId"))
@pytest.mark.proves("A3", "aws", sabotage=without(LOG_GROUP, "kmsKeyId"))
def test_the_record_has_a_key_of_its_own(aws_plan: Plan) -> None:
    """Trail and log group are encrypted with keys that serve no data and no models."""
    (trail,) = aws_plan.of(TRAIL)
    named = [trail.inputs.get("kmsKeyId"), *(group.inputs.get("kmsKeyId") for group in aws_plan.of(LOG_GROUP))]
    for value in named:
        assert value is not None
        assert key_of(aws_plan, value).name not in ("data", "models")


@pytest.mark.proves("A4", "aws", sabotage=put(TRAIL, "enableLogFileValidation", False))
@pytest.mark.proves("A4", "aws", sabotage=dropped(LOCK))
@pytest.mark.proves("A4", "aws", sabotage=unprotected(LOG_GROUP))
def test_the_record_cannot_be_changed(aws_plan: Plan) -> None:
    """The files are chained and locked, nobody but CloudTrail writes them, and the stack's end leaves the log group."""
    (trail,) = aws_plan.of(TRAIL)
    assert trail.inputs["enableLogFileValidation"] is True
    name = store(aws_plan, "audit")
    assert [item for item in aws_plan.of(LOCK) if item.inputs["bucket"] == name]
    policy, target = bucket_policy(aws_plan, name), f"arn:aws:s3:::{name}/AWSLogs/{account(aws_plan)}/CloudTrail/file"
    listed = policy["Statement"]
    (only,) = [item for item in listed if item["Sid"] == "OnlyListed"]
    readers = only["Condition"]["ArnNotLike"]["aws:PrincipalArn"]
    context = {"aws:securetransport": "true", "s3:tlsversion": "1.3", "aws:principalisawsservice": "false"}
    for who in readers if isinstance(readers, list) else [readers]:
        for action in ("s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion"):
            request = Request(who, action, target, {**context, "aws:principalarn": who, "aws:viaawsservice": "true"})
            assert decide(policy, request) == "deny"
    for group in aws_plan.of(LOG_GROUP):
        assert group.options.protect or group.options.retain_on_delete, group.name


@pytest.mark.parametrize("aws_plan", ["aws-prod"], indirect=True)
@pytest.mark.proves("A4", "aws", sabotage=statement_dropped(BUCKET_POLICY, "policy", "Writers"))
def test_an_auditor_reads_the_record_and_changes_nothing(aws_plan: Plan) -> None:
    """The auditors of each team read the files of the trail, and neither write nor delete one."""
    name, who = store(aws_plan, "audit"), role(aws_plan, "scoring-auditor")
    policy, target = bucket_policy(aws_plan, name), f"arn:aws:s3:::{name}/AWSLogs/{account(aws_plan)}/CloudTrail/file"
    context = {"aws:principalarn": who, "aws:vpceaccount": account(aws_plan), "aws:principalisawsservice": "false"}
    context |= {"aws:securetransport": "true", "s3:tlsversion": "1.3", "aws:viaawsservice": "false"}
    assert decide(policy, Request(who, "s3:GetObject", target, dict(context))) == "allow"
    for action in ("s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion"):
        assert decide(policy, Request(who, action, target, dict(context))) == "deny"


@pytest.mark.proves("A5", "aws", sabotage=put(ALARM, "alarmActions", []))
@pytest.mark.proves("A5", "aws", sabotage=put(FILTER, "logGroupName", "another"))
@pytest.mark.proves("A5", "aws", sabotage=dropped(SUBSCRIPTION))
@pytest.mark.proves("A5", "aws", sabotage=dropped(TOPIC_POLICY))
@pytest.mark.proves("A5", "aws", sabotage=put(ALARM, "metricName", "another"))
@pytest.mark.proves("A5", "aws", sabotage=dropped(FILTER, where=lambda resource: resource.name == "audit-keys"))
def test_a_change_of_the_locks_reaches_a_person(aws_plan: Plan) -> None:
    """For each watch: a filter over the trail's log, its alarm, the topic that it tells, and a recipient."""
    (trail,) = aws_plan.of(TRAIL)
    (topic,) = aws_plan.of(TOPIC)
    watched = {item.name.split("-", 1)[1]: item for item in aws_plan.of(FILTER) if item.name.startswith("audit-")}
    assert {"audit", "keys", "network", "roles", "root", "stores"} <= set(watched)
    assert any(name.startswith("break-glass-") for name in watched) == is_prod(aws_plan)
    alarms = [item for item in aws_plan.of(ALARM) if item.name.startswith("audit-")]
    for name, counted in watched.items():
        assert f":log-group:{counted.inputs['logGroupName']}:*" in str(trail.inputs["cloudWatchLogsGroupArn"])
        (metric,) = at(counted.inputs, "metricTransformation")
        assert isinstance(metric, dict)
        (alarm,) = [item for item in alarms if item.name.endswith(f"-{name}")]
        assert (alarm.inputs["namespace"], alarm.inputs["metricName"]) == (metric["namespace"], metric["name"])
        assert alarm.inputs["threshold"] == 1
        assert [getattr(action, "urn", "") for action in at(alarm.inputs, "alarmActions[*]")] == [topic.urn]
    assert [item for item in aws_plan.of(SUBSCRIPTION) if getattr(item.inputs["topic"], "urn", "") == topic.urn]
    assert len(aws_plan.of(TOPIC_POLICY)) == 1
    (policy,) = policies(aws_plan, TOPIC_POLICY).values()
    arn = f"arn:aws:sns:eu-west-1:{account(aws_plan)}:{topic.inputs['name']}"
    raised = alarms[0].inputs["name"]
    context: dict[str, str | list[str]] = {
        "aws:sourceaccount": account(aws_plan),
        "aws:sourcearn": arn.replace(":sns:", ":cloudwatch:").replace(str(topic.inputs["name"]), f"alarm:{raised}"),
        "aws:securetransport": "true",
        "aws:principalisawsservice": "true",
    }
    assert decide(policy, Request("cloudwatch.amazonaws.com", "sns:Publish", arn, context)) == "allow"
    foreign = {**context, "aws:sourceaccount": "999999999999"}
    assert decide(policy, Request("cloudwatch.amazonaws.com", "sns:Publish", arn, foreign)) != "allow"
