"""An action that AWS does not have."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.aws_text import marks
from strongroom.access.lint.aws_calls import is_pattern, spans_services
from strongroom.access.lint.aws_example import allow, deny
from strongroom.access.lint.aws_policy import Policy
from strongroom.access.lint.rule import Fault, Rule
from strongroom.facts.aws_actions import expand


def check(policy: Policy) -> Iterator[Fault]:
    """Yields each action or pattern that means no action of the catalogue."""
    for statement in policy.statements:
        for text in (*(statement.actions or ()), *(statement.not_actions or ())):
            action = text.strip()
            if marks(action) or spans_services(action) or expand(action):
                continue
            what = "matches no action" if is_pattern(action) else "is no action"
            effect = "allows" if statement.allows else "refuses"
            done = f"it {effect} nothing" if statement.actions else "leaving it out changes nothing"
            yield Fault(
                statement.name,
                f"`{action}` {what} that AWS documents: {done}",
                "name an action that the Service Authorization Reference lists, or drop it",
                "medium" if statement.allows else "high",
            )


RULE = Rule(
    id="unknown-action",
    severity="medium",
    title="An action that AWS does not have",
    why="AWS takes the name without a word: a right is missing, or what looks like protection refuses nothing",
    source="AWS Service Authorization Reference, Actions, resources, and condition keys for AWS services",
    check=check,
    bad=(allow("s3:HeadObject"), deny(["kms:ReEncrypt"]), allow("s3:Gett*")),
    good=(allow("s3:GetObject"), deny("kms:ReEncrypt*"), allow("*")),
)
