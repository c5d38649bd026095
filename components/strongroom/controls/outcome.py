"""What a judge says of one resource: pass, fail, unknown, or that the control does not apply to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Verdict: TypeAlias = Literal["pass", "fail", "unknown", "not_applicable"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A verdict with the input it rests on, what is wrong in words, and the exact fix.

    `absence` iff it fails for want of another resource, which a plan with gaps may only not show.
    """

    verdict: Verdict
    property: str | None = None
    message: str = ""
    fix: str = ""
    absence: bool = False


NOT_APPLICABLE = Outcome("not_applicable")


def passed(property_: str | None = None) -> Outcome:
    """The secure state is proven by the plan."""
    return Outcome("pass", property_)


def failed(property_: str | None, message: str, fix: str) -> Outcome:
    """The plan proves that the secure state does not hold."""
    return Outcome("fail", property_, message, fix)


def lacking(message: str, fix: str) -> Outcome:
    """The plan shows no resource that would make the state secure."""
    return Outcome("fail", None, message, fix, absence=True)


def unknown(property_: str | None, message: str, fix: str) -> Outcome:
    """The plan does not show enough to tell; never a pass."""
    return Outcome("unknown", property_, message, fix)


_WORST_FIRST: tuple[Verdict, ...] = ("fail", "unknown", "pass", "not_applicable")
_BEST_FIRST: tuple[Verdict, ...] = ("pass", "unknown", "fail", "not_applicable")


def all_of(*outcomes: Outcome) -> Outcome:
    """The first of the worst outcomes: passes iff none fails, none is unknown and at least one passes."""
    return _first(outcomes, _WORST_FIRST)


def any_of(*outcomes: Outcome) -> Outcome:
    """The first of the best outcomes: passes iff one passes, and fails only where none can pass."""
    return _first(outcomes, _BEST_FIRST)


def _first(outcomes: tuple[Outcome, ...], order: tuple[Verdict, ...]) -> Outcome:
    for verdict in order:
        for outcome in outcomes:
            if outcome.verdict == verdict:
                return outcome
    return NOT_APPLICABLE
