"""A resource that is no whole ARN."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from strongroom.access.aws_text import marks
from strongroom.access.lint.aws_example import allow, on_resource, statement
from strongroom.access.lint.aws_policy import IDENTITY, RESOURCE, Policy
from strongroom.access.lint.remark import Severity
from strongroom.access.lint.rule import Fault, Rule

_SEGMENTS: Final = 6
_VARIABLE: Final = re.compile(r"\$\{[^}]*\}")
_OUTCOMES: Final = {
    IDENTITY: "IAM fills up the missing segments with wildcards",
    RESOURCE: "in a resource's policy it matches nothing",
}


def check(policy: Policy) -> Iterator[Fault]:
    """Yields each resource of fewer than six segments that is not `*`, and each that starts otherwise."""
    outcome = _OUTCOMES.get(policy.policy_type, "a control policy of it is refused")
    for each in policy.statements:
        for text in (*(each.resources or ()), *(each.not_resources or ())):
            resource = _VARIABLE.sub("x", text.strip())
            if resource == "*" or marks(resource) or "<" in resource:
                continue
            if not _may_be_arn(resource):
                yield Fault(
                    each.name, f"the resource `{text}` is no ARN and matches nothing", "write the whole ARN", "high"
                )
            elif resource.count(":") < _SEGMENTS - 1:
                severity: Severity = "low" if policy.policy_type == IDENTITY else "high"
                yield Fault(
                    each.name,
                    f"the resource `{text}` has fewer than six segments: {outcome}",
                    "write all six segments",
                    severity,
                )


def _may_be_arn(resource: str) -> bool:
    """True iff the first segment can match `arn`."""
    first = resource.partition(":")[0]
    return re.fullmatch(re.escape(first).replace(r"\*", ".*").replace(r"\?", "."), "arn") is not None


RULE = Rule(
    id="short-arn",
    severity="high",
    title="A resource that is no whole ARN",
    why="an identity's policy then means more than it shows, a resource's policy nothing, a control policy is refused",
    source="IAM User Guide, IAM JSON policy elements: Resource; Identify AWS resources with ARNs",
    check=check,
    bad=(
        allow("s3:GetObject", "arn:aws:s3"),
        allow("s3:GetObject", "my-bucket/*"),
        on_resource(statement("Allow", "s3:GetObject", "arn:aws:s3:*", Principal="*")),
    ),
    good=(allow("s3:GetObject", ["arn:aws:s3:::my-bucket/*", "arn:*:s3:::other/*"]), allow("s3:GetObject")),
)
