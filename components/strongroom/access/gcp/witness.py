"""One request out of a box, made plausible: context that does not matter is left out, the time is always given."""

from __future__ import annotations

from typing import Final

from ..request import Request
from ..space.box import Box
from .cel.instant import written
from .cel.question import TIME
from .cel.texts import EMPTY_IF_ABSENT
from .dimension import Dimension, Value
from .roles import Slice
from .space import PRINCIPAL, RESOURCE, Space

_CLAIM: Final = "claim:"
_GROUPS: Final = "google.groups"


def points_of(bits: int) -> list[int]:
    """The points of a side, lowest first."""
    return [place for place in range(bits.bit_length()) if bits >> place & 1]


def witness(space: Space, part: Slice, box: Box) -> Request:
    """The lowest request of a box."""
    caller = space.callers[points_of(box[PRINCIPAL])[0]]
    place = space.places[points_of(box[RESOURCE])[0]]
    return Request(caller.text, part.first, place.name, witness_context(space, box, caller.pool), place.owner)


def witness_context(space: Space, box: Box, pool: str = "") -> dict[str, str | tuple[str, ...]]:
    """The context of the lowest request of a box; `pool` is where its caller comes from."""
    context: dict[str, str | tuple[str, ...]] = {}
    for index, dimension in enumerate(space.dimensions):
        if dimension.sort != "free" or index in (PRINCIPAL, RESOURCE):
            continue
        if box[index] == dimension.full and dimension.name != TIME:
            continue
        value = dimension.values[points_of(box[index])[0]]
        if dimension.name.startswith(_CLAIM):
            _claimed(dimension, value, pool, context)
        elif (text := _shown(dimension, value)) is not None:
            context[dimension.name] = text
    return context


def _shown(dimension: Dimension, value: Value) -> str | tuple[str, ...] | None:
    if isinstance(value, int):
        return written(value) if dimension.name == TIME else str(value)
    if value == () or (value == "" and dimension.name in EMPTY_IF_ABSENT):
        return None
    return value


def _claimed(dimension: Dimension, value: Value, pool: str, context: dict[str, str | tuple[str, ...]]) -> None:
    """Adds the claim to the context of an identity of that pool."""
    owner, _, name = dimension.name.removeprefix(_CLAIM).partition("#")
    if owner != pool or not isinstance(value, str):
        return
    if not name.startswith(_GROUPS):
        context[name] = value
    elif name.endswith(f"/{value}"):
        held = context.get(_GROUPS, ())
        context[_GROUPS] = (*held, value) if isinstance(held, tuple) else (held, value)
