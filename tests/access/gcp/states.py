"""Small states of one organization for the tests of this folder."""

from __future__ import annotations

from typing import Any

from strongroom.access.comparison import Comparison
from strongroom.access.gcp import compare_states

HIERARCHY = {
    "organizations/1": None,
    "folders/10": "organizations/1",
    "projects/prod": "folders/10",
    "projects/dev": "folders/10",
    "projects/_/buckets/data": "projects/prod",
}
READ = ["storage.objects.get", "storage.objects.list"]
WRITE = [*READ, "storage.objects.create", "storage.objects.delete"]
ROLES = {"roles/read": READ, "roles/write": WRITE}
STRANGER = "user:alice@example.com"


def grant(*members: str, role: str = "roles/read", node: str = "projects/prod", when: str = "") -> dict[str, Any]:
    """A state of one binding."""
    binding: dict[str, Any] = {"role": role, "members": list(members)}
    if when:
        binding["condition"] = {"title": "when", "expression": when}
    return {"allow": {node: {"bindings": [binding]}}}


def deny(state: dict[str, Any], node: str = "projects/prod", **rule: object) -> dict[str, Any]:
    """The state with one deny rule more."""
    whole = {"deniedPrincipals": ["principalSet://goog/public:all"], "deniedPermissions": [], **rule}
    return {**state, "deny": {node: [{"rules": [{"denyRule": whole}]}]}}


def joined(*states: dict[str, Any]) -> dict[str, Any]:
    """The bindings of several states in one."""
    allow: dict[str, Any] = {}
    for state in states:
        for node, policy in state["allow"].items():
            allow.setdefault(node, {"bindings": []})["bindings"].extend(policy["bindings"])
    return {"allow": allow}


def compared(base: dict[str, Any], head: dict[str, Any]) -> Comparison:
    """The comparison within the organization of these tests."""
    return compare_states(base, head, HIERARCHY, ROLES)


def relation(base: dict[str, Any], head: dict[str, Any]) -> str:
    """How head stands to base."""
    return compared(base, head).relation


def conditions(base: str, head: str) -> str:
    """How a condition stands to another, on a binding that is the same otherwise."""
    return relation(grant(STRANGER, when=base), grant(STRANGER, when=head))
