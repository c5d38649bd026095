"""Which combinations of patterns some text fits at once, and which text that is.

Every text falls into exactly one class; patterns that agree on one text of a class agree on all of it, so a question
about all texts is a question about these few.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from .apart import apart_classes
from .budget import Budget
from .glob import ANY, ANY_INSIDE, ONE, ONE_INSIDE, SEGMENTS, Glob
from .prefixes import prefix_classes

# A plausible text for each segment of an ARN, used where it does as well as any other.
_PLAUSIBLE: Final = ("arn", "aws", "s3", "us-east-1", "111122223333", "name")


@dataclass(frozen=True, slots=True)
class Class:
    """Bit i of `bits` is set iff the texts of the class fit pattern i; `example` is one of them."""

    bits: int
    example: str


def classes(globs: Sequence[Glob], budget: Budget) -> tuple[Class, ...]:
    """Every achievable combination of fitting patterns, each once; raises Exhausted beyond the budget."""
    distinct = tuple(sorted(set(globs), key=lambda glob: (glob.tokens, glob.ignore_case)))
    found = _known(distinct)
    budget.spend(len(found))
    if distinct == tuple(globs):
        return found
    places: dict[Glob, int] = {}
    for index, glob in enumerate(globs):
        places[glob] = places.get(glob, 0) | 1 << index
    masks = [places[glob] for glob in distinct]
    return tuple(Class(_spread(item.bits, masks), item.example) for item in found)


@lru_cache(maxsize=4096)
def union_classes(unions: tuple[tuple[Glob, ...], ...]) -> tuple[Class, ...]:
    """Every achievable combination of unions of patterns (bit i: some pattern of union i fits). Raises Exhausted."""
    globs = tuple(glob for union in unions for glob in union)
    numbers = [number for number, union in enumerate(unions) for _ in union]
    if _are_prefixes(globs):
        masks = [1 << number for number in numbers]
        found: dict[int, str] = {}
        for bits, example in prefix_classes(globs).items():
            spread = _spread(bits, masks)
            if not found.get(spread):
                found[spread] = example
    else:
        found = apart_classes(globs, numbers)
    return tuple(Class(bits, example) for bits, example in found.items())


def _are_prefixes(globs: Sequence[Glob]) -> bool:
    return len({glob.ignore_case for glob in globs}) <= 1 and all(glob.is_literal or glob.is_prefix for glob in globs)


def _spread(bits: int, masks: Sequence[int]) -> int:
    found = 0
    while bits:
        low = bits & -bits
        found |= masks[low.bit_length() - 1]
        bits ^= low
    return found


@lru_cache(maxsize=4096)
def _known(globs: tuple[Glob, ...]) -> tuple[Class, ...]:
    if len(globs) > 1 and all(_is_arn(glob) for glob in globs):
        return _by_segments(globs)
    return _of_texts(globs)


def _of_texts(globs: Sequence[Glob]) -> tuple[Class, ...]:
    found = prefix_classes(globs) if _are_prefixes(globs) else apart_classes(globs, range(len(globs)))
    return tuple(Class(bits, example) for bits, example in found.items())


def _is_arn(glob: Glob) -> bool:
    return glob.is_universal or (glob.tokens.count(":") >= SEGMENTS - 1 and not _crosses(glob.tokens))


def _crosses(tokens: str) -> bool:
    """True iff a wildcard of the first segments may take in a colon."""
    inside = tokens.split(":", SEGMENTS - 1)[:-1]
    return any(ANY in part or ONE in part for part in inside)


def _by_segments(globs: Sequence[Glob]) -> tuple[Class, ...]:
    """The classes of ARN patterns, segment by segment: only patterns that have fitted so far count in the next."""
    universal = sum(1 << index for index, glob in enumerate(globs) if glob.is_universal)
    parts = [None if glob.is_universal else glob.tokens.split(":", SEGMENTS - 1) for glob in globs]
    alive: dict[int, str] = {(1 << len(globs)) - 1 & ~universal: ""}
    for place in range(SEGMENTS):
        following: dict[int, str] = {}
        for living, example in alive.items():
            for bits, text in _segment(globs, parts, living, place):
                joined = f"{example}:{text}" if place else text
                if bits not in following:
                    following[bits] = joined
        alive = following
    alive.setdefault(0, "*")  # what is no ARN at all, as the resource of a call that names none
    return tuple(Class(bits | universal, example) for bits, example in alive.items())


def _segment(
    globs: Sequence[Glob], parts: Sequence[list[str] | None], living: int, place: int
) -> list[tuple[int, str]]:
    members: dict[Glob, int] = {}
    for index, split in enumerate(parts):
        if split is not None and living >> index & 1:
            tokens = split[place].replace(ANY_INSIDE, ANY).replace(ONE_INSIDE, ONE)
            glob = Glob(tokens, globs[index].ignore_case)
            members[glob] = members.get(glob, 0) | 1 << index
    distinct = tuple(members)
    masks = list(members.values())
    found = {item.bits: item.example for item in _texts(distinct)}
    plausible = _PLAUSIBLE[place]
    found[sum(1 << index for index, glob in enumerate(distinct) if glob.matches(plausible))] = plausible
    return [(_spread(bits, masks), text) for bits, text in found.items()]


_texts: Callable[[tuple[Glob, ...]], tuple[Class, ...]] = lru_cache(maxsize=16384)(_of_texts)
