"""The laws of comparisons on generated states of Google Cloud."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from itertools import pairwise

import pytest

from strongroom.access.comparison import Comparison
from strongroom.access.gcp import compare_states

from .generated.gcp import pairs
from .generated.labelled import Pair
from .laws import Compare, State, chains, mirrors, never_narrows, never_widens, same


def _comparing(pair: Pair) -> Compare:
    def compare(base: State, head: State) -> Comparison:
        return compare_states(base, head, pair.hierarchy, pair.roles)

    return compare


def _rewritten(state: State) -> State:
    """The state with everything in another order, split up and said twice."""
    found = copy.deepcopy(state)
    for policy in found.get("allow", {}).values():
        split = [{**one, "members": [who]} for one in policy["bindings"][::-1] for who in one["members"][::-1]]
        policy["bindings"] = [*split, *policy["bindings"]]
    for name, policies in found.get("deny", {}).items():
        found["deny"][name] = [*policies[::-1], *policies] if isinstance(policies, list) else [policies, policies]
    return found


def _more(state: State, other: State) -> State:
    found = copy.deepcopy(state)
    for name, policy in other.get("allow", {}).items():
        mine = found.setdefault("allow", {}).setdefault(name, {"bindings": []})
        mine["bindings"] = [*mine.get("bindings", []), *policy["bindings"]]
    return found


def _listed(policies: object) -> Iterator[object]:
    yield from policies if isinstance(policies, list) else [policies]


def _less(state: State, other: State) -> State:
    found = copy.deepcopy(state)
    for name, policies in other.get("deny", {}).items():
        mine = found.setdefault("deny", {}).get(name, [])
        found["deny"][name] = [*_listed(mine), *_listed(policies)]
    return found


def _check(count: int, seed: int) -> None:
    found = list(pairs(count, seed))
    for pair in found:
        base, head, compare = pair.base, pair.head, _comparing(pair)
        assert same(base, _rewritten(base), compare), pair.id
        assert mirrors(base, head, compare), pair.id
        assert never_narrows(base, _more(base, head), compare), pair.id
        assert never_widens(base, _less(base, head), compare), pair.id
        assert chains(_less(base, head), base, _more(base, head), compare), pair.id
        assert chains(base, head, _more(head, base), compare), pair.id
    for one, two in pairwise(found):
        if one.hierarchy == two.hierarchy:
            compare = _comparing(one)
            assert never_narrows(one.base, _more(one.base, two.head), compare), f"{one.id} and {two.id}"
            assert never_widens(one.base, _less(one.base, two.head), compare), f"{one.id} and {two.id}"
            assert chains(one.base, one.head, two.head, compare), f"{one.id} and {two.id}"


def test_the_laws_hold_of_generated_states() -> None:
    """40 pairs and their neighbours."""
    _check(40, seed=13)


@pytest.mark.slow
def test_the_laws_hold_of_many_generated_states() -> None:
    """1,000 pairs and their neighbours."""
    _check(1_000, seed=14)
