"""Keys that policy variables ask for: which of their values make a difference.

For each choice of those values a policy has no variables left, so each choice is decided by itself. A value matters if
a test on its own key tells it apart, or if a pattern that it fills then meets another pattern on the same side: the
pieces of that other pattern which may stand in the variable's place are its literals in play; one value that is none of
them stands for all others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from strongroom.access.space.budget import Budget
from strongroom.access.space.classes import classes
from strongroom.access.space.glob import Glob

from .document import Clause, Condition
from .element import Element, Test, addresses, is_readable, numeric
from .key import is_always_present, is_boolean
from .pattern import NOTHING, arn_glob, fill, text_glob, variables
from .plausible import plausible
from .universe import Assignment, Scope
from .who import TIED

_ANY_VARIABLE: Final = re.compile(r"\$\{(?![*?$]\})[^{}]*\}")


@dataclass(slots=True)
class _Sides:
    """The texts that meet on each side of the space, with whether case counts."""

    texts: dict[str, set[tuple[str, bool]]] = field(default_factory=dict)
    own: dict[str, list[Condition]] = field(default_factory=dict)
    keys: dict[str, None] = field(default_factory=dict)

    def add(self, side: str, text: str, *, ignore_case: bool) -> None:
        self.texts.setdefault(side, set()).add((text, ignore_case))
        self.keys |= dict.fromkeys(variables(text))


def assignments(clauses: Sequence[Clause], scope: Scope, budget: Budget) -> Iterator[Assignment]:
    """Every choice of values that makes a difference to the clauses; one empty choice where no variable is used."""
    sides = _gather(clauses)
    if not sides.keys:
        yield {}
        return
    # Keys whose own tests have no variables come first: the others can then be filled.
    ordered = sorted(sides.keys, key=lambda key: any(variables(v) for c in sides.own.get(key, ()) for v in c.values))
    yield from _choose(ordered, {}, sides, scope, budget)


def _gather(clauses: Sequence[Clause]) -> _Sides:
    sides = _Sides()
    for clause in clauses:
        if clause.resources is not None:
            for text in clause.resources.values:
                sides.add("", text if clause.variables else _hidden(text), ignore_case=False)
        for condition in clause.conditions:
            sides.own.setdefault(condition.key, []).append(condition)
            if condition.operator.family in ("string", "arn"):
                for text in condition.values:
                    shown = text if clause.variables else _hidden(text)
                    sides.add(condition.key, shown, ignore_case=condition.operator.ignore_case)
    return sides


def _hidden(text: str) -> str:
    """A text of the language of 2008, in which `${...}` is nothing but text."""
    return text.replace("${", "${$}{")


def _choose(
    keys: Sequence[str], chosen: dict[str, str | None], sides: _Sides, scope: Scope, budget: Budget
) -> Iterator[Assignment]:
    if not keys:
        yield dict(chosen)
        return
    for value in _values(keys[0], chosen, sides, scope, budget):
        budget.spend(10)
        yield from _choose(keys[1:], {**chosen, keys[0]: value}, sides, scope, budget)


def _values(key: str, chosen: Assignment, sides: _Sides, scope: Scope, budget: Budget) -> Iterator[str | None]:
    if scope.callers and key in TIED:  # one caller at a time, see `apart`
        yield scope.callers[0].key(key)
        return
    if not is_always_present(key, signed=not scope.callers):
        yield None
    conditions = sides.own.get(key, [])
    pieces = set(_in_play(key, chosen, sides))
    if is_boolean(key) or any(condition.operator.family == "bool" for condition in conditions):
        yield from ("true", "false")
        return
    tests = [Test(c.operator, c.values) for c in conditions if c.operator.family in ("number", "date", "address")]
    if tests and all(is_readable(test) for test in tests):
        make = addresses if tests[0].operator.family == "address" else numeric
        yield from dict.fromkeys(element.example for element in make(tests, budget))
        return
    yield from _texts(
        key, _own_globs(conditions, chosen) + [text_glob(p, ignore_case=i, like=True) for p, i in pieces], budget
    )


def _texts(key: str, globs: list[Glob], budget: Budget) -> Iterator[str]:
    for item in classes(tuple(dict.fromkeys(globs)), budget):
        example = item.example
        if not item.bits:
            example = next((text for text in _fresh(key, item.example) if not any(g.matches(text) for g in globs)), "")
        if example:
            yield example


def _fresh(key: str, example: str) -> Iterator[str]:
    yield plausible(key, Element(0, example), ())
    yield from ("444455556666", "777788889999") if key.endswith("account") else ("another", "third")
    yield example


def _own_globs(conditions: Sequence[Condition], chosen: Assignment) -> list[Glob]:
    found = []
    for condition in conditions:
        operator = condition.operator
        if operator.family not in ("string", "arn"):
            continue
        for value in condition.values:
            filled = fill(value, chosen)
            if filled is None:
                continue
            if operator.family == "arn":
                found += [glob for glob in (arn_glob(filled),) if glob is not NOTHING]
            else:
                found.append(text_glob(filled, ignore_case=operator.ignore_case, like=operator.test == "like"))
    return found


def _in_play(key: str, chosen: Assignment, sides: _Sides) -> Iterator[tuple[str, bool]]:
    """Pieces of the other patterns of a side that may stand where this key's value does."""
    for texts in sides.texts.values():
        holders = [(text, folded) for text, folded in texts if key in variables(text)]
        if not holders:
            continue
        # Values already chosen for other keys on the same side may be equal to this one's.
        for text, folded in texts:
            for other in variables(text):
                if other != key and (value := chosen.get(other)):
                    yield value, folded
        for text, folded in holders:
            before, after = _around(text, key, chosen)
            for other, also_folded in texts:
                if other != text:
                    yield from (
                        (piece, folded or also_folded) for piece in _pieces(before, after, _open(other, chosen))
                    )


