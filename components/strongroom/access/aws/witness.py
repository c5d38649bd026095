"""One request of a box, made to look like what a request brings.

Source: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Final

from strongroom.access.request import Request
from strongroom.access.space.box import Box
from strongroom.facts import aws_actions

from .dimension import Dimension, Point
from .key import TIME, is_always_present
from .universe import OPAQUE, PRINCIPAL, RESOURCE, Universe
from .who import Who

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def request(universe: Universe, box: Box, action: str, account: str = "") -> Request:
    """The request at the lowest point of the box."""
    values: dict[str, Point] = dict(universe.assigned)
    resource = "*"
    sides = {dimension.name: (dimension, side) for dimension, side in zip(universe.dimensions, box, strict=True)}
    caller = universe.callers[_lowest(sides[PRINCIPAL][1])] if PRINCIPAL in sides else None
    for dimension, side in sides.values():
        if dimension.name == RESOURCE:
            resource = _fitting(dimension, side, action)
        elif dimension.name != PRINCIPAL and not dimension.name.startswith(OPAQUE):
            values[dimension.name] = _brought(dimension, side, caller)
    if caller is not None and caller.arn:
        values["aws:principalarn"] = caller.arn
    return Request(caller.name if caller else None, action, resource, _context(values), account)


def _lowest(side: int) -> int:
    return (side & -side).bit_length() - 1


def _brought(dimension: Dimension, side: int, caller: Who | None) -> Point:
    """The lowest point of the side, but a value if the caller always brings one and the side has one."""
    absent = 1 << dimension.points.index(None) if None in dimension.points else 0
    if caller is not None and caller.kind == "identity" and is_always_present(dimension.name, signed=True):
        side = side & ~absent or side
    return dimension.points[_lowest(side)]


def _fitting(dimension: Dimension, side: int, action: str) -> str:
    """A resource of the action's service, if the side has one, else the first."""
    points = [str(point) for place, point in enumerate(dimension.points) if side >> place & 1]
    service = f":{action.partition(':')[0].lower()}:"
    return next((point for point in points if service in point), points[0])


def _context(values: Mapping[str, Point]) -> dict[str, str | tuple[str, ...]]:
    found: dict[str, str | tuple[str, ...]] = {}
    for key, value in sorted(values.items()):
        if value is None:
            continue
        if key == TIME and isinstance(value, str):
            found |= _time(value)
        else:
            found[spelled(key)] = value
    return found


def _time(value: str) -> dict[str, str | tuple[str, ...]]:
    try:
        moment = _EPOCH + timedelta(seconds=float(Decimal(value)))
    except (ArithmeticError, ValueError, OverflowError):
        return {"aws:CurrentTime": value}
    text = moment.isoformat().replace("+00:00", "Z")
    return {"aws:CurrentTime": text, "aws:EpochTime": value}


@lru_cache(maxsize=1024)
def spelled(key: str) -> str:
    """The key as AWS spells it, where it is a global one."""
    name, slash, rest = key.partition("/")
    return _SPELLED.get(name, name) + slash + rest


_SPELLED: Final = {key.partition("/")[0].lower(): key.partition("/")[0] for key in aws_actions.GLOBAL_KEYS}
