"""A condition key that no request brings."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.aws_text import marks
from strongroom.access.lint.aws_calls import is_known
from strongroom.access.lint.aws_example import allow, deny
from strongroom.access.lint.aws_policy import Policy
from strongroom.access.lint.rule import Fault, Rule


def check(policy: Policy) -> Iterator[Fault]:
    """Yields each test of a key that is in no catalogue of AWS and of no token issuer."""
    for statement in policy.statements:
        for test in statement.tests:
            if is_known(test.key) or marks(test.key):
                continue
            outcome = "the test always holds" if test.holds_without else "the statement never applies"
            yield Fault(
                statement.name,
                f"AWS documents no condition key `{test.key}`; where no request brings it, {outcome}",
                "name a key that the Service Authorization Reference lists for the action",
            )


RULE = Rule(
    id="unknown-key",
    severity="high",
    title="A condition key that AWS does not have",
    why="a test of a key that is never there always holds or never does: the condition decides nothing",
    source="IAM User Guide, AWS global condition context keys; Service Authorization Reference",
    check=check,
    bad=(
        allow("s3:GetObject", condition={"StringEquals": {"aws:SourceVcpe": "vpce-1"}}),
        deny("s3:*", condition={"StringNotEquals": {"s3:Encryption": "aws:kms"}}),
    ),
    good=(
        allow("s3:GetObject", condition={"StringEquals": {"aws:SourceVpce": "vpce-1"}}),
        allow("s3:GetObject", condition={"StringEquals": {"s3:ExistingObjectTag/team": "fraud"}}),
    ),
)
