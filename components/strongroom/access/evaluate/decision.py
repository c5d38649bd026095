"""What an evaluator answers for one request."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether one request is allowed, and the rule that settled it."""

    allowed: bool
    why: str


class Unmodelled(ValueError):
    """The state or the request holds something whose effect the evaluator does not know."""
