"""A wildcard where the operator takes it for a plain character."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from strongroom.access.lint.aws_example import allow
from strongroom.access.lint.aws_policy import Policy
from strongroom.access.lint.rule import Fault, Rule

_VARIABLE: Final = re.compile(r"\$\{[^}]*\}")


def check(policy: Policy) -> Iterator[Fault]:
    """Yields each value with a star or question mark of an operator that reads no wildcards."""
    for statement in policy.statements:
        for test in statement.tests:
            if (test.operator.family, test.operator.test) != ("string", "equals"):
                continue
            for value in test.values:
                if not re.search(r"[*?]", _VARIABLE.sub("", value)):
                    continue
                like = "StringNotLike" if test.operator.negated else "StringLike"
                yield Fault(
                    statement.name,
                    f"`{test.written}` takes the wildcard of `{value}` for a plain character of `{test.key}`",
                    f"write `{like}` if a pattern is meant",
                )


RULE = Rule(
    id="literal-wildcard",
    severity="high",
    title="A wildcard in a test that compares character by character",
    why="only StringLike, StringNotLike and the Arn operators read wildcards: no real value equals the text",
    source="IAM User Guide, IAM JSON policy elements: Condition operators, String condition operators",
    check=check,
    bad=(allow("iam:PassRole", condition={"StringEquals": {"iam:PassedToService": "sagemaker*"}}),),
    good=(
        allow("iam:PassRole", condition={"StringLike": {"iam:PassedToService": "sagemaker*"}}),
        allow("s3:ListBucket", condition={"StringEquals": {"s3:prefix": "${*}"}}),
    ),
)
