"""A key of several values that is tested as if it held one."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.lint.aws_example import allow
from strongroom.access.lint.aws_policy import Policy
from strongroom.access.lint.rule import Fault, Rule
from strongroom.facts.aws_set_keys import brings_several


def check(policy: Policy) -> Iterator[Fault]:
    """Yields each test without a set operator of a key that a request may bring several times."""
    for statement in policy.statements:
        for test in statement.tests:
            if test.operator.quantifier or test.operator.family == "null" or not brings_several(test.key):
                continue
            yield Fault(
                statement.name,
                f"a request may bring several values of `{test.key}`; `{test.written}` does not say which must match",
                f"write `ForAnyValue:{test.written}` or `ForAllValues:{test.written}`",
            )


RULE = Rule(
    id="no-set-operator-on-set",
    severity="low",
    title="A key of several values tested as if it held one",
    why="AWS leaves open what such a test means where the request brings more than one value",
    source="IAM User Guide, Single-valued vs. multivalued context keys",
    check=check,
    bad=(allow("ec2:CreateTags", condition={"StringEquals": {"aws:TagKeys": "team"}}),),
    good=(
        allow("ec2:CreateTags", condition={"ForAnyValue:StringEquals": {"aws:TagKeys": "team"}}),
        allow("ec2:CreateTags", condition={"Null": {"aws:TagKeys": "false"}}),
    ),
)
