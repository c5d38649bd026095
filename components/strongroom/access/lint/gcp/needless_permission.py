"""A permission that a custom role lists twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from strongroom.access.lint.gcp_policy import GcpPolicy
from strongroom.access.lint.rule import Example, Fault, Rule


def check(policy: GcpPolicy) -> Iterator[Fault]:
    """Yields each permission that stands more than once in a role."""
    for role, permissions in policy.roles.items():
        for permission, count in Counter(permissions).items():
            if count > 1:
                yield Fault(role, f"`{permission}` stands {count} times in the role", "list it once")


RULE = Rule(
    id="needless-permission",
    severity="low",
    title="A permission that a role lists twice",
    why="whoever takes away one of the two believes that the right is gone",
    source="Google Cloud IAM, Custom roles",
    check=check,
    bad=(Example({"name": "projects/p1/roles/r", "includedPermissions": ["run.services.get", "run.services.get"]}),),
    good=(Example({"name": "projects/p1/roles/r", "includedPermissions": ["run.services.get", "run.services.list"]}),),
)
