"""No random request contradicts the comparison of two random policies."""

from __future__ import annotations

from random import Random

import pytest

from strongroom.access import check
from strongroom.access.aws import compare_documents
from strongroom.access.evaluate.aws import Unmodelled, grants, read_policy
from tests.access.adversary.aws.grammar import Writer


def _contradictions(pairs: int, requests: int, seed: int) -> list[str]:
    rng = Random(seed)
    found = []
    for number in range(pairs):
        writer = Writer(rng)
        base, head = writer.pair()
        try:
            said = check.aws_documents(compare_documents(base, head), base, head, None)
        except check.WitnessMismatch as error:
            found.append(f"{number}: {error}: {base} {head}")
            continue
        before, after = read_policy(base), read_policy(head)
        for _ in range(requests):
            request = writer.request()
            try:
                was, is_ = grants(before, request).allowed, grants(after, request).allowed
            except Unmodelled:
                continue
            if (is_ and not was and said.no_new_access == "PASS") or (
                was and not is_ and said.mirrored.no_new_access == "PASS"
            ):
                found.append(f"{number}: {was} -> {is_} but {said.relation}: {request}: {base} {head}")
                break
    return found


def test_no_request_contradicts_a_comparison() -> None:
    """300 pairs of random policies with 30 requests each."""
    assert _contradictions(300, 30, seed=1) == []


@pytest.mark.slow
def test_no_request_contradicts_many_comparisons() -> None:
    """20,000 pairs of random policies with 30 requests each."""
    assert _contradictions(20_000, 30, seed=2) == []
