"""Deny assignments."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.access.azure import compare_states

from .states import ANNA, BEN, EVERYBODY, TEAM, denied, given, state

OWNER = given(role="owner")
WRITES = ["*/write"]


def _with(*denials: dict[str, Any], assignment: dict[str, Any] = OWNER) -> dict[str, Any]:
    return state(assignment, denyAssignments=list(denials))


@pytest.mark.parametrize(
    ("denial", "relation"),
    [
        (denied(ANNA, WRITES), "less_permissive"),
        (denied(BEN, WRITES), "equivalent"),
        (denied(EVERYBODY, WRITES, kind="SystemDefined"), "less_permissive"),
        (denied(EVERYBODY, WRITES, excludePrincipals=[{"id": ANNA, "type": "User"}]), "equivalent"),
        (denied(ANNA, WRITES, scope="/subscriptions/s1"), "less_permissive"),
        (denied(ANNA, WRITES, scope="/subscriptions/s1", doNotApplyToChildScopes=True), "equivalent"),
        (denied(ANNA, WRITES, doNotApplyToChildScopes=True), "less_permissive"),
        (denied(ANNA, WRITES, scope="/subscriptions/s2"), "equivalent"),
        (denied(ANNA, WRITES, denyAssignmentEffect="audit"), "equivalent"),
        (denied(ANNA, WRITES, isSystemProtected=True), "less_permissive"),
        (denied(ANNA, WRITES, condition="@Environment[isPrivateLink] BoolEquals false"), "less_permissive"),
        ({**denied(ANNA, []), "permissions": [{"dataActions": ["*"]}]}, "equivalent"),
        ({**denied(ANNA, []), "permissions": [{"actions": ["*"], "notActions": ["*"]}]}, "equivalent"),
    ],
)
def test_a_denial_takes_what_it_names_from_whom_it_names(denial: dict[str, Any], relation: str) -> None:
    """Anna owns the resource group; the denial is new."""
    assert compare_states(_with(), _with(denial)).relation == relation


def test_a_dropped_denial_is_a_gain_that_names_it() -> None:
    """The cause is the deny assignment that is gone."""
    found = compare_states(_with(denied(ANNA, WRITES)), _with())
    assert found.relation == "more_permissive"
    assert found.gained[0].cause[0].statement == "denyAssignments[0]"
    assert found.gained[0].witness.action.endswith("/write")


def test_who_is_in_a_denied_or_excluded_group_is_open() -> None:
    """Membership is unknown, so a denial of a group is never proof of anything for a user."""
    of_group = denied(TEAM, WRITES, kind="Group")
    assert compare_states(_with(), _with(of_group)).relation == "cannot_prove"
    assert compare_states(_with(of_group), _with()).no_new_access == "CANNOT_PROVE"
    spared = denied(EVERYBODY, WRITES, kind="SystemDefined", excludePrincipals=[{"id": TEAM, "type": "Group"}])
    assert compare_states(_with(spared), _with(spared)).relation == "equivalent"


def test_a_denial_of_a_user_may_cut_what_the_user_has_through_a_group() -> None:
    """Nobody knows that Ben is in the team; without the denial he may gain its access."""
    team = given(TEAM, "owner", kind="Group")
    base, head = _with(denied(BEN, WRITES), assignment=team), _with(assignment=team)
    assert compare_states(base, head).no_new_access == "CANNOT_PROVE"


def test_a_denial_at_a_management_group_is_open_for_a_subscription_of_unknown_place() -> None:
    """Without a hierarchy nobody knows whether the denial reaches."""
    reaching = denied(ANNA, WRITES, scope="/providers/Microsoft.Management/managementGroups/corp")
    assert compare_states(_with(reaching), _with()).no_new_access == "CANNOT_PROVE"
    inside = {"/subscriptions/s1": "/providers/Microsoft.Management/managementGroups/corp"}
    assert compare_states(_with(reaching), _with(), inside).relation == "more_permissive"
    outside = {"/subscriptions/s1": "/providers/Microsoft.Management/managementGroups/other"}
    assert compare_states(_with(reaching), _with(), outside).relation == "equivalent"


def test_a_denial_inside_a_management_group_of_unknown_extent_is_open() -> None:
    """Anna owns a management group that the subscription may lie in, and the denial at the subscription is gone."""
    owner = given(role="owner", scope="/providers/Microsoft.Management/managementGroups/corp")
    base, head = _with(denied(ANNA, WRITES), assignment=owner), _with(assignment=owner)
    assert compare_states(base, head).no_new_access == "CANNOT_PROVE"
    inside = {"/subscriptions/s1": "/providers/Microsoft.Management/managementGroups/corp"}
    assert compare_states(base, head, inside).relation == "more_permissive"
