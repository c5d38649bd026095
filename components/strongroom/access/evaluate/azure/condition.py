"""Whether a condition of Azure holds for a request.

A comparison with an attribute that the request does not have is false, in its negated form too.

Source: https://learn.microsoft.com/azure/role-based-access-control/conditions-format
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from ...request import Request
from ..decision import Unmodelled
from .attribute import values
from .condition_syntax import Attribute, Comparison, Function, Joined, Node, Side, parse
from .operator import test_of
from .permission import matches

_QUANTIFIERS: Final[dict[str, tuple[Callable[[Iterable[bool]], bool], Callable[[Iterable[bool]], bool]]]] = {
    "foranyofanyvalues": (any, any),
    "forallofanyvalues": (all, any),
    "foranyofallvalues": (any, all),
    "forallofallvalues": (all, all),
}
SUBOPERATION: Final = "SubOperation"  # the context's name for what `SubOperationMatches` asks of


def holds(text: str, request: Request) -> bool:
    """True iff the condition holds; raises Unmodelled for what is not known of the language."""
    return truth(parse(text), request)


def truth(node: Node, request: Request) -> bool:
    """The truth of one part of a condition."""
    match node:
        case Joined("not", (part,)):
            return not truth(part, request)
        case Joined("and", parts):
            return _settled(parts, request, False)
        case Joined("or", parts):
            return _settled(parts, request, True)
        case Comparison():
            return _compares(node, request)
        case Function("ActionMatches", patterns):
            return any(matches(pattern, request.action) for pattern in patterns)
        case Function("SubOperationMatches", patterns):
            asked = values(Attribute("request", SUBOPERATION), request) or ()
            return any(matches(pattern, name) for pattern in patterns for name in asked)
        case Function("Exists", _, Attribute() as attribute):
            return values(attribute, request) is not None
    raise Unmodelled("condition: is not of a known form")


def _settled(parts: Iterable[Node], request: Request, settles: bool) -> bool:
    """`settles` iff one part is that, whatever is not known of the others."""
    trouble: Unmodelled | None = None
    for part in parts:
        try:
            if truth(part, request) is settles:
                return settles
        except Unmodelled as found:
            trouble = found
    if trouble is not None:
        raise trouble
    return not settles


def _compares(comparison: Comparison, request: Request) -> bool:
    quantifier, colon, name = comparison.operator.rpartition(":")
    test = test_of(name)
    if colon and quantifier.casefold() not in _QUANTIFIERS:
        raise Unmodelled(f"condition: the quantifier `{quantifier}` is not known")
    left, right = _side(comparison.left, request), _side(comparison.right, request)
    if left is None or right is None:
        return False
    if not colon:
        if len(left) != 1:
            raise Unmodelled(f"condition: `{name}` compares one value, got several")
        negated = "not" in name.casefold().removesuffix("ignorecase")
        return (all if negated else any)(
            test(left[0], wanted) for wanted in right
        )  # a list is what may, or may not, be
    outer, inner = _QUANTIFIERS[quantifier.casefold()]
    return outer(inner(test(value, wanted) for wanted in right) for value in left)


def _side(side: Side, request: Request) -> tuple[str, ...] | None:
    return values(side, request) if isinstance(side, Attribute) else side.items
