"""An Allow that names what it leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.lint.aws_example import allow, deny, example, statement
from strongroom.access.lint.aws_policy import RESOURCE, Policy
from strongroom.access.lint.rule import Fault, Rule


def check(policy: Policy) -> Iterator[Fault]:
    """Yields each Not element of an Allow."""
    for each in policy.statements:
        if not each.allows:
            continue
        if each.not_actions is not None:
            yield Fault(
                each.name,
                "Allow with NotAction grants every action but the listed ones, those that AWS adds later included",
                "list the actions in Action",
            )
        if each.not_resources is not None:
            yield Fault(
                each.name,
                "Allow with NotResource grants on every resource but the listed ones, new ones included",
                "list the resources in Resource",
            )
        if each.not_principals is not None:
            yield Fault(
                each.name,
                "Allow with NotPrincipal grants to everybody but the listed ones, anonymous callers included",
                "list the principals in Principal",
                "high",
            )


RULE = Rule(
    id="allow-of-all-but",
    severity="medium",
    title="An Allow that grants everything but what it lists",
    why="whatever is added later is granted too, and a mistake in the list widens instead of narrowing",
    source="IAM User Guide, IAM JSON policy elements: NotAction, NotResource, NotPrincipal",
    check=check,
    bad=(
        example({"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}),
        example({"Effect": "Allow", "Action": "s3:*", "NotResource": "arn:aws:s3:::payroll/*"}),
        example(
            statement("Allow", "s3:GetObject", "arn:aws:s3:::models/*", NotPrincipal={"AWS": "111122223333"}),
            policy_type=RESOURCE,
        ),
    ),
    good=(allow("s3:*"), deny(None, NotAction="iam:*")),
)
