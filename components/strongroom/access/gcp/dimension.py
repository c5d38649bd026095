"""The dimensions of a question: what may differ between two requests, each with its points.

A point of a free dimension is a value that a request may have. A dimension of membership asks whether the caller
belongs to a group; an opaque one is a test that is not understood.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from ..space.budget import Budget
from ..space.classes import classes
from ..space.cuts import number_points
from ..space.glob import Glob, literal
from ..space.several import SetTest, several
from .cel.order import stands
from .cel.question import TIME, Among, Fits, Moment, Number, Part, Present
from .cel.texts import EXTRACT
from .times import holds, moments

Sort: TypeAlias = Literal["free", "membership", "opaque"]
Value: TypeAlias = "str | tuple[str, ...] | int | None"
_PORTS = 65_536


@dataclass(frozen=True, slots=True)
class Dimension:
    """`values` has a request's value for each point, None where it lacks one; `reason` says what is not known."""

    name: str
    sort: Sort
    values: tuple[Value, ...]
    reason: str = ""

    @property
    def full(self) -> int:
        """All points."""
        return (1 << len(self.values)) - 1


def text_dimension(name: str, asked: Sequence[Fits | Present], *, may_lack: bool, budget: Budget) -> Dimension:
    """A dimension of one text, with a point for a request that has none if there may be one."""
    globs = tuple(dict.fromkeys(test.glob for test in asked if isinstance(test, Fits)))
    found = [item.example for item in classes(globs, budget)] if globs else ["x"]
    if EXTRACT in name:
        return Dimension(name, "opaque", tuple(found), f"which names have such a {name} is not modelled")
    return Dimension(name, "free", (*found, None) if may_lack else tuple(found))


def fitting(dimension: Dimension, glob: Glob) -> int:
    """The points whose text fits."""
    values = enumerate(dimension.values)
    return sum(1 << index for index, value in values if isinstance(value, str) and glob.matches(value))


def lacking(dimension: Dimension) -> int:
    """The points of a request without the value."""
    return sum(1 << index for index, value in enumerate(dimension.values) if value is None)


def number_dimension(name: str, asked: Sequence[Number]) -> Dimension:
    """A dimension of one number, as the port that is called."""
    points = [int(at) for at in number_points(Decimal(test.number) for test in asked)]
    return Dimension(name, "free", tuple(at for at in points if 0 <= at < _PORTS) or (0,))


def numbered(dimension: Dimension, test: Number) -> int:
    """The points at which a number stands so."""
    values = enumerate(dimension.values)
    return sum(
        1 << index for index, value in values if isinstance(value, int) and stands(value, test.order, test.number)
    )


def time_dimension(name: str, asked: Sequence[Moment | Part], budget: Budget) -> Dimension:
    """The dimension of the request's time, or of the date and clock in a named zone."""
    found = moments(tuple(dict.fromkeys(asked)), budget)
    if name == TIME:
        return Dimension(name, "free", found)
    return Dimension(name, "opaque", found, f"the rules behind {name} are not known")


def timed(dimension: Dimension, test: Moment | Part) -> int:
    """The moments at which a test holds."""
    values = enumerate(dimension.values)
    return sum(1 << index for index, value in values if isinstance(value, int) and holds(test, value))


def set_dimension(name: str, asked: Sequence[Among], budget: Budget) -> Dimension:
    """A dimension of several values at once."""
    tests = tuple(dict.fromkeys(asked))
    items = classes(tuple(literal(text) for text in sorted({text for test in tests for text in test.values})), budget)
    wanted = [SetTest(test.kind, _among(test, [item.example for item in items])) for test in tests]
    points = several(wanted, len(items), budget)
    return Dimension(name, "free", tuple(tuple(items[index].example for index in point.members) for point in points))


def listed(dimension: Dimension, test: Among) -> int:
    """The points at which a test on several values holds."""
    found = 0
    for index, value in enumerate(dimension.values):
        held = value if isinstance(value, tuple) else ()
        inside = [text in test.values for text in held]
        holding = {"meets": any(inside), "within": all(inside), "present": bool(held)}
        found |= holding[test.kind] << index
    return found


def _among(test: Among, examples: Sequence[str]) -> int:
    return sum(1 << index for index, text in enumerate(examples) if text in test.values)
