"""How two numbers stand to each other."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Any, Final, Literal, TypeAlias

Order: TypeAlias = Literal["<", "<=", ">", ">=", "==", "!="]
_MEANING: Final[Mapping[Order, Callable[[Any, Any], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
SWAPPED: Final[Mapping[str, Order]] = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


def stands(left: int, order: Order, right: int) -> bool:
    """True iff the left number stands so to the right one."""
    return _MEANING[order](left, right)
