"""A condition that no request meets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from strongroom.access.json_text import Json
from strongroom.access.lint.aws_calls import named
from strongroom.access.lint.aws_example import allow, deny, on_resource, statement
from strongroom.access.lint.aws_policy import Policy, Statement, Test
from strongroom.access.lint.aws_proof import can_apply, can_hold
from strongroom.access.lint.rule import Fault, Rule


def check(policy: Policy) -> Iterator[Fault]:
    """Yields each statement whose tests contradict each other, or what every request brings."""
    for each in policy.statements:
        if not each.tests:
            continue
        clashing = [
            group for group in _by_key(each) if _worth_a_proof(group) and not can_hold(policy, _condition(group))
        ]
        effect = "allows" if each.allows else "refuses"
        if clashing:
            keys = named(group[0].key for group in clashing)
            tests = named(test.written for group in clashing for test in group)
            yield Fault(
                each.name,
                f"no request meets the tests of {keys} ({tests}) at once: the statement {effect} nothing",
                "test one thing at a time, or drop the statement",
            )
        elif len(each.tests) > 1 and not can_apply(policy, each):
            yield Fault(
                each.name,
                f"no request meets all its tests at once: the statement {effect} nothing",
                "test one thing at a time, or drop the statement",
            )


def _by_key(each: Statement) -> list[list[Test]]:
    groups: dict[str, list[Test]] = {}
    for test in each.tests:
        groups.setdefault(test.key.casefold(), []).append(test)
    return list(groups.values())


def _worth_a_proof(group: list[Test]) -> bool:
    """True iff the tests may clash: several, one without values, or one of absence."""
    return len(group) > 1 or not group[0].values or (group[0].operator.family == "null" and group[0].holds_without)


def _condition(group: list[Test]) -> Mapping[str, Json]:
    found: dict[str, Json] = {}
    for test in group:
        values: list[Json] = [*test.values]
        found[test.written] = {test.key: values}
    return found


RULE = Rule(
    id="never-applies",
    severity="high",
    title="A condition that no request can meet",
    why="a right that is meant is missing, or a refusal that looks like protection refuses nothing",
    source="IAM User Guide, Conditions with multiple context keys or values",
    check=check,
    bad=(
        allow(
            "s3:GetObject",
            condition={
                "DateGreaterThan": {"aws:CurrentTime": "2027-01-01T00:00:00Z"},
                "DateLessThan": {"aws:CurrentTime": "2026-01-01T00:00:00Z"},
            },
        ),
        deny(
            "s3:PutObject",
            condition={"Null": {"aws:SourceVpce": "true"}, "StringEquals": {"aws:SourceVpce": "vpce-1"}},
        ),
        allow(
            "s3:GetObject",
            condition={
                "IpAddress": {"aws:SourceIp": "10.0.0.0/8"},
                "NotIpAddress": {"aws:SourceIp": "0.0.0.0/0"},
            },
        ),
    ),
    good=(
        on_resource(
            statement(
                "Allow",
                "kms:Decrypt",
                "*",
                {
                    "StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"},
                    "StringLike": {"aws:PrincipalArn": "arn:aws:iam::${aws:PrincipalAccount}:role/reader"},
                },
                Principal="*",
            )
        ),
        allow(
            "s3:GetObject",
            condition={
                "DateGreaterThan": {"aws:CurrentTime": "2026-01-01T00:00:00Z"},
                "DateLessThan": {"aws:CurrentTime": "2027-01-01T00:00:00Z"},
            },
        ),
        deny(
            "s3:PutObject",
            condition={"Null": {"aws:SourceVpce": "false"}, "StringNotEquals": {"aws:SourceVpce": "vpce-1"}},
        ),
    ),
)
