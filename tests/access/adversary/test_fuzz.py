"""Random states compared: every witness is confirmed, and no random request contradicts what is proven."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from random import Random

import pytest

from strongroom.access.compare import Scene, compare
from strongroom.access.evaluate import azure as azure_referee
from strongroom.access.evaluate import gcp as gcp_referee
from strongroom.access.json_text import Json
from strongroom.access.request import Request

from ..generated import azure, azure_states, azure_words, gcp, gcp_states, gcp_words
from ..generated.labelled import Pair, State, contradicts

_EACH = 5  # random requests of a pair


def _azure(count: int, seed: int) -> Iterator[Pair]:
    for number in range(count):
        rng = Random(f"{seed}:{number}")
        theme = azure_states.Theme(rng)
        base = theme.state()
        head, why = theme.edited(base)
        yield _pair(f"azure:{number}", "azure", base, head, azure_words.HIERARCHY, why)


def _gcp(count: int, seed: int) -> Iterator[Pair]:
    for number in range(count):
        rng = Random(f"{seed}:{number}")
        theme = gcp_states.Theme(rng)
        base = theme.state()
        head, why = theme.edited(base)
        hierarchy = gcp_words.BUCKET_HIERARCHY if theme.bucket else gcp_words.HIERARCHY
        yield _pair(f"gcp:{number}", "gcp", base, head, hierarchy, why)


def _pair(name: str, cloud: str, base: State, head: State, hierarchy: Mapping[str, str | None], why: str) -> Pair:
    roles = gcp_words.ROLES if cloud == "gcp" else {}
    return Pair(name, cloud, base, head, hierarchy, "", frozenset(), None, None, why, roles)


def _requests(pair: Pair, seed: int) -> Iterator[Request]:
    yield from (azure if pair.cloud == "azure" else gcp).sample_requests(pair, _EACH, seed)


def _allowed(pair: Pair, state: State, request: Request) -> bool:
    if pair.cloud == "azure":
        return azure_referee.decide(state, request, pair.hierarchy).allowed
    return gcp_referee.decide(state, request, pair.hierarchy, pair.roles).allowed


def _check(pairs: Iterator[Pair]) -> None:
    for number, pair in enumerate(pairs):
        scene = Scene(
            cloud=pair.cloud,
            hierarchy=dict(pair.hierarchy),
            roles={name: list[Json](given) for name, given in pair.roles.items()},
        )
        found = compare(pair.base, pair.head, scene, pair.id)  # raises where a witness is refused
        for request in _requests(pair, number):
            wrong = contradicts(pair, found, lambda state, asked: _allowed(pair, state, asked), request)  # noqa: B023
            assert not wrong, f"{pair.id} ({pair.why}): {request}"


@pytest.mark.parametrize("pairs", [_azure, _gcp])
def test_random_states_never_contradict_the_referee(pairs: Callable[[int, int], Iterator[Pair]]) -> None:
    """300 pairs a cloud."""
    _check(pairs(300, 21))


@pytest.mark.slow
@pytest.mark.parametrize("pairs", [_azure, _gcp])
def test_many_random_states_never_contradict_the_referee(pairs: Callable[[int, int], Iterator[Pair]]) -> None:
    """20,000 pairs and 100,000 requests a cloud."""
    _check(pairs(20_000, 22))
