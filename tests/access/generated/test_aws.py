"""The comparison of AWS policies and accounts agrees with brute force."""

from __future__ import annotations

import pytest

from strongroom.access import aws
from strongroom.access.comparison import Comparison
from strongroom.access.request import Request

from .aws import Pair, pairs, sample_requests


def _compared(pair: Pair) -> Comparison:
    if pair.kind == "document":
        return aws.compare_documents(pair.base, pair.head, pair.policy_type)
    return aws.compare_states(pair.base, pair.head)


def _wrong(pair: Pair) -> str | None:
    found = _compared(pair)
    if found.relation != pair.relation:
        seen = pair.gained_example or pair.lost_example
        return f"{pair.id} ({pair.why}): {found.relation} instead of {pair.relation}, as {seen} shows; {pair.row()}"
    base, head = pair.deciders()
    for side, wanted in ((found.gained, (False, True)), (found.lost, (True, False))):
        for difference in side:
            if (base(difference.witness), head(difference.witness)) != wanted:
                return f"{pair.id} ({pair.why}): the witness {difference.witness} is none; {pair.row()}"
    return None


def _disagrees(pair: Pair, request: Request) -> str | None:
    """A request that changes sides although the comparison says that none does."""
    found = _compared(pair)
    before, after = (decides(request) for decides in pair.deciders())
    if (after and not before and not found.gained) or (before and not after and not found.lost):
        return f"{pair.id} ({pair.why}): {request} goes from {before} to {after}"
    return None


def test_the_relation_of_each_pair_is_what_brute_force_finds() -> None:
    """150 pairs: the relation is right, and each witness is decided so by the evaluator."""
    assert [wrong for pair in pairs(150, seed=1) if (wrong := _wrong(pair))] == []


@pytest.mark.slow
def test_the_relation_of_many_pairs_is_what_brute_force_finds() -> None:
    """2,000 pairs: the relation is right, and each witness is decided so by the evaluator."""
    assert [wrong for pair in pairs(2_000, seed=2) if (wrong := _wrong(pair))] == []


@pytest.mark.slow
def test_no_sampled_request_contradicts_the_comparison() -> None:
    """100,000 requests over 1,000 pairs: none is gained or lost where the comparison says that nothing is."""
    asked = ((pair, request) for pair in pairs(1_000, seed=3) for request in sample_requests(pair, 100, seed=4))
    assert [wrong for pair, request in asked if (wrong := _disagrees(pair, request))] == []
