"""A basic role."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.lint.gcp_policy import GcpPolicy
from strongroom.access.lint.rule import Example, Fault, Rule

_BASIC: Final = ("roles/owner", "roles/editor", "roles/viewer")


def check(policy: GcpPolicy) -> Iterator[Fault]:
    """Yields each binding of owner, editor or viewer."""
    for each in policy.bindings:
        if each.role not in _BASIC:
            continue
        yield Fault(
            each.name,
            f"`{each.role}` spans every service, those that are added later included",
            "bind a predefined or custom role",
        )
        if each.condition:
            yield Fault(
                each.name,
                f"Google Cloud takes no condition on `{each.role}`",
                "bind a predefined or custom role",
                "high",
            )


RULE = Rule(
    id="basic-role",
    severity="medium",
    title="A basic role",
    why="owner, editor and viewer hold thousands of permissions over all services and change without notice",
    source="Google Cloud IAM, Roles and permissions, Basic roles; Overview of IAM Conditions",
    check=check,
    bad=(Example({"bindings": [{"role": "roles/editor", "members": ["user:ann@example.com"]}]}),),
    good=(Example({"bindings": [{"role": "roles/storage.objectViewer", "members": ["user:ann@example.com"]}]}),),
)
