"""What two states of Azure differ in."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.access.azure import compare_states

from .states import ANNA, BEN, GROUP, HIERARCHY, READ, ROLES, TEAM, given, state

CORP = "/providers/Microsoft.Management/managementGroups/corp"


def _relation(base: Any, head: Any) -> str:
    return compare_states(base, head, HIERARCHY).relation


def test_a_second_principal_is_a_gain_with_that_principal_as_witness() -> None:
    """The witness names who gained, what, where and in which plane; the cause is the new assignment."""
    found = compare_states(state(given()), state(given(), given(BEN)), HIERARCHY)
    assert found.relation == "more_permissive"
    (row,) = found.gained
    assert (row.witness.principal, row.witness.resource, row.witness.context) == (BEN, GROUP, {"plane": "control"})
    assert row.witness.action.endswith("/read")
    assert (row.actions, row.cause[0].statement) == (("*/read",), "roleAssignments[1]")


@pytest.mark.parametrize(
    ("before", "after", "relation"),
    [
        (GROUP, "/subscriptions/s1", "more_permissive"),
        ("/subscriptions/s1", CORP, "more_permissive"),
        (CORP, "/", "more_permissive"),
        (GROUP, GROUP.upper() + "/", "equivalent"),
        (GROUP, f"{GROUP}2", "incomparable"),
        (GROUP, f"{GROUP}/providers/Microsoft.Storage/storageAccounts/a", "less_permissive"),
    ],
)
def test_an_assignment_holds_at_its_scope_and_below(before: str, after: str, relation: str) -> None:
    """Scopes ignore case, compare segment by segment, and follow the management groups of the hierarchy."""
    assert _relation(state(given(scope=before)), state(given(scope=after))) == relation


def test_not_actions_subtract_inside_one_entry_only() -> None:
    """What one entry leaves out another entry of the role, or another role, may give."""
    cut = {"actions": ["*"], "notActions": ["Microsoft.Authorization/*"]}
    gives = {"actions": ["Microsoft.Authorization/roleAssignments/write"], "notActions": []}
    base = state(given(role="cut"), roleDefinitions={"cut": {"permissions": [cut]}})
    head = state(given(role="cut"), roleDefinitions={"cut": {"permissions": [cut, gives]}})
    found = compare_states(base, head)
    assert found.relation == "more_permissive"
    assert found.gained[0].witness.action == "Microsoft.Authorization/roleAssignments/write"


def test_planes_are_kept_apart() -> None:
    """A data action in the list of actions gives no access to data."""
    as_action = {"r": {"permissions": [{"actions": [READ]}]}}
    as_data = {"r": {"permissions": [{"dataActions": [READ]}]}}
    found = compare_states(
        state(given(role="r"), roleDefinitions=as_action), state(given(role="r"), roleDefinitions=as_data)
    )
    assert found.relation == "incomparable"
    assert found.gained[0].witness.context["plane"] == "data"


@pytest.mark.parametrize(
    ("before", "after", "relation"),
    [
        (["Microsoft.Compute/*/read"], ["Microsoft.Compute/*/read", "microsoft.compute/a/b/READ"], "equivalent"),
        (["*/read"], ["*/Read"], "equivalent"),
        (["Microsoft.Compute/*"], ["Microsoft.Compute/*/*"], "less_permissive"),
        (["*"], ["*/read", "*/write"], "less_permissive"),
    ],
)
def test_wildcards_of_actions_span_segments_and_ignore_case(before: list[str], after: list[str], relation: str) -> None:
    """A wildcard takes in any text, slashes too."""
    sides = ({"r": {"permissions": [{"actions": actions}]}} for actions in (before, after))
    base, head = (state(given(role="r"), roleDefinitions=roles) for roles in sides)
    assert _relation(base, head) == relation


def test_a_group_is_a_principal_of_its_own() -> None:
    """A move from a user to a group is a gain of the group and a loss of the user, never the same."""
    found = compare_states(state(given()), state(given(TEAM, kind="Group")))
    assert found.relation == "incomparable"
    assert found.gained[0].witness.principal == TEAM


def test_a_role_that_nobody_defines_is_equal_to_itself_alone() -> None:
    """An undefined role cancels where it is the same; somebody more who holds it gains what it gives, and who has
    every action of one plane may have that already.
    """
    base, head = state(given(role="acdd72a7")), state(given(role="acdd72a7"), given(BEN, role="acdd72a7"))
    assert _relation(base, base) == "equivalent"
    assert compare_states(base, head).no_new_access == "FAIL"
    assert "acdd72a7 is not defined" in compare_states(base, head).open_gain[0]
    owner = state(given(role="owner")), state(given(role="owner"), given(role="acdd72a7"))
    assert compare_states(*owner).no_new_access == "CANNOT_PROVE"


def test_a_role_whose_definition_lists_no_permissions_is_not_known() -> None:
    """A name alone says nothing; an empty list says that the role gives nothing."""
    named = {"r": {"roleName": "Reader"}}
    empty = {"r": {"roleName": "Reader", "permissions": []}}
    assert _relation(state(roleDefinitions=named), state(given(role="r"), roleDefinitions=named)) == "more_permissive"
    assert _relation(state(roleDefinitions=empty), state(given(role="r"), roleDefinitions=empty)) == "equivalent"


def test_an_eligible_role_is_latent_and_a_gain_once_it_is_active() -> None:
    """Eligibility is told but is no access."""
    base, head = state(), state(eligibleAssignments=[given()])
    found = compare_states(base, head)
    assert found.relation == "equivalent"
    assert found.latent == (f"anna may activate reader at {GROUP} (new)",)
    assert _relation(head, state(given(), eligibleAssignments=[given()])) == "more_permissive"


def test_an_active_schedule_holds_in_its_time() -> None:
    """A later end gives more."""
    ends = ("2027-01-31T00:00:00Z", "2027-02-28T00:00:00Z")
    base, head = (state(roleAssignmentSchedules=[given(endDateTime=end)]) for end in ends)
    assert _relation(base, head) == "more_permissive"
    assert _relation(head, state(given())) == "more_permissive"


def test_roles_are_found_by_id_guid_and_name() -> None:
    """The same role under its several names is the same role, in the spelling of the management API too."""
    guid = "11111111-2222-4333-8444-555555555555"
    path = f"/subscriptions/s1/providers/Microsoft.Authorization/roleDefinitions/{guid}"
    listed = {"value": [{"id": path, "name": guid, "properties": {"roleName": "Watcher", **ROLES["reader"]}}]}
    sides = [state(given(role=name), roleDefinitions=listed) for name in (path, guid.upper(), "watcher")]
    assert {_relation(one, other) for one in sides for other in sides} == {"equivalent"}
    nested = {"properties": {"PrincipalId": ANNA, "RoleDefinitionId": path, "Scope": GROUP}}
    assert _relation(sides[0], {"roleDefinitions": listed, "roleAssignments": [nested]}) == "equivalent"


def test_what_is_not_modelled_is_open_unless_both_sides_have_it() -> None:
    """An unknown element cancels with itself; a new one may grant or deny more."""
    odd = given(frobnicate=1)
    assert _relation(state(odd), state(odd)) == "equivalent"
    assert compare_states(state(given()), state(odd)).relation == "cannot_prove"
    assert compare_states(state(), state(), HIERARCHY).relation == "equivalent"
    assert compare_states(state(), state(quota=[1])).no_new_access == "CANNOT_PROVE"


def test_delegated_managed_identity_and_bookkeeping_change_nothing() -> None:
    """Elements that no decision reads are passed over."""
    extra = given(delegatedManagedIdentityResourceId="/subscriptions/s1/x", description="d", createdOn="2026")
    assert _relation(state(given()), state(extra)) == "equivalent"
