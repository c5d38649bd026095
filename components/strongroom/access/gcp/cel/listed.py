"""Tests on attributes of several values, as the roles that a change of a policy grants.

Source: https://cloud.google.com/iam/docs/setting-limits-on-granting-roles
"""

from __future__ import annotations

from typing import Final

from .order import Order
from .question import Among, Condition, Joined, Opposite
from .tree import Call, Constant, Expression, Items, Name

_LEVELS: Final = "request.auth.access_levels"


def called(node: Call) -> Condition | None:
    """The test of `hasOnly`, `hasAny`, `hasAll` and `in` on several values; None for any other call."""
    if node.function == "in":
        name, value = _name(node.arguments[1]), node.arguments[0]
        known = name is not None and isinstance(value, Constant) and isinstance(value.value, str)
        return Among(str(name), "meets", (value.value,)) if known else None  # type: ignore[union-attr,arg-type]
    if len(node.arguments) != 2:
        return None
    name, values = _name(node.arguments[0]), _values(node.arguments[1])
    if name is None or values is None:
        return None
    if node.function == ".hasOnly":
        return Among(name, "within", values)
    if node.function == ".hasAny":
        return Among(name, "meets", values)
    if node.function == ".hasAll":
        return Joined(True, tuple(Among(name, "meets", (value,)) for value in values))
    return None


def compared(left: Expression, order: Order, right: Expression) -> Condition | None:
    """The test whether there is any value: `== []` or a size against 0 or 1."""
    empty = right == Items(())
    if isinstance(left, Call) and left.function in ("size", ".size") and len(left.arguments) == 1:
        left, empty = left.arguments[0], False
        order, empty = _of_size(order, right)
    name = _name(left)
    if name is None or not empty:
        return None
    present = Among(name, "present")
    return Opposite(present) if order == "==" else present if order == "!=" else None


def _of_size(order: Order, right: Expression) -> tuple[Order, bool]:
    number = right.value if isinstance(right, Constant) and type(right.value) is int else None
    if (order, number) in (("==", 0), ("<", 1), ("<=", 0)):
        return "==", True
    return "!=", (order, number) in (("!=", 0), (">", 0), (">=", 1))


def _name(node: Expression) -> str | None:
    if node == Name(_LEVELS):
        return _LEVELS
    if isinstance(node, Call) and node.function == ".getAttribute" and len(node.arguments) == 3:
        owner, name, default = node.arguments
        if owner == Name("api") and default == Items(()) and isinstance(name, Constant) and isinstance(name.value, str):
            return name.value
    return None


def _values(node: Expression) -> tuple[str, ...] | None:
    if not isinstance(node, Items):
        return None
    found = [part.value for part in node.parts if isinstance(part, Constant) and isinstance(part.value, str)]
    return tuple(found) if len(found) == len(node.parts) else None
