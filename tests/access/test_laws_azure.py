"""The laws of comparisons on generated states of Azure."""

from __future__ import annotations

import copy
from itertools import pairwise

import pytest

from strongroom.access.azure import compare_states
from strongroom.access.comparison import Comparison

from .generated.azure import pairs
from .generated.azure_words import HIERARCHY
from .laws import State, chains, mirrors, never_narrows, never_widens, same


def _compare(base: State, head: State) -> Comparison:
    return compare_states(base, head, HIERARCHY)


def _rewritten(state: State) -> State:
    """The state with everything in another order, split up and said twice."""
    found = copy.deepcopy(state)
    for role in found["roleDefinitions"].values():
        entries = []
        for entry in role["permissions"][::-1]:
            listed = [(key, one) for key in ("actions", "dataActions") for one in entry[key][::-1]]
            split = {**entry, "actions": [], "dataActions": []}
            entries += [{**split, key: [one.swapcase()]} for key, one in listed]
        role["permissions"] = entries
    found["roleAssignments"] = [*found["roleAssignments"][::-1], *found["roleAssignments"]]
    found["denyAssignments"] = found.get("denyAssignments", [])[::-1] * 2
    return found


def _more(state: State, other: State) -> State:
    """The state with the assignments of another, whose roles have names of their own."""
    theirs = {f"other-{name}": role for name, role in other["roleDefinitions"].items()}
    given = [{**one, "role": f"other-{one['role']}"} for one in other["roleAssignments"]]
    roles, held = {**state["roleDefinitions"], **theirs}, [*state["roleAssignments"], *given]
    return {**state, "roleDefinitions": roles, "roleAssignments": held}


def _less(state: State, other: State) -> State:
    denials = [*state.get("denyAssignments", []), *other.get("denyAssignments", [])]
    return {**state, "denyAssignments": denials}


def _check(count: int, seed: int) -> None:
    found = list(pairs(count, seed))
    for pair in found:
        base, head = pair.base, pair.head
        assert same(base, _rewritten(base), _compare), pair.id
        assert mirrors(base, head, _compare), pair.id
        assert never_narrows(base, _more(base, head), _compare), pair.id
        assert never_widens(base, _less(base, head), _compare), pair.id
        assert chains(_less(base, head), base, _more(base, head), _compare), pair.id
        assert chains(base, head, _more(head, base), _compare), pair.id
    for one, two in pairwise(found):
        assert never_narrows(one.base, _more(one.base, two.head), _compare), f"{one.id} and {two.id}"
        assert never_widens(one.base, _less(one.base, two.head), _compare), f"{one.id} and {two.id}"
        assert chains(one.base, one.head, two.head, _compare), f"{one.id} and {two.id}"


def test_the_laws_hold_of_generated_states() -> None:
    """40 pairs and their neighbours."""
    _check(40, seed=11)


@pytest.mark.slow
def test_the_laws_hold_of_many_generated_states() -> None:
    """1,000 pairs and their neighbours."""
    _check(1_000, seed=12)
