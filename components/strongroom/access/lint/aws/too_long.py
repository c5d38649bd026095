"""A document longer than what holds it takes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from strongroom.access.aws_text import marks
from strongroom.access.lint.aws_example import allow, example, statement
from strongroom.access.lint.aws_policy import IDENTITY, RESOURCE_CONTROL, SERVICE_CONTROL, Policy
from strongroom.access.lint.rule import Fault, Rule
from strongroom.facts.aws_policy_sizes import SIZES

# What a document of unknown holder must fit in at the least, to be of any use.
_LARGEST: Final = {
    IDENTITY: "inline policies of a role",
    SERVICE_CONTROL: "service control policy",
    RESOURCE_CONTROL: "resource control policy",
}
_LONG: Final = [f"arn:aws:s3:::example-bucket-{number}/models/*" for number in range(300)]


def check(policy: Policy) -> Iterator[Fault]:
    """Yields one fault where the shortest way to write the document is over the quota of its holder."""
    holder = policy.holder or _LARGEST.get(policy.policy_type, "")
    if holder not in SIZES:
        return
    text = json.dumps(policy.raw, separators=(",", ":"), ensure_ascii=False)
    for hole in marks(text):
        text = text.replace(hole, "")  # at least one character each, but how many nobody knows
    length = len(text if SIZES[holder].blanks else re.sub(r"\s", "", text))
    most = SIZES[holder].most
    if length > most:
        yield Fault(
            "",
            f"the document has {length:,} characters, and AWS takes at most {most:,} as {holder}",
            "split it, or say the same in fewer patterns",
        )


RULE = Rule(
    id="too-long",
    severity="high",
    title="A document longer than AWS takes",
    why="AWS refuses the policy when it is deployed",
    source="IAM User Guide, IAM and AWS STS quotas; Organizations User Guide, Quotas and service limits",
    check=check,
    bad=(
        allow("s3:GetObject", list(_LONG)),
        example(statement("Deny", "s3:GetObject", list(_LONG[:150])), policy_type=SERVICE_CONTROL),
    ),
    good=(allow("s3:GetObject", list(_LONG[:100])),),
)
