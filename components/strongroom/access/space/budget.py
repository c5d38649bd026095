"""A limit on work that needs no clock, so that the same question has the same answer everywhere."""

from __future__ import annotations


class Exhausted(RuntimeError):
    """The question needs more steps than the budget has: it is undecided, never passed."""


class Budget:
    """Counts steps; `limit` is how many may be spent (about a million a second)."""

    __slots__ = ("left", "limit")

    def __init__(self, limit: int = 4_000_000) -> None:
        self.limit = limit
        self.left = limit

    def spend(self, steps: int = 1) -> None:
        """Takes steps away; raises Exhausted once none is left."""
        self.left -= steps
        if self.left < 0:
            raise Exhausted(f"more than {self.limit} steps would be needed")
