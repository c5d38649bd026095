"""Texts that only the cloud fills in."""

from __future__ import annotations

from strongroom.access.azure import compare_states

from .states import ANNA, GROUP, NAME, denied, given, state, under

HOLE = "\ue000urn#principalId\ue001"


def test_the_same_hole_is_the_same_principal() -> None:
    """An unchanged unknown cancels."""
    assert compare_states(state(given(HOLE)), state(given(HOLE))).relation == "equivalent"


def test_a_new_holder_that_is_not_known_is_a_gain() -> None:
    """Whoever it is, the role is given once more."""
    assert compare_states(state(given()), state(given(), given(HOLE))).relation == "more_permissive"


def test_a_denial_of_somebody_unknown_may_be_of_the_holder() -> None:
    """Without it the holder may gain, so nothing is proven."""
    base = state(given(), denyAssignments=[denied(HOLE, ["*"])])
    found = compare_states(base, state(given()))
    assert found.no_new_access == "CANNOT_PROVE"
    assert found.open_gain == (f"urn#principalId is not known and may be {ANNA}",)


def test_an_unknown_scope_may_be_any_other() -> None:
    """A denial at an unknown resource group may reach the one that the role is given at."""
    base = state(given(), denyAssignments=[denied(ANNA, ["*"], scope=f"/subscriptions/s1/resourceGroups/{HOLE}")])
    assert compare_states(base, state(given())).no_new_access == "CANNOT_PROVE"
    assert GROUP.startswith("/subscriptions/s1/resourceGroups/")


def test_an_unknown_value_of_a_condition_may_be_any_other() -> None:
    """Two values of which one is unknown may be the same."""
    base, head = under(f"{NAME} StringNotEquals '{HOLE}'"), under(f"{NAME} StringNotEquals 'public'")
    assert compare_states(base, base).relation == "equivalent"
    assert compare_states(base, head).relation in ("incomparable", "cannot_prove")
