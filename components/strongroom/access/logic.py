"""The logic of three verdicts: true, false, and None where the plan does not tell."""

from __future__ import annotations

from collections.abc import Iterable


def some(verdicts: Iterable[bool | None]) -> bool | None:
    """True iff one is true; None iff none is and one is not told."""
    open_ = False
    for verdict in verdicts:
        if verdict:
            return True
        open_ = open_ or verdict is None
    return None if open_ else False


def every(verdicts: Iterable[bool | None]) -> bool | None:
    """True iff all are true; None iff none is false and one is not told."""
    open_ = False
    for verdict in verdicts:
        if verdict is False:
            return False
        open_ = open_ or verdict is None
    return None if open_ else True


def negate(verdict: bool | None) -> bool | None:
    """The opposite; what is not told stays so."""
    return None if verdict is None else not verdict
