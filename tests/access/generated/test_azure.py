"""The comparison of Azure states agrees with brute force."""

from __future__ import annotations

import pytest

from strongroom.access.azure import compare_states
from strongroom.access.evaluate.azure import decide

from .azure import pairs
from .labelled import Pair


def _wrong(pair: Pair) -> str | None:
    found = compare_states(pair.base, pair.head, pair.hierarchy)
    if found.relation not in pair.accepted:
        return f"{pair.id} ({pair.why}): {found.relation} instead of {sorted(pair.accepted)}"
    for side, (before, after) in ((found.gained, (pair.base, pair.head)), (found.lost, (pair.head, pair.base))):
        for difference in side:
            seen = [decide(state, difference.witness, pair.hierarchy).allowed for state in (before, after)]
            if seen != [False, True]:
                return f"{pair.id} ({pair.why}): the witness {difference.witness} is decided {seen}"
    return None


def test_the_relation_of_each_pair_is_what_brute_force_finds() -> None:
    """150 pairs: the relation is right, and each witness is decided so by the evaluator."""
    assert [wrong for pair in pairs(150, seed=3) if (wrong := _wrong(pair))] == []


@pytest.mark.slow
def test_the_relation_of_many_pairs_is_what_brute_force_finds() -> None:
    """2,000 pairs: the relation is right, and each witness is decided so by the evaluator."""
    assert [wrong for pair in pairs(2_000, seed=4) if (wrong := _wrong(pair))] == []
