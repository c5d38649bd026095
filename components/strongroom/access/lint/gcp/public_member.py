"""A binding for everybody."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.lint.gcp_policy import GcpPolicy
from strongroom.access.lint.rule import Example, Fault, Rule


def check(policy: GcpPolicy) -> Iterator[Fault]:
    """Yields each binding of allUsers or allAuthenticatedUsers."""
    for each in policy.bindings:
        for member in each.members:
            if member in ("allUsers", "allAuthenticatedUsers"):
                who = "anybody on the internet" if member == "allUsers" else "anybody with a Google account"
                yield Fault(each.name, f"`{member}` gives `{each.role}` to {who}", "name the members")


RULE = Rule(
    id="public-member",
    severity="high",
    title="A role for everybody",
    why="whoever is on the internet has the role",
    source="Google Cloud IAM, Principal identifiers",
    check=check,
    bad=(Example({"bindings": [{"role": "roles/storage.objectViewer", "members": ["allUsers"]}]}),),
    good=(Example({"bindings": [{"role": "roles/storage.objectViewer", "members": ["domain:example.com"]}]}),),
)
