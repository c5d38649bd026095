"""A statement that changes nothing."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.lint.aws_example import example, statement
from strongroom.access.lint.aws_policy import Policy
from strongroom.access.lint.aws_smaller import needless, smaller
from strongroom.access.lint.rule import Fault, Rule

_MODELS = "arn:aws:s3:::models/*"


def check(policy: Policy) -> Iterator[Fault]:
    """Yields each statement without which the document is proven to allow and refuse the same."""
    places = needless(policy)
    if not places:
        return
    whole = smaller(policy, places)
    for each in policy.statements:
        if each.place in places:
            allowed = "allows nothing that is not allowed or refused by the others"
            done = allowed if each.allows else "refuses nothing that the others do not refuse"
            yield Fault(
                each.name,
                f"the statement {done}: the document means the same without it",
                "drop it",
                smaller=whole,
            )


RULE = Rule(
    id="needless-statement",
    severity="low",
    title="A statement that changes nothing",
    why="whoever edits the document believes that the statement matters; it also takes up length",
    source="IAM User Guide, Policy evaluation logic",
    check=check,
    bad=(
        example(statement("Allow", "s3:*", _MODELS), statement("Allow", "s3:GetObject", "arn:aws:s3:::models/base/*")),
        example(statement("Allow", "s3:GetObject", _MODELS), statement("Deny", "s3:*", "*")),
        example(
            statement("Deny", "s3:PutObject", _MODELS),
            statement("Deny", "s3:PutObject", _MODELS, {"StringNotEquals": {"aws:SourceVpce": "vpce-1"}}),
        ),
    ),
    good=(
        example(statement("Allow", "s3:GetObject", _MODELS), statement("Deny", "s3:PutObject", _MODELS)),
        example(
            statement("Allow", "s3:GetObject", _MODELS, {"StringEquals": {"aws:SourceVpce": "vpce-1"}}),
            statement("Allow", "s3:GetObject", _MODELS, {"StringEquals": {"aws:SourceVpce": "vpce-2"}}),
        ),
    ),
)
