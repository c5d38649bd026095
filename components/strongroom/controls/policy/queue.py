"""The policy of an SQS queue."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from strongroom.controls.outcome import Outcome
from strongroom.controls.policy.about import about_itself
from strongroom.controls.policy.subject import DocumentJudge, Kind, Subject

QUEUE: Final = Kind("queue", ("aws:sqs/queue:Queue",), ("aws:sqs/queuePolicy:QueuePolicy",), "queueUrl")


def of_queue(judge: DocumentJudge) -> DocumentJudge:
    """`judge` over the document as SQS reads it: it takes no statement about anything but the queue itself."""

    def over(subject: Subject) -> Outcome:
        return judge(replace(subject, statements=tuple(about_itself(item, "sqs") for item in subject.statements)))

    return over
