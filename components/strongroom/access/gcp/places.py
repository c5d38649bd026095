"""Resources to ask about: each node itself, and below it one resource for each way that conditions tell names apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ..space.budget import Budget
from ..space.classes import classes
from ..space.glob import ANY, Glob, literal
from .named_parts import NamedPart, candidates
from .node import CONTAINERS, Hierarchy, above, container, enclosing

# A name that people know, where it does as well as any other.
_KNOWN: Final = ("projects/_/buckets/data/objects/x",)
_ENDINGS: Final = ("/objects/x", "/x", "x", "")


@dataclass(frozen=True, slots=True)
class Place:
    """A resource: its name, the node that holds it where the name does not say, the nodes whose policies count."""

    name: str
    owner: str
    nodes: frozenset[str]


def places(
    nodes: Iterable[str],
    patterns: Sequence[Glob],
    parts: Sequence[NamedPart],
    hierarchy: Hierarchy,
    budget: Budget,
) -> tuple[Place, ...]:
    """Resources that differ in the policies that count for them, in the patterns that their names fit or in parts."""
    ordered = sorted({*hierarchy, *nodes}, key=_rank)
    kept: dict[tuple[frozenset[str], int, tuple[str, ...]], Place] = {}
    listed = frozenset(nodes)
    more = candidates(parts, patterns, budget)
    names = (*ordered, *_below(ordered, patterns, budget), *more)
    for place in (_place(name, owner, hierarchy) for name in names for owner in _owners(name, ordered, hierarchy)):
        budget.spend(1 + len(patterns))
        fits = sum(1 << index for index, glob in enumerate(patterns) if glob.matches(place.name))
        cuts = tuple(part.cut.of(place.name) for part in parts)
        kept.setdefault((place.nodes & listed, fits, cuts), place)
    return tuple(kept.values())


def _rank(name: str) -> tuple[int, str]:
    kind = name.partition("/")[0]
    return (CONTAINERS.index(kind) if kind in CONTAINERS and name.count("/") == 1 else -1), name


def _below(ordered: Sequence[str], patterns: Sequence[Glob], budget: Budget) -> Iterator[str]:
    """A name for each class of names; nodes are patterns too, since a name tells what it lies below."""
    stems = [*(literal(name) for name in ordered), *(Glob(f"{name}/{ANY}") for name in (*ordered, "projects/_"))]
    globs = tuple(dict.fromkeys([*patterns, *stems]))
    for found in classes(globs, budget):
        yield _plausible(found.example, found.bits, globs)


def _plausible(example: str, bits: int, globs: Sequence[Glob]) -> str:
    for name in (*_KNOWN, *(example + ending for ending in _ENDINGS)):
        if name and sum(1 << index for index, glob in enumerate(globs) if glob.matches(name)) == bits:
            return name
    return example


def _owners(name: str, ordered: Sequence[str], hierarchy: Hierarchy) -> tuple[str, ...]:
    """The containers that may hold what has this name, nearest to the leaves first."""
    said = container(name)
    if said in hierarchy or said in ordered:
        return (said,) if said else ()
    held = next((top for each in enclosing(name) if (top := hierarchy.get(each)) is not None), None)
    if held is not None:
        return (held,)
    return tuple(each for each in ordered if container(each) == each) or ("",)


def _place(name: str, owner: str, hierarchy: Hierarchy) -> Place:
    nodes = {each for start in (*enclosing(name), owner) if start for each in above(start, hierarchy)}
    return Place(name, "" if container(name) == owner else owner, frozenset(nodes))
