"""The comparison of Google Cloud states agrees with brute force."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from strongroom.access.evaluate.gcp import decide
from strongroom.access.gcp import compare_states
from strongroom.access.request import Request

from .gcp import pairs, sample_requests
from .labelled import Pair, State, contradicts, mistake


def _mistakes(count: int, seed: int) -> list[str]:
    found = []
    for pair in pairs(count, seed):
        compared = compare_states(pair.base, pair.head, pair.hierarchy, pair.roles)
        if wrong := mistake(pair, compared, _decider(pair)):
            found.append(wrong)
    return found


def _decider(pair: Pair) -> Callable[[State, Request], bool]:
    return lambda state, request: decide(state, request, pair.hierarchy, pair.roles).allowed


def test_the_relation_of_each_pair_is_what_brute_force_finds() -> None:
    """150 pairs: the relation is right, and each witness is decided so by the evaluator."""
    assert _mistakes(150, seed=1) == []


@pytest.mark.slow
def test_the_relation_of_many_pairs_is_what_brute_force_finds() -> None:
    """2,000 pairs: the relation is right, and each witness is decided so by the evaluator."""
    assert _mistakes(2_000, seed=2) == []


@pytest.mark.slow
def test_no_request_contradicts_what_is_proven() -> None:
    """100,000 requests: none is gained where no gain is said to be possible, and none is lost so."""
    for number, pair in enumerate(pairs(500, seed=5)):
        compared, allowed = compare_states(pair.base, pair.head, pair.hierarchy, pair.roles), _decider(pair)
        for request in sample_requests(pair, 200, seed=number):
            assert not contradicts(pair, compared, allowed, request), f"{pair.id}: {request}"
