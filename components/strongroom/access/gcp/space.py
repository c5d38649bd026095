"""The space of all requests that two states may tell apart, and what their parts say in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Final

from ..space.box import Box
from ..space.budget import Budget
from ..space.formula import EVERYWHERE, NOWHERE, And, Formula, Not, Or, Test
from . import dimension as dimensions
from .cel.question import NAME, TIME, Among, Fits, Leaf, Moment, Number, Opaque, Part, Present, leaves
from .cel.texts import TAG
from .dimension import Dimension
from .member import Member
from .named_parts import named_parts
from .node import Hierarchy, may_be_one
from .places import Place, places
from .principals import Claim, Membership, callers, relation
from .state import Binding, Boundary, DenyRule, State

PRINCIPAL, RESOURCE = 0, 1
TRUE, FALSE = 1, 2  # the points of what is not understood; at the third it is an error
_GROUPS: Final = "google.groups"
_IDS: Final = f"{TAG}tagKeys/"


class Space:
    """Dimensions for everything that the states ask about a request."""

    def __init__(
        self,
        states: Sequence[State],
        hierarchy: Hierarchy,
        nodes: Iterable[str],
        budget: Budget,
        asked: Iterable[Member] = (),
    ) -> None:
        self.hierarchy = hierarchy
        self.budget = budget
        tests = list(dict.fromkeys(leaf for state in states for leaf in _leaves(state)))
        members = list(dict.fromkeys([*asked, *(member for state in states for member in _members(state))]))
        self.callers = callers(members, hierarchy)
        patterns = tuple(
            dict.fromkeys(leaf.glob for leaf in tests if isinstance(leaf, Fits) and leaf.attribute == NAME)
        )
        self.parts = named_parts(tests)
        self.nodes = {node for state in states for node in _nodes(state)} | set(nodes)
        self.places: tuple[Place, ...] = places(self.nodes, patterns, self.parts, hierarchy, budget)
        self.dimensions: list[Dimension] = [
            Dimension("principal", "free", tuple(caller.text for caller in self.callers)),
            Dimension("resource", "free", tuple(place.name for place in self.places)),
        ]
        self.index: dict[str, int] = {}
        self._of_attributes(tests)
        self._of_claims(members)
        self.kept: dict[Member, Formula] = {}

    @cached_property
    def full(self) -> Box:
        """Every request."""
        return tuple(each.full for each in self.dimensions)

    def under(self, node: str) -> Formula:
        """The resources for which policies on the node count."""
        parts: list[Formula] = [Test(RESOURCE, self._below(node))]
        for other in sorted(self.nodes):
            if may_be_one(node, other):
                pair = " = ".join(sorted((node, other)))
                same = self.opaque(f"node:{pair}", f"whether {pair} is not known")
                parts.append(And((Test(RESOURCE, self._below(other)), same)))
        return Or(tuple(parts)) if len(parts) > 1 else parts[0]

    def _below(self, node: str) -> int:
        return sum(1 << index for index, place in enumerate(self.places) if node in place.nodes)

    def member(self, wanted: Member) -> Formula:
        """The callers that a member covers; of a convenience member only itself."""
        if wanted not in self.kept:
            self.kept[wanted] = self._member(wanted)
        return self.kept[wanted]

    def _member(self, wanted: Member) -> Formula:
        certain = 0
        parts: dict[Membership | Claim, int] = {}
        for place, caller in enumerate(self.callers):
            found = relation(wanted, caller, self.hierarchy)
            if found is True:
                certain |= 1 << place
            elif found is not False:
                parts[found] = parts.get(found, 0) | 1 << place
        open_ = [And((Test(PRINCIPAL, bits), self._belonging(found))) for found, bits in parts.items()]
        return Or((Test(PRINCIPAL, certain), *open_)) if open_ else Test(PRINCIPAL, certain)

    def leaf(self, leaf: Leaf) -> tuple[Formula, Formula]:
        """Where a single test is true, and where it is false; elsewhere it is an error."""
        if isinstance(leaf, Opaque):
            place = self.index[_opaque(leaf)]
            return Test(place, TRUE), Test(place, FALSE)
        if isinstance(leaf, Fits | Present):
            return self._text(leaf)
        if isinstance(leaf, Number):
            place = self.index[leaf.attribute]
            true = Test(place, dimensions.numbered(self.dimensions[place], leaf))
        elif isinstance(leaf, Moment | Part):
            place = self.index[_key(leaf)]
            true = Test(place, dimensions.timed(self.dimensions[place], leaf))
        elif isinstance(leaf, Among):
            place = self.index[leaf.attribute]
            true = Test(place, dimensions.listed(self.dimensions[place], leaf))
        else:
            return (EVERYWHERE, NOWHERE) if leaf.value else (NOWHERE, EVERYWHERE)
        return true, Not(true)

    def parts_of(self, place: int) -> dict[int, int]:
        """The point of each dimension of a part of names at which a resource's name really is."""
        found = {}
        for part in self.parts:
            dimension = self.dimensions[self.index[part.attribute]]
            value = part.cut.of(self.places[place].name)
            points = (point for point, each in enumerate(dimension.values) if part.alike(str(each), value))
            found[self.index[part.attribute]] = next(points)
        return found

    def opaque(self, name: str, reason: str) -> Test:
        """What is not known but fixed, the same wherever it is named so."""
        return Test(self.add(Dimension(name, "opaque", ("true", "false"), reason)), TRUE)

    def _text(self, leaf: Fits | Present) -> tuple[Formula, Formula]:
        place = RESOURCE if leaf.attribute == NAME else self.index[leaf.attribute]
        dimension = self.dimensions[place]
        lacks = dimensions.lacking(dimension)
        if isinstance(leaf, Present):
            return Test(place, dimension.full & ~lacks), Test(place, lacks)
        fits = dimensions.fitting(dimension, leaf.glob)
        error = lacks if leaf.absent is None else 0
        return Test(place, fits), Test(place, dimension.full & ~fits & ~error)

    def _belonging(self, found: Membership | Claim) -> Formula:
        if isinstance(found, Membership):
            sort = "opaque" if found.equal else "membership"
            reason = f"whether {found.members}" if found.equal else f"who belongs to {found.members} is not known"
            name = f"member:{found.members}"
            return Test(self.add(Dimension(name, sort, ("no", "yes"), reason)), 2)  # type: ignore[arg-type]
        place = self.index[_claim(found)]
        values = enumerate(self.dimensions[place].values)
        return Test(place, sum(1 << index for index, value in values if value == found.value))

    def add(self, dimension: Dimension) -> int:
        """The place of a dimension, which is new unless one of its name is there."""
        if dimension.name not in self.index:
            self.index[dimension.name] = len(self.dimensions)
            self.dimensions.append(dimension)
            self.__dict__.pop("full", None)
        return self.index[dimension.name]

    def _of_attributes(self, asked: Sequence[Leaf]) -> None:
        grouped: dict[str, list[Leaf]] = defaultdict(list)
        for leaf in asked:
            grouped[_key(leaf)].append(leaf)
        grouped.pop("", None)
        grouped.pop(NAME, None)
        ids = {name.startswith(_IDS) for name in grouped if name.startswith(TAG)}
        for name, found in grouped.items():
            made = self._dimension(name, found)
            if len(ids) > 1 and name.startswith(TAG):
                # A tag named by its id and one named in words may be the same tag.
                made = Dimension(name, "opaque", made.values, "whether two spellings name one tag is not known")
            self.add(made)

    def _dimension(self, name: str, found: Sequence[Leaf]) -> Dimension:
        if isinstance(found[0], Moment | Part):
            return dimensions.time_dimension(name, [x for x in found if isinstance(x, Moment | Part)], self.budget)
        first = found[0]
        if isinstance(first, Opaque):
            return Dimension(
                name, "opaque", ("true", "false", "error"), f"the condition {first.text} is not understood"
            )
        if isinstance(first, Number):
            return dimensions.number_dimension(name, [leaf for leaf in found if isinstance(leaf, Number)])
        if isinstance(first, Among):
            return dimensions.set_dimension(name, [leaf for leaf in found if isinstance(leaf, Among)], self.budget)
        texts = [leaf for leaf in found if isinstance(leaf, Fits | Present)]
        may_lack = name.startswith(TAG) or any(isinstance(x, Present) or x.absent is None for x in texts)
        return dimensions.text_dimension(name, texts, may_lack=may_lack, budget=self.budget)

    def _of_claims(self, members: Iterable[Member]) -> None:
        values: dict[str, list[str]] = defaultdict(list)
        for wanted in members:
            for caller in self.callers:
                found = relation(wanted, caller, self.hierarchy)
                if isinstance(found, Claim):
                    values[_claim(found)].append(found.value)
        for name, held in values.items():
            named = tuple(dict.fromkeys(held))
            self.add(Dimension(name, "free", (*named, "another" if "another" not in named else "yet another", None)))


