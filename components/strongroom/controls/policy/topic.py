"""The policy of an SNS topic."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from strongroom.access.aws_document import Statement
from strongroom.controls.outcome import Outcome
from strongroom.controls.policy.about import about_itself
from strongroom.controls.policy.subject import DocumentJudge, Kind, Subject

TOPIC: Final = Kind("topic", ("aws:sns/topic:Topic",), ("aws:sns/topicPolicy:TopicPolicy",), "arn")


def of_topic(judge: DocumentJudge) -> DocumentJudge:
    """`judge` over the document as SNS reads it: it takes no statement about anything but the topic itself."""

    def over(subject: Subject) -> Outcome:
        return judge(replace(subject, statements=tuple(about_topic(item) for item in subject.statements)))

    return over


def about_topic(statement: Statement) -> Statement:
    """The statement with the topic as its resource, however it names it."""
    return about_itself(statement, "sns")
