"""All patterns walked at once: each set of places reached in them is a state, each text a path through states.

The places of all patterns lie in one number, one bit each, so a step is a few operations however many patterns there
are. Characters that no pattern asks for in a state lead to the same next state, so one stands for all of them. Places
that cannot change the answer any more are dropped: those before a star that is reached, since whatever they could still
match the star can skip, and all of a union of which one pattern already fits every way on.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from .budget import Budget
from .glob import ANY, ANY_INSIDE, ONE_INSIDE, STARS, WILD, Glob

_FRESH: Final = "xyzqkjwvu0123456789-_/.~!"


class _Machine:
    """The places of all patterns: pattern after pattern, one more than its tokens each."""

    def __init__(self, globs: Sequence[Glob], unions: Sequence[int]) -> None:
        self.start = self.final = self.stars = self.inside_stars = self.ones = self.inside_ones = 0
        self.letters: dict[str, int] = {}
        self.folded: dict[str, int] = {}
        self.ends: list[int] = []
        self.asks: dict[int, str] = {}
        self.passed: dict[int, int] = {}  # star -> the places that it makes needless
        whole: dict[int, int] = {}
        settled: dict[int, tuple[int, int]] = {}
        place = 0
        for glob, union in zip(globs, unions, strict=True):
            first, self.start = place, self.start | 1 << place
            for token in glob.tokens:
                self._add(token, place, folded=glob.ignore_case)
                self._pass(token, place, first)
                place += 1
            if glob.tokens.endswith(ANY):
                stars, kept = settled.get(union, (0, 3 << place - 1))
                settled[union] = (stars | 1 << place - 1, kept)
            whole[union] = whole.get(union, 0) | (1 << place + 1) - (1 << first)
            self.ends.append(1 << place)
            self.final |= 1 << place
            place += 1
        self.settled = [(stars, whole[union], kept) for union, (stars, kept) in settled.items()]
        self.every = self.stars | self.inside_stars
        self.adjacent = bool(self.every & self.every << 1)
        self.has_colon = bool(self.inside_stars | self.inside_ones)

    def _add(self, token: str, place: int, *, folded: bool) -> None:
        bit = 1 << place
        if token in STARS:
            self.stars |= bit if token == ANY else 0
            self.inside_stars |= bit if token == ANY_INSIDE else 0
        elif token in WILD:
            self.ones |= bit
            self.inside_ones |= bit if token == ONE_INSIDE else 0
        else:
            index = self.folded if folded else self.letters
            index[token] = index.get(token, 0) | bit
            self.asks[place] = token

    def _pass(self, token: str, place: int, first: int) -> None:
        bit = 1 << place
        if token == ANY:
            self.passed[bit] = bit - (1 << first)
        elif token == ANY_INSIDE:  # skips no colon, so only what lies in its own segment
            start = place
            while start > first and self._is_inside(start - 1):
                start -= 1
            self.passed[bit] = bit - (1 << start)

    def _is_inside(self, place: int) -> bool:
        return not (self.stars | (self.ones & ~self.inside_ones)) >> place & 1 and self.asks.get(place) != ":"

    def closed(self, state: int, before: int = 0) -> int:
        """The state with every place that a star lets a text skip to, and without needless ones.

        Stars of the state `before` have done their dropping: no place before them comes back.
        """
        every = self.every
        skipped = state | (state & every) << 1
        while self.adjacent and skipped != state:
            state, skipped = skipped, skipped | (skipped & every) << 1
        state = skipped
        reached = state & every & ~before
        while reached:
            star = 1 << reached.bit_length() - 1
            reached ^= star
            state &= ~self.passed[star]
            reached &= state
        for stars, whole, kept in self.settled:
            if state & stars:
                state = state & ~whole | kept
        return state

    def step(self, state: int, letter: str) -> int:
        """The state after one more character."""
        ones = self.ones & ~self.inside_ones if letter == ":" else self.ones
        stay = self.stars if letter == ":" else self.stars | self.inside_stars
        moved = state & (ones | self.letters.get(letter, 0) | self.folded.get(letter.lower(), 0))
        return self.closed(moved << 1 | state & stay, state)

    def choices(self, state: int) -> Iterator[str]:
        """One character for each way on that differs."""
        asked = [letter for letter, places in (*self.letters.items(), *self.folded.items()) if state & places]
        variants = {variant for letter in asked for variant in (letter, *self._cases(letter))}
        if self.has_colon:
            variants.add(":")
        taken = {letter.lower() for letter in variants} | variants
        yield next((letter for letter in _FRESH if letter not in taken), None) or _rare(taken)
        yield from sorted(variants)

    def _cases(self, letter: str) -> tuple[str, ...]:
        # Where some patterns fold case and others do not, the two spellings of a letter are different ways on.
        mixed = self.folded and self.letters and len(letter.upper()) == 1
        return (letter.lower(), letter.upper()) if mixed else ()


def _rare(taken: set[str]) -> str:
    return next(chr(code) for code in range(0x4E00, 0x9FFF) if chr(code) not in taken)


def _unions(ends: int, union_at: Mapping[int, int]) -> int:
    found = 0
    while ends:
        low = ends & -ends
        found |= union_at[low]
        ends ^= low
    return found


def walk(
    globs: Sequence[Glob], budget: Budget, unions: Sequence[int] | None = None, *, least: int = 0
) -> dict[int, str]:
    """Each achievable combination of fitting unions with a shortest example that is not empty, if there is one.

    `unions` has the number of the union (bit) for each pattern; without it each pattern is one of its own. Texts of
    fewer letters than `least`, 0 or 1, do not count.
    """
    numbers = range(len(globs)) if unions is None else unions
    machine = _Machine(globs, numbers)
    union_at = {end: 1 << number for end, number in zip(machine.ends, numbers, strict=True)}
    begin = machine.closed(machine.start)
    seen = {begin}
    found: dict[int, str] = {}
    waiting = deque([(begin, "")])
    while waiting:
        state, text = waiting.popleft()
        bits = _unions(state & machine.final, union_at)
        if len(text) >= least and not found.get(bits):
            found[bits] = text
        for letter in machine.choices(state):
            budget.spend()
            following = machine.step(state, letter)
            if following not in seen:
                seen.add(following)
                waiting.append((following, text + letter))
    return found
