"""A Sid that IAM refuses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from strongroom.access.aws_text import marks
from strongroom.access.lint.aws_example import allow, example, on_resource, statement
from strongroom.access.lint.aws_policy import IDENTITY, Policy
from strongroom.access.lint.rule import Fault, Rule


def check(policy: Policy) -> Iterator[Fault]:
    """Yields each Sid of other characters than letters and digits, and each that stands twice."""
    if policy.policy_type != IDENTITY:
        return
    sids = [each.sid for each in policy.statements if each.sid and not marks(each.sid)]
    for sid, count in Counter(sids).items():
        if not re.fullmatch(r"[A-Za-z0-9]*", sid):
            yield Fault(sid, f"the Sid `{sid}` has characters other than letters and digits", "use letters and digits")
        if count > 1:
            yield Fault(sid, f"the Sid `{sid}` stands {count} times in the document", "give each statement its own")


RULE = Rule(
    id="bad-sid",
    severity="low",
    title="A Sid that IAM does not take",
    why="IAM refuses a policy of an identity whose Sids hold other characters or stand twice",
    source="IAM User Guide, IAM JSON policy elements: Sid",
    check=check,
    bad=(
        allow("s3:GetObject", Sid="read models"),
        example(statement("Allow", "s3:GetObject", Sid="Read"), statement("Allow", "s3:ListBucket", Sid="Read")),
    ),
    good=(
        allow("s3:GetObject", Sid="ReadModels"),
        on_resource(statement("Allow", "s3:GetObject", Sid="read models", Principal={"AWS": "111122223333"})),
    ),
)