def _claim(found: Claim) -> str:
    """An attribute has one value; each group of a pool is a question of its own."""
    return f"claim:{found.pool}#{found.name}" + (f"/{found.value}" if found.name == _GROUPS else "")


def _opaque(leaf: Opaque) -> str:
    return f"opaque:{leaf.text}"


def _key(leaf: Leaf) -> str:
    if isinstance(leaf, Opaque):
        return _opaque(leaf)
    if isinstance(leaf, Moment | Part):
        return f"{TIME} in {leaf.zone}" if isinstance(leaf, Part) and leaf.zone else TIME
    return "" if not hasattr(leaf, "attribute") else leaf.attribute


def _leaves(state: State) -> Iterable[Leaf]:
    parts: tuple[Binding | DenyRule | Boundary, ...] = (*state.bindings, *state.denies, *state.boundaries)
    for part in parts:
        if part.condition is not None:
            yield from leaves(part.condition.meaning)


def _members(state: State) -> Iterable[Member]:
    for binding in state.bindings:
        yield from binding.members
    for rule in state.denies:
        yield from (*rule.principals, *rule.excepted)
    for boundary in state.boundaries:
        yield boundary.target


def _nodes(state: State) -> Iterable[str]:
    yield from (binding.node for binding in state.bindings)
    yield from (rule.node for rule in state.denies)
    for boundary in state.boundaries:
        yield from boundary.nodes
