"""Which persona of an environment each right belongs to; every other identity is not named for it."""

from __future__ import annotations

from typing import Final

from strongroom.access.graph import Cell
from strongroom.access.graph.words import SHARED, Right

_WORK: Final = frozenset(("scientist", "lead", "approver", "execution", "serving"))
_APPLY: Final = frozenset(("apply",))
NAMED: Final[dict[Right, frozenset[str]]] = {
    "read model": _WORK,
    "use key": _WORK,
    "invoke": frozenset(("caller",)),
    "approve": frozenset(("approver",)),
    "change audit": _APPLY,
    "change guardrail": _APPLY,
}
"""Who rolls the environment out may change what it is made of; nobody else changes a lock."""


def belongs(cell: Cell) -> bool:
    """True iff the right is the persona's, over what is its own team's or everybody's."""
    return cell.persona in NAMED[cell.right] and (cell.right in SHARED or cell.team == cell.of)
