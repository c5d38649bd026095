"""Laws that hold for all states, on generated ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given as each
from hypothesis import settings
from hypothesis import strategies as st

from strongroom.access.azure import compare_states
from strongroom.access.comparison import Comparison
from strongroom.access.evaluate.azure import decide

from .states import ANNA, BEN, HIERARCHY, NAME, READ, WRITE

_PATTERNS = ("*", "*/read", READ, WRITE, "Microsoft.Storage/*", "microsoft.storage/*/Read", "Microsoft.X/*/write")
_SCOPES = (
    "/",
    "/providers/Microsoft.Management/managementGroups/corp",
    "/subscriptions/s1",
    "/subscriptions/S1/resourceGroups/app",
    "/subscriptions/s1/resourceGroups/app2",
)
_TESTS = (
    f"{NAME} StringEquals 'a'",
    f"{NAME} StringNotEquals 'a'",
    f"{NAME} StringLike 'a*'",
    f"Exists {NAME}",
    "@Request[x:keys] ForAnyOfAnyValues:StringEquals {'p', 'q'}",
    "@Request[x:keys] ForAllOfAnyValues:StringEquals {'p', 'q'}",
    "@Environment[UtcNow] DateTimeLessThan '2027-01-31T00:00:00Z'",
    "@Request[x:n] NumericGreaterThan 3",
    f"{NAME} StringEquals @Principal[x:team]",
)
_LISTS = st.lists(st.sampled_from(_PATTERNS), max_size=2)
_FEW = st.lists(st.sampled_from(_PATTERNS), max_size=1)
_ENTRY = st.fixed_dictionaries({"actions": _LISTS, "notActions": _FEW, "dataActions": _FEW, "notDataActions": _FEW})
_ONE = st.sampled_from(_TESTS)
_EXPRESSION = st.one_of(
    _ONE,
    st.builds("({} AND {})".format, _ONE, _ONE),
    st.builds("({} OR NOT {})".format, _ONE, _ONE),
    st.builds("(!(ActionMatches{{'{}'}}) OR ({}))".format, st.sampled_from(_PATTERNS), _ONE),
)
_CONDITION = st.one_of(st.none(), _EXPRESSION)
_WHO = st.sampled_from((ANNA, BEN))
_ASSIGNMENT = st.fixed_dictionaries(
    {
        "principalId": _WHO,
        "principalType": st.just("User"),
        "role": st.sampled_from(("one", "two")),
        "scope": st.sampled_from(_SCOPES),
        "condition": _CONDITION,
    }
)
_DENIAL = st.fixed_dictionaries(
    {
        "principals": st.lists(st.fixed_dictionaries({"id": _WHO, "type": st.just("User")}), min_size=1, max_size=2),
        "permissions": st.lists(_ENTRY, min_size=1, max_size=1),
        "scope": st.sampled_from(_SCOPES),
        "doNotApplyToChildScopes": st.booleans(),
        "condition": _CONDITION,
    }
)
_ROLE = st.fixed_dictionaries({"permissions": st.lists(_ENTRY, min_size=1, max_size=2)})
_STATE = st.fixed_dictionaries(
    {
        "roleDefinitions": st.fixed_dictionaries({"one": _ROLE, "two": _ROLE}),
        "roleAssignments": st.lists(_ASSIGNMENT, max_size=3),
        "denyAssignments": st.lists(_DENIAL, max_size=1),
    }
)
_LAW = settings(max_examples=60, derandomize=True, deadline=None)


def _compared(base: Any, head: Any) -> Comparison:
    return compare_states(base, head, HIERARCHY)


@each(_STATE, _STATE)
@_LAW
def test_swapping_sides_mirrors_and_nothing_differs_from_itself(base: Any, head: Any) -> None:
    """What one direction gains the other loses, with the same witnesses."""
    assert _compared(base, base) == Comparison()
    found, back = _compared(base, head), _compared(head, base)
    assert (found.gained, found.lost) == (back.lost, back.gained)


@each(_STATE, _STATE)
@_LAW
def test_each_witness_is_decided_so_by_the_evaluator(base: Any, head: Any) -> None:
    """Allowed on the side that has it, refused on the other."""
    found = _compared(base, head)
    for rows, before, after in ((found.gained, base, head), (found.lost, head, base)):
        for row in rows:
            assert decide(after, row.witness, HIERARCHY).allowed
            assert not decide(before, row.witness, HIERARCHY).allowed


@each(_STATE, _ASSIGNMENT)
@_LAW
def test_a_new_assignment_never_takes_and_a_new_denial_never_gives(whole: Any, new: Any) -> None:
    """Grants only add and denials only subtract."""
    wider = {**whole, "roleAssignments": [*whole["roleAssignments"], new]}
    assert not _compared(whole, wider).lost
    denial = {"principals": [{"id": new["principalId"], "type": "User"}], "permissions": [{"actions": ["*"]}]}
    tighter = {**whole, "denyAssignments": [*whole["denyAssignments"], {**denial, "scope": new["scope"]}]}
    assert _compared(whole, tighter).no_new_access == "PASS"


@each(_STATE, st.randoms(use_true_random=False))
@_LAW
def test_order_and_splitting_change_nothing(whole: Any, chance: Any) -> None:
    """Lists are sets; a role of one entry with two actions is one of two entries, save for what each leaves out."""
    shuffled = {**whole, "roleAssignments": _shuffled(whole["roleAssignments"], chance)}
    shuffled["roleDefinitions"] = {
        name: {"permissions": [part for entry in role["permissions"] for part in _split(entry)]}
        for name, role in whole["roleDefinitions"].items()
    }
    assert _compared(whole, shuffled).relation == "equivalent"


def _shuffled(items: Sequence[Any], chance: Any) -> list[Any]:
    found = [*items, *items[:1]]
    chance.shuffle(found)
    return found


def _split(entry: dict[str, Any]) -> list[dict[str, Any]]:
    data = {**entry, "actions": []}
    return [data, *({**entry, "actions": [action], "dataActions": []} for action in entry["actions"])]


@each(_STATE, _STATE, _STATE)
@_LAW
def test_what_widens_twice_widens(one: Any, two: Any, three: Any) -> None:
    """No new access from one to two and from two to three is none from one to three."""
    if _compared(one, two).no_new_access == _compared(two, three).no_new_access == "PASS":
        assert _compared(one, three).no_new_access == "PASS"


@pytest.mark.slow
@each(_STATE, _STATE)
@settings(max_examples=2_000, derandomize=True, deadline=None)
def test_many_witnesses_are_decided_so_by_the_evaluator(base: Any, head: Any) -> None:
    """The same on 2,000 pairs."""
    found = _compared(base, head)
    for rows, before, after in ((found.gained, base, head), (found.lost, head, base)):
        for row in rows:
            assert decide(after, row.witness, HIERARCHY).allowed
            assert not decide(before, row.witness, HIERARCHY).allowed
