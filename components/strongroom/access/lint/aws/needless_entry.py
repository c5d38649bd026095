"""An entry of a list that another entry covers."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.lint.aws_example import allow
from strongroom.access.lint.aws_policy import Policy
from strongroom.access.lint.aws_smaller import covered, smaller
from strongroom.access.lint.rule import Fault, Rule


def check(policy: Policy) -> Iterator[Fault]:
    """Yields each action and resource that stands twice in its list or within another of it."""
    found = list(_found(policy))
    whole = smaller(policy) if found else None
    for name, element, entry, other in found:
        what = "stands twice" if entry.casefold() == other.casefold() else f"is within `{other}`"
        yield Fault(name, f"`{entry}` {what} in {element}", "drop it", smaller=whole)


def _found(policy: Policy) -> Iterator[tuple[str, str, str, str]]:
    for each in policy.statements:
        for element, entries in (
            ("Action", each.actions),
            ("NotAction", each.not_actions),
            ("Resource", each.resources),
            ("NotResource", each.not_resources),
        ):
            for entry, other in covered(entries or (), element):
                yield each.name, element, entry, other


RULE = Rule(
    id="needless-entry",
    severity="low",
    title="An action or resource that another of the same list covers",
    why="dropping the narrow entry later takes nothing away, which whoever drops it does not expect",
    source="IAM User Guide, IAM JSON policy elements: Action, Resource",
    check=check,
    bad=(
        allow(["s3:Get*", "s3:GetObject"]),
        allow("s3:GetObject", ["arn:aws:s3:::models/*", "arn:aws:s3:::models/base/*"]),
        allow(["s3:GetObject", "S3:getobject"]),
    ),
    good=(allow(["s3:Get*", "s3:PutObject"]), allow("s3:GetObject", ["arn:aws:s3:::a/*", "arn:aws:s3:::b/*"])),
)
