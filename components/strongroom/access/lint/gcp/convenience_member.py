"""A binding for whoever has a basic role."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.lint.gcp_policy import GcpPolicy
from strongroom.access.lint.rule import Example, Fault, Rule


def check(policy: GcpPolicy) -> Iterator[Fault]:
    """Yields each member that stands for the holders of owner, editor or viewer of a project."""
    for each in policy.bindings:
        for member in each.members:
            kind, _, project = member.partition(":")
            if kind in ("projectOwner", "projectEditor", "projectViewer"):
                role = kind.removeprefix("project").lower()
                yield Fault(
                    each.name,
                    f"`{member}` gives `{each.role}` to whoever becomes {role} of {project}",
                    "name the members, and drop the ones that were made by default",
                )


RULE = Rule(
    id="convenience-member",
    severity="medium",
    title="A role for whoever has a basic role",
    why="a grant of a basic role then reaches the data, and nobody sees it in this policy",
    source="Cloud Storage, IAM, Convenience values",
    check=check,
    bad=(Example({"bindings": [{"role": "roles/storage.legacyBucketReader", "members": ["projectViewer:p1"]}]}),),
    good=(Example({"bindings": [{"role": "roles/storage.legacyBucketReader", "members": ["user:ann@example.com"]}]}),),
)
