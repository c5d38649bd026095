"""An Allow that a request without the key meets."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.lint.aws_example import allow, deny
from strongroom.access.lint.aws_policy import Policy, Statement
from strongroom.access.lint.rule import Fault, Rule


def check(policy: Policy) -> Iterator[Fault]:
    """Yields each ForAllValues test of an Allow whose key no other test demands."""
    for statement in policy.statements:
        for test in statement.tests:
            if test.operator.quantifier == "forallvalues" and statement.allows and not _demanded(statement, test.key):
                yield Fault(
                    statement.name,
                    f"`{test.written}` of `{test.key}` holds for a request that brings no value of the key at all",
                    f'add `"Null": {{"{test.key}": "false"}}` if the key must be there',
                )


def _demanded(statement: Statement, key: str) -> bool:
    return any(test.key.casefold() == key.casefold() and not test.holds_without for test in statement.tests)


RULE = Rule(
    id="for-all-values-in-allow",
    severity="medium",
    title="An Allow whose ForAllValues test an absent key meets",
    why="ForAllValues is true of no values, so the Allow also grants to whoever leaves the key out",
    source="IAM User Guide, Multivalued context keys, ForAllValues",
    check=check,
    bad=(allow("ec2:CreateTags", condition={"ForAllValues:StringEquals": {"aws:TagKeys": ["team"]}}),),
    good=(
        allow(
            "ec2:CreateTags",
            condition={"ForAllValues:StringEquals": {"aws:TagKeys": ["team"]}, "Null": {"aws:TagKeys": "false"}},
        ),
        deny("ec2:CreateTags", condition={"ForAllValues:StringEquals": {"aws:TagKeys": ["team"]}}),
    ),
)
