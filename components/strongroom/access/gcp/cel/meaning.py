"""A condition as a mix of and, or and not over tests on single attributes; what is not taken apart is opaque.

Source: https://cloud.google.com/iam/docs/conditions-attribute-reference
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from . import listed, moments, texts
from .order import SWAPPED, Order
from .parser import parse
from .question import Always, Choice, Condition, Joined, Number, Opaque, Opposite
from .tree import Call, Constant, Expression, Items, Name, spelled

_MARK: Final = "\ue000"
_NUMBERS: Final = ("destination.port",)


@lru_cache(maxsize=4096)
def meaning(source: str, where: str) -> Condition:
    """What an expression asks; raises Unreadable where it is no expression."""
    return _condition(parse(source, where))


def _condition(node: Expression) -> Condition:
    if _MARK in spelled(node) and not _is_joint(node):
        return Opaque(spelled(node))
    if isinstance(node, Constant) and isinstance(node.value, bool):
        return Always(node.value)
    if isinstance(node, Call):
        if node.function in ("&&", "||"):
            return Joined(node.function == "&&", tuple(map(_condition, node.arguments)))
        if node.function == "!":
            return Opposite(_condition(node.arguments[0]))
        if node.function == "?:":
            test, then, other = map(_condition, node.arguments)
            return Choice(test, then, other)
        if node.function in SWAPPED and len(node.arguments) == 2:
            return _compared(node)
    return _first(node, texts.called, listed.called, _one_of) or Opaque(spelled(node))


def _one_of(node: Call) -> Condition | None:
    """A number or a part of the time among listed ones: equal to one of them."""
    if node.function != "in" or not isinstance(node.arguments[1], Items):
        return None
    return Joined(False, tuple(_compared(Call("==", (node.arguments[0], item))) for item in node.arguments[1].parts))


def _is_joint(node: Expression) -> bool:
    return isinstance(node, Call) and node.function in ("&&", "||", "!", "?:")


def _first(node: Expression, *readers: Callable[[Call], Condition | None]) -> Condition | None:
    if not isinstance(node, Call):
        return None
    return next((found for reader in readers if (found := reader(node)) is not None), None)


def _compared(node: Call) -> Condition:
    left, right = node.arguments
    order = SWAPPED[SWAPPED[node.function]]
    if isinstance(left, Constant) or (moments.value(left) is not None):
        left, right, order = right, left, SWAPPED[order]
    if isinstance(left, Constant) and isinstance(right, Constant):
        return _of_constants(left, right, order) or Opaque(spelled(node))
    if order in ("==", "!=") and isinstance(right, Constant) and isinstance(right.value, bool):
        same = right.value == (order == "==")
        return _condition(left) if same else Opposite(_condition(left))
    for reader in (texts.compared, texts.sized, listed.compared, moments.compared, _numbered):
        found = reader(left, order, right)
        if found is not None:
            return found
    return Opaque(spelled(node))


def _of_constants(left: Constant, right: Constant, order: Order) -> Condition | None:
    if type(left.value) is not type(right.value) or order not in ("==", "!="):
        return None
    return Always((left.value == right.value) == (order == "=="))


def _numbered(left: Expression, order: Order, right: Expression) -> Condition | None:
    if isinstance(left, Name) and left.path in _NUMBERS and isinstance(right, Constant) and type(right.value) is int:
        return Number(left.path, order, right.value)
    return None
