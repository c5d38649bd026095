"""Tests on the time of the request: before or after a moment, and parts of its date and clock.

Source: https://cloud.google.com/iam/docs/conditions-attribute-reference#date-time
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .instant import moment, offset, span
from .order import SWAPPED, Order
from .question import TIME, Condition, Moment, Part
from .tree import Call, Constant, Expression, Name
from .zone import rules

GETTERS: Final = frozenset(
    (
        "getFullYear",
        "getMonth",
        "getDate",
        "getDayOfMonth",
        "getDayOfWeek",
        "getDayOfYear",
        "getHours",
        "getMinutes",
        "getSeconds",
        "getMilliseconds",
    )
)
_SIGNS: Final = {"+": 1, "-": -1}


@dataclass(frozen=True, slots=True)
class _Time:
    """So many times the time of the request, and so many nanoseconds; `spans` tells a duration from a moment."""

    factor: int
    nanoseconds: int
    spans: bool


def value(node: Expression) -> int | None:
    """The moment or duration that an expression is for every request; None where it is none."""
    found = _time(node)
    return None if found is None or found.factor else found.nanoseconds


def compared(left: Expression, order: Order, right: Expression) -> Condition | None:
    """The test of the request's time, or a part of it, against what is written."""
    one, other = _time(left), _time(right)
    if one is not None and other is not None and one.spans == other.spans:
        factor, rest = one.factor - other.factor, other.nanoseconds - one.nanoseconds
        if factor == 1:
            return Moment(order, rest)
        return Moment(SWAPPED[order], -rest) if factor == -1 else None
    if isinstance(right, Constant) and type(right.value) is int and isinstance(left, Call):
        return _part(left, order, right.value)
    return None


def _part(node: Call, order: Order, number: int) -> Condition | None:
    getter = node.function[1:]
    if getter not in GETTERS or node.arguments[0] != Name(TIME) or len(node.arguments) > 2:
        return None
    zone = node.arguments[1] if len(node.arguments) == 2 else Constant("UTC")
    if not isinstance(zone, Constant) or not isinstance(zone.value, str):
        return None
    minutes = offset(zone.value)
    if minutes is not None:
        return Part(getter, minutes, order, number)
    known = rules(zone.value)
    if known is None:
        return Part(getter, 0, order, number, zone.value)
    return Part(getter, known[0], order, number, summer=known[1])


def _time(node: Expression) -> _Time | None:
    if node == Name(TIME):
        return _Time(1, 0, spans=False)
    if not isinstance(node, Call):
        return None
    if node.function in _SIGNS and len(node.arguments) == 2:
        return _sum(node)
    if len(node.arguments) != 1 or not isinstance(node.arguments[0], Constant):
        return None
    text = node.arguments[0].value
    read = {"timestamp": moment, "duration": span}.get(node.function)
    found = read(text) if read is not None and isinstance(text, str) else None
    return None if found is None else _Time(0, found, spans=node.function == "duration")


def _sum(node: Call) -> _Time | None:
    left, right = map(_time, node.arguments)
    sign = _SIGNS[node.function]
    if left is None or right is None:
        return None
    if not right.spans and not (left.spans and sign > 0):  # only moment - moment is a duration
        spans = sign < 0 and not left.spans
        if not spans:
            return None
    else:
        spans = left.spans and right.spans
    return _Time(left.factor + sign * right.factor, left.nanoseconds + sign * right.nanoseconds, spans)
