"""A set operator on a key that holds one value."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.lint.aws_calls import is_known, is_of_token
from strongroom.access.lint.aws_example import allow
from strongroom.access.lint.aws_policy import Policy
from strongroom.access.lint.rule import Fault, Rule
from strongroom.facts.aws_set_keys import brings_several


def check(policy: Policy) -> Iterator[Fault]:
    """Yields each ForAnyValue or ForAllValues test of a key that a request brings once."""
    for statement in policy.statements:
        for test in statement.tests:
            if not test.operator.quantifier or brings_several(test.key) or not is_known(test.key):
                continue
            if is_of_token(test.key):
                continue
            open_ = test.operator.quantifier == "forallvalues" and statement.allows
            yield Fault(
                statement.name,
                f"a request brings at most one value of `{test.key}`, which `{test.written}` takes for a set",
                "leave out the qualifier",
                "medium" if open_ else "low",
            )


RULE = Rule(
    id="set-operator-on-single-value",
    severity="low",
    title="A set operator on a key that holds one value",
    why="the qualifier is for keys of several values; ForAllValues also holds where the key is absent",
    source="IAM User Guide, Single-valued vs. multivalued context keys",
    check=check,
    bad=(
        allow("s3:GetObject", condition={"ForAllValues:StringEquals": {"aws:PrincipalTag/team": "fraud"}}),
        allow("s3:GetObject", condition={"ForAnyValue:StringEquals": {"aws:SourceVpce": ["vpce-1"]}}),
    ),
    good=(
        allow("s3:GetObject", condition={"StringEquals": {"aws:PrincipalTag/team": "fraud"}}),
        allow("ec2:CreateTags", condition={"ForAnyValue:StringEquals": {"aws:TagKeys": ["team"]}}),
    ),
)
