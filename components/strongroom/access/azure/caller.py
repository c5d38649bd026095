"""Who may ask: everybody that the states name, and somebody else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from .assignment import EVERYONE, Principal
from .expression import FALSE, TRUE, Expression, Opaque
from .state import State

_SOMEBODY: Final = "ffffffff-ffff-4fff-8fff-ffffffffffff"


@dataclass(frozen=True, slots=True)
class Caller:
    """A principal as the one who asks."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Callers:
    """All callers that the states tell apart, and which of the named principals are groups."""

    points: tuple[Caller, ...]
    groups: frozenset[str]

    def means(self, principal: Principal, caller: Caller) -> Expression:
        """Whether what names the principal means the caller: of a group nobody knows the members.

        Whoever is not shown to be a member counts as none; what only membership would change stays open.
        """
        if principal.is_everyone or principal.key == caller.key:
            return TRUE
        if principal.key in self.groups:
            text = f"{caller.key} is a member of {principal.key}"
            return Opaque(text, f"the members of the group {principal.text} are not known", presumed=True)
        return FALSE


def callers(states: Iterable[State]) -> Callers:
    """The callers that the states tell apart; somebody else only where everybody is given a role."""
    named: dict[str, str] = {}
    groups: set[str] = set()
    anybody = False
    for state in states:
        given = [assignment.principal for assignment in state.assignments]
        denied = [one for denial in state.denials for one in (*denial.principals, *denial.excluded)]
        anybody = anybody or any(principal.is_everyone for principal in given)
        for principal in (*given, *denied):
            if principal.is_group:
                groups.add(principal.key)
            if not principal.is_everyone:
                text = max(principal.text, named.get(principal.key, principal.text))
                named[principal.key] = text
        groups |= {one.principal.key for one in state.eligible if one.principal.is_group}
    points = tuple(Caller(key, text) for key, text in sorted(named.items())) + (
        (Caller(_SOMEBODY, _SOMEBODY),) if anybody else ()
    )
    return Callers(points, frozenset(groups - {EVERYONE}))
