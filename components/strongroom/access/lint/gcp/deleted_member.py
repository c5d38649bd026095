"""A member that is deleted."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.lint.gcp_policy import GcpPolicy
from strongroom.access.lint.rule import Example, Fault, Rule

_UID = "deleted:serviceAccount:old@p1.iam.gserviceaccount.com?uid=123456789012345678901"


def check(policy: GcpPolicy) -> Iterator[Fault]:
    """Yields each member with the prefix `deleted:`."""
    for each in policy.bindings:
        for member in each.members:
            if member.startswith("deleted:"):
                yield Fault(each.name, f"`{member}` has `{each.role}` only once it is restored", "drop the member")


RULE = Rule(
    id="deleted-member",
    severity="low",
    title="A member that is deleted",
    why="the grant gives nothing today, and comes back with whoever is restored",
    source="Google Cloud IAM, Principal identifiers, Deleted principals",
    check=check,
    bad=(Example({"bindings": [{"role": "roles/storage.objectViewer", "members": [_UID]}]}),),
    good=(Example({"bindings": [{"role": "roles/storage.objectViewer", "members": ["user:ann@example.com"]}]}),),
)
