"""All requests that some clauses tell apart, as a space of few points; each clause is a few boxes in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from strongroom.access.space.box import Box
from strongroom.access.space.budget import Budget
from strongroom.access.space.classes import classes
from strongroom.access.space.glob import Glob

from . import dimension as dim
from .dimension import Dimension
from .document import Clause, Condition, Operator
from .element import Test, is_readable
from .key import TIME, is_always_present, is_boolean, is_free_text, is_several
from .pattern import NOTHING, arn_glob, fill, spelled_arn
from .who import TIED, Who, is_named, is_spared

Assignment: TypeAlias = Mapping[str, str | None]

RESOURCE: Final = "resource"
PRINCIPAL: Final = "principal"
OPAQUE: Final = "not modelled: "


@dataclass(frozen=True, slots=True)
class Scope:
    """What all slices of a question share: who may call, and which keys some policy tests with a set operator."""

    callers: tuple[Who, ...] = ()
    quantified: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Part:
    """What a clause asks of one side: test `index` of the dimension `name`, negated or not."""

    name: str
    index: int
    negated: bool = False


@dataclass(slots=True)
class _Draft:
    """The tests gathered so far for each dimension, each test once."""

    tests: dict[str, dict[Test, int]] = field(default_factory=dict)
    globs: dict[Glob, int] = field(default_factory=dict)

    def add(self, name: str, test: Test) -> _Part:
        known = self.tests.setdefault(name, {})
        return _Part(name, known.setdefault(test, len(known)))


class Universe:
    """The space of requests for some clauses and one assignment of the keys that their variables ask for."""

    def __init__(self, clauses: Sequence[Clause], assigned: Assignment, scope: Scope, budget: Budget) -> None:
        self._assigned = self.assigned = assigned
        self.callers = scope.callers
        self._scope = scope
        self._draft = _Draft()
        self._kinds = _kinds(clauses)
        self._resources: dict[Clause, tuple[tuple[Glob, ...], bool] | None] = {}
        parts = {clause: self._parts(clause) for clause in dict.fromkeys(clauses)}
        self._build(budget)
        self.boxes: dict[Clause, list[Box]] = {
            clause: [] if found is None else self._box(clause, found) for clause, found in parts.items()
        }

    @property
    def full(self) -> Box:
        """Every request."""
        return tuple(dimension.full for dimension in self.dimensions)

    def _parts(self, clause: Clause) -> list[_Part] | None:
        """The tests of a clause; None where this assignment lacks a key that it needs."""
        found: list[_Part] = [self._draft.add(OPAQUE + text, _OPAQUE_TEST) for text in clause.opaque]
        if clause.resources is not None:
            texts = [fill(text, self._assigned, use_variables=clause.variables) for text in clause.resources.values]
            # A pattern whose variable has no value fits nothing; the others of the element still count.
            filled = (arn_glob(text) for text in texts if text is not None)
            globs = tuple(glob for glob in filled if glob is not NOTHING)
            if not globs and not clause.resources.negated:
                return None
            if globs:
                self._resources[clause] = (globs, clause.resources.negated)
            for glob in globs:
                self._draft.globs.setdefault(glob, len(self._draft.globs))
        for condition in clause.conditions:
            part = self._condition(condition, variables=clause.variables)
            if part is False:
                return None
            if part is not True:
                found.append(part)
        return found

    def _condition(self, condition: Condition, *, variables: bool) -> _Part | bool:
        """The test of a condition, or whether it is true whatever the request."""
        operator, name = condition.operator, _dimension(condition.key)
        if operator.family == "null":
            asked = dim.presence(condition.values)
            return asked if isinstance(asked, bool) else self._draft.add(name, Test(asked, ()))
        filled = condition.values
        if variables and operator.family in ("string", "arn"):
            texts = [fill(value, self._assigned) for value in condition.values]
            # A variable without a value equals nothing, so what is asked not to equal it never does.
            filled = tuple(text for text in texts if text is not None)
        test = Test(operator, filled)
        if not dim.fits(operator, self._kinds[name]) or not is_readable(test):
            return self._draft.add(f"{OPAQUE}{condition.spelled} {', '.join(condition.values)}", _OPAQUE_TEST)
        return self._draft.add(name, test)

    def _build(self, budget: Budget) -> None:
        self.dimensions: list[Dimension] = []
        self.places: dict[str, int] = {}
        if self._draft.globs:
            self._add(_resource_dimension(tuple(self._draft.globs), budget))
        if self._scope.callers:
            self._tie()
        for name, tests in self._draft.tests.items():
            if not (self._scope.callers and name in TIED):
                self._add(self._key(name, tuple(tests)))

    def _add(self, dimension: Dimension) -> None:
        self.places[dimension.name] = len(self.dimensions)
        self.dimensions.append(dimension)

    def _key(self, name: str, tests: tuple[Test, ...]) -> Dimension:
        if name.startswith(OPAQUE):
            return dim.opaque(name)
        if name in self._assigned:
            return dim.fixed(name, tests, self._assigned[name])
        always = is_always_present(name, signed=not self._scope.callers)
        kind = self._kinds[name]
        if is_several(name, quantified=name in self._scope.quantified):
            return dim.many(name, tests, kind, always=always)
        return dim.single(name, tests, kind, always=always)

    def _tie(self) -> None:
        """The keys that a caller fixes are no sides of their own: tests on them choose among the callers."""
        points = self._scope.callers
        self.tied: dict[str, list[int]] = {}
        for name in TIED:
            tests = self._draft.tests.get(name, {})
            self.tied[name] = [
                sum(dim.fixed(name, (test,), who.key(name)).truth[0] << place for place, who in enumerate(points))
                for test in tests
            ]
        self._add(Dimension(PRINCIPAL, tuple(who.name for who in points), ()))

    def _box(self, clause: Clause, parts: Sequence[_Part]) -> list[Box]:
        sides = list(self.full)
        if clause in self._resources and (asked := self._resources[clause]) is not None:
            sides[self.places[RESOURCE]] &= self._resource_bits(*asked) if RESOURCE in self.places else 0
        if self._scope.callers:
            sides[self.places[PRINCIPAL]] &= self._caller_bits(clause)
        for part in parts:
            if self._scope.callers and part.name in self.tied:
                sides[self.places[PRINCIPAL]] &= self.tied[part.name][part.index]
            else:
                place = self.places[part.name]
                sides[place] &= self.dimensions[place].truth[part.index]
        return [tuple(sides)] if all(sides) else []

    def _resource_bits(self, globs: tuple[Glob, ...], negated: bool) -> int:
        dimension = self.dimensions[self.places[RESOURCE]]
        bits = 0
        for glob in globs:
            bits |= dimension.truth[self._draft.globs[glob]]
        return dimension.full & ~bits if negated else bits

    def _caller_bits(self, clause: Clause) -> int:
        points = self._scope.callers
        if clause.principals is not None:
            named = clause.principals
            return sum(is_named(who, named) << place for place, who in enumerate(points))
        if clause.not_principals is not None:
            listed = clause.not_principals
            spared = is_spared if clause.effect == "Deny" else is_named
            return sum((not spared(who, listed)) << place for place, who in enumerate(points))
        return (1 << len(points)) - 1


_OPAQUE_TEST: Final = Test(Operator("opaque", "holds"), ())


def _dimension(key: str) -> str:
    """Two keys hold the time of the request, as a date and as a number: one side of the space."""
    return TIME if key == "aws:epochtime" else key


def _kinds(clauses: Sequence[Clause]) -> dict[str, str]:
    operators: dict[str, list[Operator]] = {}
    for clause in clauses:
        for condition in clause.conditions:
            operators.setdefault(_dimension(condition.key), []).append(condition.operator)
    return {name: _kind(name, listed) for name, listed in operators.items()}


def _kind(name: str, operators: Sequence[Operator]) -> str:
    """A key that is only taken for a boolean may hold any text as soon as something else is asked of it."""
    kind = dim.family(operators)
    if kind not in ("bool", "text"):
        return kind
    taken_for_one = {operator.family for operator in operators} <= {"bool", "null"} and not is_free_text(name)
    return "bool" if is_boolean(name) or (kind == "bool" and taken_for_one) else "text"


def _resource_dimension(globs: tuple[Glob, ...], budget: Budget) -> Dimension:
    found = sorted(classes(globs, budget), key=lambda item: (item.example == "*", len(item.example)))
    truth = [0] * len(globs)
    for place, item in enumerate(found):
        for index in _places(item.bits):
            truth[index] |= 1 << place
    return Dimension(RESOURCE, tuple(spelled_arn(item.example) for item in found), tuple(truth))


def _places(bits: int) -> Iterator[int]:
    while bits:
        low = bits & -bits
        yield low.bit_length() - 1
        bits ^= low
