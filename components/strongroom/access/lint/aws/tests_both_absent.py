"""A Deny that wants two keys to be absent at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.lint.aws_calls import is_global, is_of_token, named
from strongroom.access.lint.aws_example import deny, example, statement
from strongroom.access.lint.aws_policy import Policy
from strongroom.access.lint.rule import Fault, Rule
from strongroom.facts.aws_actions import RENAMED, known_key

_NEWEST: Final = {old.casefold(): new for old, new in RENAMED.items()}


def check(policy: Policy) -> Iterator[Fault]:
    """Yields each Deny with several Null tests for the absence of a service's keys."""
    for each in policy.statements:
        absent = {
            _NEWEST.get(test.key.casefold(), test.key)  # two spellings are one key
            for test in each.tests
            if test.operator.family == "null"
            and test.holds_without
            and known_key(test.key)
            and not _is_shared(test.key)
        }
        if len(absent) > 1 and not each.allows:
            yield Fault(
                each.name,
                f"refuses only requests that lack {named(sorted(absent))} all at once: to bring one is to pass",
                "write one statement a key",
            )


def _is_shared(key: str) -> bool:
    return is_global(key) or is_of_token(key)


RULE = Rule(
    id="tests-both-absent",
    severity="high",
    title="A Deny that refuses only what lacks several keys at once",
    why="tests of one statement are joined by AND: a call that sets one key and leaves out the other is not refused",
    source="IAM User Guide, Conditions with multiple context keys or values",
    check=check,
    bad=(
        deny(
            "sagemaker:CreateTrainingJob",
            condition={"Null": {"sagemaker:VpcSubnets": "true", "sagemaker:VpcSecurityGroupIds": "true"}},
        ),
    ),
    good=(
        example(
            statement("Deny", "sagemaker:CreateTrainingJob", condition={"Null": {"sagemaker:VpcSubnets": "true"}}),
            statement(
                "Deny", "sagemaker:CreateTrainingJob", condition={"Null": {"sagemaker:VpcSecurityGroupIds": "true"}}
            ),
        ),
    ),
)
