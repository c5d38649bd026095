"""One side of the space of requests: its points, and at which of them each test is true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

from strongroom.access.space.budget import Budget
from strongroom.access.space.several import SetTest, several

from .document import Operator
from .element import Element, Test, addresses, boolean, matching, numeric, textual
from .key import is_free_text
from .plausible import plausible

Point: TypeAlias = str | tuple[str, ...] | None  # a key's value, several values, or its absence

ABSENT: Final = Operator("null", "absent")
PRESENT: Final = Operator("null", "present")
_NEITHER: Final = "other"  # a text that is no number, instant or address


@dataclass(frozen=True, slots=True)
class Dimension:
    """`truth` has, for each test, a bit for each point; all points together are `full`."""

    name: str
    points: tuple[Point, ...]
    truth: tuple[int, ...]

    @property
    def full(self) -> int:
        """Every point."""
        return (1 << len(self.points)) - 1


def family(operators: Sequence[Operator]) -> str:
    """The kind of value that a key must hold for the tests on it: where they disagree, the most special."""
    families = {operator.family for operator in operators}
    if "address" in families:
        return "address"
    if families & {"number", "date"}:
        return "number"
    return "bool" if "bool" in families else "text"


def fits(operator: Operator, kind: str) -> bool:
    """True iff a test with the operator can be decided on a key of this kind."""
    groups = {"address": ("address",), "number": ("number", "date")}
    allowed = groups.get(kind, ("string", "arn", "binary", "bool"))
    return operator.family == "null" or operator.family in allowed


@lru_cache(maxsize=8192)
def single(name: str, tests: tuple[Test, ...], kind: str, *, always: bool) -> Dimension:
    """A key that holds one value or, unless it is on every request, none."""
    elements = _elements(name, tests, kind)
    points: list[Point] = [] if always else [None]
    points += [element.example for element in elements]
    truth = []
    for index, test in enumerate(tests):
        bits = 0 if always or not when_absent(test.operator) else 1
        for place, element in enumerate(elements, 0 if always else 1):
            bits |= holds(test.operator, bool(element.bits >> index & 1)) << place
        truth.append(bits)
    return _merged(Dimension(name, tuple(points), tuple(truth)))


@lru_cache(maxsize=8192)
def many(name: str, tests: tuple[Test, ...], kind: str, *, always: bool) -> Dimension:
    """A key that holds a set of values."""
    elements = _elements(name, tests, kind)
    wanted = [_set_test(test, index, elements) for index, test in enumerate(tests)]
    found = several([*wanted, SetTest("present")], len(elements), Budget(), always=always)
    truth = []
    for index, test in enumerate(tests):
        bits = 0
        for place, point in enumerate(found):
            absent = not point.bits >> len(tests) & 1
            true = bool(point.bits >> index & 1)
            bits |= (when_absent(test.operator) if absent else true != _inverted(test.operator)) << place
        truth.append(bits)
    points = [tuple(elements[item].example for item in point.members) or None for point in found]
    return _merged(Dimension(name, tuple(points), tuple(truth)))


def fixed(name: str, tests: tuple[Test, ...], value: Point) -> Dimension:
    """A key whose value is given."""
    if value is None:
        return Dimension(name, (None,), tuple(int(when_absent(test.operator)) for test in tests))
    values = value if isinstance(value, tuple) else (value,)
    return Dimension(name, (value,), tuple(int(holds_for(test, values)) for test in tests))


def opaque(name: str) -> Dimension:
    """A test that is not modelled: it may hold or not."""
    return Dimension(name, ("not known to hold", "taken to hold"), (2,))


def holds_for(test: Test, values: tuple[str, ...]) -> bool:
    """True iff the test is true of a key with these values."""
    if test.operator.family == "null":
        return test.operator.test == "present"
    inside = [bool(matching((test,), value)) != test.operator.negated for value in values]
    if test.operator.quantifier == "foranyvalue":
        return any(inside)
    return all(inside) if test.operator.quantifier or test.operator.negated else any(inside)


def when_absent(operator: Operator) -> bool:
    """Whether a test is true of a request without its key."""
    if operator.family == "null":
        return operator.test == "absent"
    if operator.if_exists or operator.quantifier == "forallvalues":
        return True
    return operator.negated and not operator.quantifier


def holds(operator: Operator, matches: bool) -> bool:
    """Whether a test is true of one value that does or does not compare with a pattern of it."""
    if operator.family == "null":
        return operator.test == "present"
    return matches != operator.negated


def presence(values: tuple[str, ...]) -> Operator | bool:
    """What a Null test with these values asks: absent, present, or, given both or neither, whether it always holds."""
    if len(set(values)) != 1:
        return bool(values)
    return ABSENT if values[0] == "true" else PRESENT


def _elements(name: str, tests: tuple[Test, ...], kind: str) -> list[Element]:
    if kind in ("address", "number"):
        values = addresses(tests, Budget()) if kind == "address" else numeric(tests)
        return [*values, Element(matching(tests, _NEITHER), _NEITHER)] if is_free_text(name) else values
    found = boolean(tests) if kind == "bool" else textual(tests, Budget())
    return [Element(item.bits, plausible(name, item, tests)) for item in found] if kind == "text" else found


def _set_test(test: Test, index: int, elements: Sequence[Element]) -> SetTest:
    operator = test.operator
    if operator.family == "null":
        return SetTest("present")
    among = sum(1 << place for place, element in enumerate(elements) if element.bits >> index & 1)
    if operator.quantifier and operator.negated:
        among = (1 << len(elements)) - 1 & ~among
    return SetTest("within" if operator.quantifier == "forallvalues" else "meets", among)


def _inverted(operator: Operator) -> bool:
    """True iff the test is the opposite of its set test."""
    if operator.family == "null":
        return operator.test == "absent"
    return operator.negated and not operator.quantifier


def _merged(dimension: Dimension) -> Dimension:
    """One point for all that no test tells apart."""
    seen: dict[int, int] = {}
    for place in range(len(dimension.points)):
        bits = sum((truth >> place & 1) << index for index, truth in enumerate(dimension.truth))
        seen.setdefault(bits, place)
    kept = sorted(seen.values())
    if len(kept) == len(dimension.points):
        return dimension
    truth = tuple(sum((bits >> old & 1) << new for new, old in enumerate(kept)) for bits in dimension.truth)
    return Dimension(dimension.name, tuple(dimension.points[place] for place in kept), truth)
