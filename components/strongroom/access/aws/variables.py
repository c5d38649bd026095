"""Keys that policy variables ask for: which of their values make a difference.

For each choice of those values a policy has no variables left, so each choice is decided by itself. A value matters if
a test on its own key tells it apart, or if a pattern that it fills then meets another pattern on the same side: the
pieces of that other pattern which may stand in the variable's place are its literals in play; one value that is none of
them stands for all others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from strongroom.access.space.budget import Budget, Exhausted
from strongroom.access.space.classes import classes
from strongroom.access.space.glob import Glob

from .document import Clause, Condition
from .element import Element, Test, addresses, is_readable, numeric
from .in_play import Piece, Sides, gather, in_play
from .key import is_always_present, is_boolean, is_free_text
from .pattern import NOTHING, arn_glob, fill, shown_plain, text_glob, variables
from .plausible import plausible
from .universe import Assignment, Scope
from .who import TIED

_ASSIGNMENT: Final = 1_000  # steps that a choice of values costs: it has a space of its own


def assignments(clauses: Sequence[Clause], scope: Scope, budget: Budget) -> Iterator[Assignment]:
    """Every choice of values that makes a difference to the clauses; one empty choice where no variable is used."""
    sides = gather(clauses)
    if not sides.keys:
        yield {}
        return
    for who in scope.callers:
        for key in TIED:
            if value := who.key(key):
                sides.hold(key, value)
    # Keys whose own tests have no variables come first: the others can then be filled.
    ordered = sorted(sides.keys, key=lambda key: any(variables(v) for c in sides.own.get(key, ()) for v in c.values))
    yield from _choose(ordered, {}, sides, scope, budget)


def _choose(
    keys: Sequence[str], chosen: dict[str, str | None], sides: Sides, scope: Scope, budget: Budget
) -> Iterator[Assignment]:
    if not keys:
        yield dict(chosen)
        return
    for value in _values(keys[0], chosen, sides, scope, budget):
        budget.spend(_ASSIGNMENT)
        yield from _choose(keys[1:], {**chosen, keys[0]: value}, sides, scope, budget)


def _values(key: str, chosen: Assignment, sides: Sides, scope: Scope, budget: Budget) -> Iterator[str | None]:
    if scope.callers and key in TIED:  # one caller at a time, see `apart`
        yield scope.callers[0].key(key)
        return
    if not is_always_present(key, signed=not scope.callers):
        yield None
    conditions = sides.own.get(key, [])
    if is_boolean(key):
        yield from ("true", "false")
        return
    pieces = dict.fromkeys(in_play(key, chosen, sides))
    tests = [Test(c.operator, c.values) for c in conditions if c.operator.family in ("number", "date", "address")]
    if tests and all(is_readable(test) for test in tests):
        yield from _measured(key, tests, tuple(pieces), budget)
        return
    yield from _texts(key, _own_globs(conditions, chosen) + [piece.glob for piece in pieces], budget)


def _measured(key: str, tests: list[Test], pieces: Sequence[Piece], budget: Budget) -> Iterator[str]:
    """Numbers, instants or addresses: the plain texts in play cut the values as limits of the tests do."""
    operator = replace(tests[0].operator, test="within" if tests[0].operator.family == "address" else "equals")
    named = [piece.text.replace("?", "*") for piece in pieces if piece.text.strip("*")]
    if any("*" in text for text in named) or (named and operator.family == "date"):
        raise Exhausted(f"{key} is compared as text and as a {operator.family}: its values are not told apart")
    named = [shown_plain(text) for text in named]
    cut = [*tests, *(test for text in named if is_readable(test := Test(operator, (text,))))]
    found = addresses(cut, budget) if operator.family == "address" else numeric(cut)
    texts = [element.example for element in found]
    spelled = [f"{text}.0" for text in texts if text in named] if operator.family == "number" else []
    other = [*named, "other"] if is_free_text(key) else []
    yield from dict.fromkeys((*texts, *spelled, *other))


def texts_of(key: str, pieces: Sequence[Piece], budget: Budget) -> Iterator[str]:
    """One value of a key for each combination of the pieces that it may fit."""
    return _texts(key, [piece.glob for piece in pieces], budget)


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
        if operator.family not in ("string", "arn", "bool"):
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


def apart(clauses: Sequence[Clause], scope: Scope) -> Iterator[Scope]:
    """The scope for each caller alone where a variable asks for a key that the caller fixes, else the scope itself."""
    if scope.callers and any(key in TIED for key in gather(clauses).keys):
        for who in scope.callers:
            yield Scope((who,), scope.quantified)
    else:
        yield scope
