"""A right to pass any role to any service."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.lint.aws_calls import covers, spans_services
from strongroom.access.lint.aws_example import allow
from strongroom.access.lint.aws_policy import Policy, Statement
from strongroom.access.lint.rule import Fault, Rule

_ANY_ROLE: Final = "arn:aws:iam::111122223333:role/any/Role"


def check(policy: Policy) -> Iterator[Fault]:
    """Yields each Allow of PassRole on every role that tests neither service nor role."""
    for statement in policy.statements:
        if statement.allows and _passes(statement) and _any_role(statement) and not _narrowed(statement):
            yield Fault(
                statement.name,
                "grants iam:PassRole for every role to every service",
                "name the roles, and test `iam:PassedToService`",
            )


def _passes(statement: Statement) -> bool:
    # A pattern of all services is an administrator's, whom the test would not narrow.
    return any(
        not spans_services(pattern) and covers(pattern.strip(), "iam:PassRole", ignore_case=True)
        for pattern in statement.actions or ()
    )


def _any_role(statement: Statement) -> bool:
    return any(covers(pattern.strip(), _ANY_ROLE) for pattern in statement.resources or ())


def _narrowed(statement: Statement) -> bool:
    keys = ("iam:passedtoservice", "iam:associatedresourcearn", "aws:resourcetag/", "iam:resourcetag/")
    return any(test.key.casefold().startswith(keys) and not test.operator.negated for test in statement.tests)


RULE = Rule(
    id="pass-role-to-any-service",
    severity="high",
    title="PassRole for every role to every service",
    why="whoever may pass any role to a service that runs their code has the rights of the strongest role",
    source="IAM User Guide, Granting a user permissions to pass a role to an AWS service",
    check=check,
    bad=(allow("iam:PassRole"), allow(["iam:Pass*"], "arn:aws:iam::*:role/*")),
    good=(
        allow("iam:PassRole", condition={"StringEquals": {"iam:PassedToService": "sagemaker.amazonaws.com"}}),
        allow("iam:PassRole", "arn:aws:iam::111122223333:role/training"),
        allow("*"),
    ),
)