def _around(text: str, key: str, chosen: Assignment) -> tuple[str, str]:
    """What stands before and after the key's variable, other variables filled or open."""
    for match in _ANY_VARIABLE.finditer(text):
        if key in variables(match[0]):
            return _open(text[: match.start()], chosen), _open(text[match.end() :], chosen)
    return text, ""


def _open(text: str, chosen: Assignment) -> str:
    filled = fill(text, chosen)
    return filled if filled is not None else _ANY_VARIABLE.sub("*", text)


def _pieces(before: str, after: str, other: str) -> set[str]:
    """Every part of `other` that is left once `before` has taken its start and `after` its end."""
    starts = _taken(before, other)
    ends = {len(other) - place for place in _taken(after[::-1], other[::-1])}
    return {other[start:end] for start in starts for end in ends if start <= end}


def _taken(pattern: str, other: str) -> set[int]:
    """How far into `other` a text of `pattern` may reach; a star that it ends in is left in place."""
    places = _skipped(other, {0})
    for char in pattern:
        following: set[int] = set()
        for place in places:
            if char == "*":
                following |= set(range(place, len(other) + 1))
            elif place < len(other):
                letter = other[place]
                if letter == "*":
                    following.add(place)
                elif char == "?" or letter in (char, "?"):
                    following.add(place + 1)
        places = _skipped(other, following)
    return places | {place - 1 for place in places if place and other[place - 1] == "*"}


def _skipped(other: str, places: set[int]) -> set[int]:
    found = set(places)
    for place in sorted(places):
        following = place
        while following < len(other) and other[following] == "*":
            following += 1
            found.add(following)
    return found


def apart(clauses: Sequence[Clause], scope: Scope) -> Iterator[Scope]:
    """The scope for each caller alone where a variable asks for a key that the caller fixes, else the scope itself."""
    if scope.callers and any(key in TIED for key in _gather(clauses).keys):
        for who in scope.callers:
            yield Scope((who,), scope.quantified)
    else:
        yield scope


def in_play(key: str, clauses: Sequence[Clause]) -> tuple[str, ...]:
    """Pieces of other patterns that may stand where a variable asks for the key."""
    sides = _gather(clauses)
    return tuple(sorted({piece for piece, _ in _in_play(key, {}, sides)})) if key in sides.keys else ()


def opened(text: str) -> str:
    """The text with any text in the place of each variable."""
    return _ANY_VARIABLE.sub("*", text)
