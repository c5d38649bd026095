"""The policy of an SNS topic."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from strongroom.access.aws_document import Condition, Statement
from strongroom.controls.outcome import Outcome
from strongroom.controls.policy.subject import DocumentJudge, Kind, Subject
from strongroom.plan.value import Value

TOPIC: Final = Kind("topic", ("aws:sns/topic:Topic",), ("aws:sns/topicPolicy:TopicPolicy",), "arn")


def of_topic(judge: DocumentJudge) -> DocumentJudge:
    """`judge` over the document as SNS reads it: it takes no statement about anything but the topic itself."""

    def over(subject: Subject) -> Outcome:
        return judge(replace(subject, statements=tuple(about_topic(item) for item in subject.statements)))

    return over


def about_topic(statement: Statement) -> Statement:
    """The statement with the topic as its resource, however it names it."""
    conditions = tuple(_caller(condition) for condition in statement.conditions)
    named = statement.resources
    resources = ("*",) if named is not None and any(map(_may_be_topic, named)) else named
    spared = statement.not_resources
    if spared is not None and any(map(_may_be_topic, spared)):
        spared = ("*",)  # what is said of everything but the topic is said of nothing
    return replace(statement, resources=resources, not_resources=spared, conditions=conditions)


def _may_be_topic(value: Value) -> bool:
    # What names another service's resource is about no topic, however SNS takes it.
    return not isinstance(value, str) or not value.startswith("arn:") or value.split(":")[2:3] == ["sns"]


def _caller(condition: Condition) -> Condition:
    # SNS alone fills this key, with the account of whoever calls.
    return replace(condition, key="aws:principalaccount") if condition.key == "aws:sourceowner" else condition
