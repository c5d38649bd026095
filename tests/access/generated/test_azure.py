"""The comparison of Azure states agrees with brute force."""

from __future__ import annotations

import pytest

from strongroom.access.azure import compare_states
from strongroom.access.comparison import Comparison
from strongroom.access.evaluate.azure import decide
from strongroom.access.request import Request

from .azure import pairs, sample_requests
from .labelled import Pair, State


def _compared(pair: Pair) -> Comparison:
    return compare_states(pair.base, pair.head, pair.hierarchy)


def _allowed(pair: Pair, state: State, request: Request) -> bool:
    return decide(state, request, pair.hierarchy).allowed


def _wrong(pair: Pair) -> str | None:
    found = _compared(pair)
    if found.relation not in pair.accepted:
        return f"{pair.id} ({pair.why}): {found.relation} instead of {sorted(pair.accepted)}"
    for side, before, after in ((found.gained, pair.base, pair.head), (found.lost, pair.head, pair.base)):
        for difference in side:
            if _allowed(pair, before, difference.witness) or not _allowed(pair, after, difference.witness):
                return f"{pair.id} ({pair.why}): {difference.witness} is no witness"
    return None


def test_the_relation_of_each_pair_is_what_brute_force_finds() -> None:
    """150 pairs: the relation is right, and each witness is decided so by the evaluator."""
    assert [wrong for pair in pairs(150, seed=3) if (wrong := _wrong(pair))] == []


@pytest.mark.slow
def test_the_relation_of_many_pairs_is_what_brute_force_finds() -> None:
    """2,000 pairs: the relation is right, and each witness is decided so by the evaluator."""
    assert [wrong for pair in pairs(2_000, seed=4) if (wrong := _wrong(pair))] == []


@pytest.mark.slow
def test_no_request_contradicts_what_is_proven() -> None:
    """100,000 requests: none is gained where no gain is said to be possible, and none is lost so."""
    seen = 0
    for number, pair in enumerate(pairs(500, seed=6)):
        found = _compared(pair)
        for request in sample_requests(pair, 200, seed=number):
            seen += 1
            before, after = _allowed(pair, pair.base, request), _allowed(pair, pair.head, request)
            assert before or not after or found.gained or found.open_gain, f"{pair.id}: {request}"
            assert after or not before or found.lost or found.open_loss, f"{pair.id}: {request}"
    assert seen == 100_000
