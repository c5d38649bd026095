"""Complete lists of values: for any patterns, a text for each achievable combination of matches.

A pattern reads a text one character at a time, and what it may still accept is a set of places in it. All patterns of a
side are walked at once: two texts that lead to the same sets of places are told apart by none of the patterns, whatever
follows. So one text for each reachable combination of sets is a complete universe, and one for each combination of
matches is a smaller complete one. Characters that stand in no pattern all act alike: one of them is enough.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Final, TypeAlias

from strongroom.access.evaluate.aws.pattern import filled

# A character, any text or one character; the flag tells that a colon does not count.
Token: TypeAlias = tuple[str, bool]
ANY: Final = "any"
ONE: Final = "one"
_FRESH: Final = "!"
_COLONS: Final = 5


@dataclass(frozen=True, slots=True)
class Form:
    """One pattern as tokens; `folded` where case does not count."""

    tokens: tuple[Token, ...]
    folded: bool = False


def text_form(text: str, *, wild: bool = True, folded: bool = False) -> Form:
    """A pattern of a text operator or of an action; `${*}` is already a star of its own there."""
    return Form(tuple(_tokens(text, wild, inside=False)), folded)


def arn_form(text: str, *, fill_up: bool) -> Form | None:
    """A pattern of an ARN, None where a short one matches nothing."""
    if text == "*":
        return Form(((ANY, False),))
    parts = _cut(text)
    if len(parts) <= _COLONS:
        if not fill_up:
            return None
        parts += ["*"] * (_COLONS + 1 - len(parts))
    tokens: list[Token] = []
    for place, part in enumerate(parts):
        tokens += _tokens(part, True, inside=place < _COLONS)
        if place < _COLONS:
            tokens.append((":", False))
    return Form(tuple(tokens))


def _cut(text: str) -> list[str]:
    return text.split(":", _COLONS)


def _tokens(text: str, wild: bool, *, inside: bool) -> Iterator[Token]:
    for piece in filled(text, lambda _: None, wild=wild) or ():
        if piece is None:
            yield ANY, inside
        elif piece == 1:
            yield ONE, inside
        else:
            yield from ((char, False) for char in str(piece))


@lru_cache(maxsize=512)
def representatives(forms: frozenset[Form], within: Form | None = None) -> tuple[str, ...]:
    """A text, not empty, for each achievable combination of matching forms, the shortest first; all are `within`."""
    ordered = sorted(forms, key=repr) + ([within] if within else [])
    letters = {token for form in ordered for token, _ in form.tokens if len(token) == 1}
    folded = {char.swapcase() for char in letters} if any(form.folded for form in ordered) else set()
    alphabet = sorted(letters | folded | {_FRESH, ":"})
    start = tuple(_open(form, {0}) for form in ordered)
    seen: set[tuple[frozenset[int], ...]] = set()
    found: dict[tuple[bool, ...], str] = {}
    edge = [("", start)]
    while edge:
        following = []
        for text, places in edge:
            for char in alphabet:
                after = tuple(_step(form, at, char) for form, at in zip(ordered, places, strict=True))
                if after in seen:
                    continue
                seen.add(after)
                following.append((text + char, after))
                matches = tuple(len(form.tokens) in at for form, at in zip(ordered, after, strict=True))
                if within is None or matches[-1]:
                    found.setdefault(matches, text + char)
        edge = following
    return tuple(found.values())


def _open(form: Form, places: Iterable[int]) -> frozenset[int]:
    """The places reachable without a further character: stars may take nothing."""
    found = set(places)
    for place, (token, _) in enumerate(form.tokens):
        if token == ANY and place in found:
            found.add(place + 1)
    return frozenset(found)


@lru_cache(maxsize=200_000)
def _step(form: Form, places: frozenset[int], char: str) -> frozenset[int]:
    following = set()
    for place in places:
        if place == len(form.tokens):
            continue
        token, no_colon = form.tokens[place]
        if token in (ANY, ONE):
            if not (no_colon and char == ":"):
                following.add(place + (token == ONE))
        elif token == char or (form.folded and token.lower() == char.lower()):
            following.add(place + 1)
    return _open(form, following)


def subsets(values: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Every set of the values but the empty one: a set is told apart by which of them it holds."""
    return tuple(chosen for size in range(1, len(values) + 1) for chosen in combinations(values, size))


def numbers(limits: Iterable[str]) -> tuple[str, ...]:
    """Each limit, and a number on either side of it: comparisons see no more."""
    ordered = sorted({Decimal(limit) for limit in limits})
    between = [(low + high) / 2 for low, high in pairwise(ordered)]
    return tuple(str(value) for value in sorted({ordered[0] - 1, *ordered, *between, ordered[-1] + 1}))


def addresses(networks: Iterable[str]) -> tuple[str, ...]:
    """The ends of each range and their outer neighbours: between two such ends no range begins or ends."""
    found = {"203.0.113.200", "2001:db8:ffff::9"}
    for text in networks:
        network = ipaddress.ip_network(text)
        kind = type(network.network_address)
        first, last = int(network[0]), int(network[-1])
        top = 2**network.max_prefixlen - 1
        found |= {str(kind(value)) for value in (first - 1, first, last, last + 1) if 0 <= value <= top}
    return tuple(sorted(found))
