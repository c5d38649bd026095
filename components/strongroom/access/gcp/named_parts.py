"""Parts of resource names that conditions test, tied to the names that have them.

As dimensions such parts are free of the rest of the name, which is more than there is: no gain in that space is no gain
at all. A gain is shown where a real name has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..space.budget import Budget
from ..space.classes import classes
from ..space.glob import WILD, Glob
from .cel.cut import Cut, cut
from .cel.question import NAME, Fits, Leaf
from .cel.texts import EXTRACT, template_of

_STEMS = ("", "projects/_/buckets/data")


@dataclass(frozen=True, slots=True)
class NamedPart:
    """A part that is tested: how it is cut out, and the patterns it is tested with."""

    attribute: str
    cut: Cut
    globs: tuple[Glob, ...]

    def alike(self, one: str, other: str) -> bool:
        """True iff no test tells the two apart."""
        return all(glob.matches(one) == glob.matches(other) for glob in self.globs)

    def names(self, stems: Iterable[str], budget: Budget) -> Iterable[str]:
        """Names whose parts come out in every way that the tests tell apart."""
        values = [item.example for item in classes(self.globs, budget)]
        return [f"{stem}{self.cut.around(value)}" for stem in stems for value in values]


def named_parts(tests: Sequence[Leaf]) -> tuple[NamedPart, ...]:
    """Every part of a resource's name that the tests cut out."""
    found: dict[str, dict[Glob, None]] = {}
    for test in tests:
        if isinstance(test, Fits) and test.attribute.startswith(f"{NAME}{EXTRACT}"):
            found.setdefault(test.attribute, {})[test.glob] = None
    made: Mapping[str, Cut | None] = {name: cut(template_of(name)) for name in found}
    return tuple(NamedPart(name, way, tuple(found[name])) for name, way in made.items() if way is not None)


def candidates(parts: Sequence[NamedPart], patterns: Sequence[Glob], budget: Budget) -> tuple[str, ...]:
    """Names to ask about for the sake of their parts, also such as begin as other tests want."""
    begins = [_begin(glob) for glob in patterns]
    stems = tuple(dict.fromkeys([*_STEMS, *begins]))
    return tuple(dict.fromkeys(name for part in parts for name in part.names(stems, budget)))


def _begin(glob: Glob) -> str:
    """The plain characters before the first wildcard."""
    return glob.tokens[: next((place for place, token in enumerate(glob.tokens) if token in WILD), None)]
