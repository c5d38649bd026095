"""What is no state is refused in one sentence."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.access.gcp import Unreadable, compare_roles, compare_states, read_state

from .states import STRANGER, deny, grant


@pytest.mark.parametrize(
    ("state", "says"),
    [
        (None, "state: must be an object, got `None`"),
        ([], r"state: must be an object, got `\[\]`"),
        ({"allow": []}, "state.allow: must be an object"),
        (grant("alice@example.com"), "members: must be a principal, got `alice@example.com`"),
        (grant("user:"), "must be a principal"),
        (grant("user:*@example.com"), "must be a principal"),
        (grant(STRANGER, role=""), "role: must be a text"),
        (grant(STRANGER, when="resource.name =="), "expression: must be an expression in CEL"),
        (grant(STRANGER, when="'open"), "must be an expression in CEL"),
        (grant(STRANGER, when="(" * 100), "must be nested at most"),
        (grant(STRANGER, when="1" * 5000), "must hold numbers of 64 bits"),
        (deny(grant(STRANGER), deniedPermissions=["storage.objects.get"]), "must be a permission of a deny rule"),
        ({"customRoles": {"r": ["storage.*"]}}, "must be a permission, got"),
        ({"customRoles": {"r": {"stage": "OLD"}}}, "must be a launch stage"),
    ],
)
def test_a_malformed_state_is_refused_with_its_place(state: Any, says: str) -> None:
    """Place, fault, value and advice in one sentence."""
    with pytest.raises(Unreadable, match=says):
        read_state(state)


def test_a_loop_of_nodes_is_refused() -> None:
    """No node lies below itself."""
    with pytest.raises(Unreadable, match="must not lie below itself"):
        compare_states({}, {}, {"folders/1": "folders/2", "folders/2": "folders/1"}, {})


def test_a_role_that_is_none_is_refused() -> None:
    """A role's permissions are a list of permissions."""
    with pytest.raises(Unreadable, match="must be a list"):
        compare_roles({"includedPermissions": "storage.objects.get"}, {"includedPermissions": []})
