"""Rules on approvals: which events they fire on, and which queues they fill."""

from __future__ import annotations

import json

import pytest

from strongroom.controls.detection.types import EVENT_RULE, EVENT_TARGET
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.policy.approval import (
    fires_on,
    is_about_versions,
    named_groups,
    only_tells,
    takes_approvals,
    takes_lost_approvals,
)
from strongroom.controls.policy.queue import QUEUE
from strongroom.plan.value import Value

KIND = "SageMaker Model Package State Change"
ARN = "arn:aws:sqs:eu-west-1:111122223333:approved"


def rule(pattern: Value) -> Part:
    """A rule with this pattern."""
    return part(EVENT_RULE, "approved", {"name": "approved", "eventPattern": pattern})


def on(*status: Value, **more: Value) -> Value:
    """The pattern of a rule on these statuses."""
    detail: Value = {"ModelApprovalStatus": list(status), **more}
    return {"source": ["aws.sagemaker"], "detail-type": [KIND], "detail": detail}


@pytest.mark.parametrize(
    ("pattern", "approved", "rejected"),
    [
        (on("Approved"), True, False),
        (on("Approved", ModelPackageGroupName=["fraud"]), True, False),
        (json.dumps(on("Approved")), True, False),
        (on("Approved", "Rejected"), True, True),
        (on({"prefix": "App"}), True, False),
        (on("Rejected"), False, True),
        ({"source": ["aws.sagemaker"]}, True, True),
        ({"account": ["111122223333"], "source": ["aws.sagemaker"], "detail": {}}, True, True),
        ({"source": ["aws.s3"]}, False, False),
        (None, False, False),
        (on(UNKNOWN), None, None),
        (UNKNOWN, None, None),
    ],
)
def test_a_rule_fires_on_the_statuses_that_its_pattern_takes(
    pattern: Value, approved: bool | None, rejected: bool | None
) -> None:
    """Account, region and group say which version it is; the status says whether it was approved."""
    made = rule(pattern).resource
    assert (fires_on(made, "Approved"), fires_on(made, "Rejected")) == (approved, rejected)


def test_a_rule_on_every_event_of_the_account_is_not_about_versions() -> None:
    """An archive of all events deploys nothing."""
    assert is_about_versions(rule({"account": ["111122223333"]}).resource) is False
    assert is_about_versions(rule(on("Approved")).resource) is True


def test_the_groups_of_a_pattern_are_read() -> None:
    """None where the rule takes versions of every group."""
    assert named_groups(rule(on("Approved", ModelPackageGroupName=["fraud"])).resource) == ("fraud",)
    assert named_groups(rule(on("Approved")).resource) is None


@pytest.mark.parametrize("link", [ARN, hole(QUEUE.types[0], "approved", "arn")])
def test_the_queue_is_found_by_arn_or_reference(link: Value) -> None:
    """Both as the target and as what takes the lost ones."""
    queue = part(QUEUE.types[0], "approved", {"name": "approved"})
    filled = example(queue, rule(on("Approved")), part(EVENT_TARGET, "t", {"rule": "approved", "arn": link}))
    lost = part(EVENT_TARGET, "t", {"rule": "approved", "arn": "arn:aws:x", "deadLetterConfig": {"arn": link}})
    spilt = example(queue, rule(on("Approved")), lost)
    assert takes_approvals(queue.resource, filled)
    assert not takes_lost_approvals(queue.resource, filled)
    assert takes_lost_approvals(queue.resource, spilt)
    assert not takes_approvals(queue.resource, spilt)


@pytest.mark.parametrize(
    ("arn", "told"),
    [
        ("arn:aws:sns:eu-west-1:111122223333:alerts", True),
        ("arn:aws:logs:eu-west-1:111122223333:log-group:events", True),
        (ARN, False),
    ],
)
def test_a_rule_that_fills_topics_and_logs_only_tells(arn: str, told: bool) -> None:
    """People may hear of every status."""
    plan = example(rule(on("Approved", "Rejected")), part(EVENT_TARGET, "t", {"rule": "approved", "arn": arn}))
    assert only_tells(plan.resources[0], plan) is told
