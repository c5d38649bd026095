"""Whether a condition of Google Cloud holds for a request.

`&&` and `||` swallow an error of one side where the other side settles the answer, in either order.

Source: https://cloud.google.com/iam/docs/conditions-overview
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any, Final

from ...request import Request
from ..decision import Unmodelled
from .cel_attributes import Absent, attribute
from .cel_functions import FUNCTIONS, Value
from .cel_syntax import Call, Items, Literal, Node, Path, parse
from .cel_time import Duration, Timestamp

_ORDERS: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def holds(expression: str, request: Request) -> bool | None:
    """True iff the condition holds for the request; None where it cannot be evaluated for lack of a value."""
    try:
        value = _value(parse(expression), request)
    except Absent:
        return None
    if not isinstance(value, bool):
        raise Unmodelled(f"condition: `{expression}` is neither true nor false")
    return value


def _value(node: Node, request: Request) -> Value:
    match node:
        case Literal(value):
            return value
        case Path(name):
            return attribute(name, request)
        case Items(items):
            return tuple(_value(item, request) for item in items)
        case Call("&&" | "||" as name, (left, right)):
            return _either(name, left, right, request)
        case Call("?:", (test, then, other)):
            return _value(then if truth(test, request) else other, request)
        case Call("has", (Path(name),)):
            return _has(name, request)
        case Call(name, arguments):
            return _apply(name, [_value(item, request) for item in arguments], request)


def _either(name: str, left: Node, right: Node, request: Request) -> bool:
    settles = name == "||"
    troubles: list[ValueError] = []
    for side in (left, right):
        try:
            if truth(side, request) is settles:
                return settles
        except (Absent, Unmodelled) as trouble:
            troubles.append(trouble)
    if troubles:
        raise next((trouble for trouble in troubles if isinstance(trouble, Unmodelled)), troubles[0])
    return not settles


def truth(node: Node, request: Request) -> bool:
    """The truth of one part of a condition; raises Absent where it cannot be evaluated."""
    value = _value(node, request)
    if isinstance(value, bool):
        return value
    raise Unmodelled("condition: joins what is neither true nor false")


def _has(name: str, request: Request) -> bool:
    try:
        attribute(name, request)
    except Absent:
        return False
    return True


def _apply(name: str, values: list[Value], request: Request) -> Value:
    match name, values:
        case "!", [bool() as value]:
            return not value
        case "negate", [int() | float() as value] if not isinstance(value, bool):
            return -value
        case (("==" | "!="), [left, right]):
            return _equal(left, right) is (name == "==")
        case "in", [item, tuple() as items]:
            return any(_equal(item, other) for other in items)
        case (("<" | "<=" | ">" | ">="), [left, right]) if _comparable(left, right):
            return _ORDERS[name](left, right)
        case (("+" | "-"), [left, right]):
            return _sum(left, right, 1 if name == "+" else -1)
    if name not in FUNCTIONS:
        raise Unmodelled(f"condition: `{name}` is not known for these values")
    return FUNCTIONS[name](values, request)


def _sort(value: Value) -> type:
    return float if isinstance(value, int | float) and not isinstance(value, bool) else type(value)


def _comparable(left: Value, right: Value) -> bool:
    return _sort(left) is _sort(right) and _sort(left) in (float, str, Timestamp, Duration)


def _equal(left: Value, right: Value) -> bool:
    if _sort(left) is not _sort(right):
        raise Unmodelled("condition: compares values of different types, which the cloud refuses")
    return left == right


def _sum(left: Value, right: Value, sign: int) -> Value:
    match left, right:
        case Timestamp(at), Duration(span):
            return Timestamp(at + sign * span)
        case Duration(span), Timestamp(at) if sign > 0:
            return Timestamp(at + span)
        case Timestamp(at), Timestamp(other) if sign < 0:
            return Duration(at - other)
        case Duration(span), Duration(other):
            return Duration(span + sign * other)
        case int(), int():
            return left + sign * right
        case str(), str() if sign > 0:
            return left + right
    raise Unmodelled("condition: adds values that cannot be added")
