"""Laws that the comparison of any two states keeps, whatever the cloud; `None` says that a law holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from strongroom.access.comparison import Comparison

State: TypeAlias = dict[str, Any]
Compare: TypeAlias = Callable[[State, State], Comparison]
_MIRRORED = {"more_permissive": "less_permissive", "less_permissive": "more_permissive"}


def same(state: State, rewritten: State, compare: Compare) -> bool:
    """True iff a state is equivalent to itself and to what says the same."""
    return compare(state, state).relation == compare(state, rewritten).relation == "equivalent"


def mirrors(base: State, head: State, compare: Compare) -> bool:
    """True iff exchanged sides exchange gain and loss."""
    found, back = compare(base, head), compare(head, base)
    verdicts = found.mirrored.no_new_access == back.no_new_access
    return verdicts and back.relation == _MIRRORED.get(found.relation, found.relation)


def never_narrows(state: State, more: State, compare: Compare) -> bool:
    """True iff what only adds grants loses nothing."""
    found = compare(state, more)
    return not found.lost and not found.open_loss


def never_widens(state: State, less: State, compare: Compare) -> bool:
    """True iff what only adds denials gains nothing."""
    return compare(state, less).no_new_access == "PASS"


def chains(one: State, two: State, three: State, compare: Compare) -> bool:
    """True iff two steps without gain make one without gain, and without gain that nobody can rule out."""
    steps = compare(one, two).no_new_access, compare(two, three).no_new_access
    return steps != ("PASS", "PASS") or compare(one, three).no_new_access == "PASS"
