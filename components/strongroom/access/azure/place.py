"""Where something may be asked for: each scope that the states name, and something below it that no other covers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from .assignment import Assignment, Denial
from .expression import FALSE, TRUE, Expression, Opaque
from .scope import ROOT, Folded, Hierarchy, container, is_group
from .state import State

_CHILDREN: Final = ("acct", "other", "spare", "third", "fourth")


@dataclass(frozen=True, slots=True)
class Place:
    """A scope or resource that is asked for; `above` are the scopes whose assignments hold there."""

    text: str
    folded: Folded
    above: frozenset[Folded]
    settled: bool  # True iff it is known which management groups are above

    def lies_in(self, scope: Folded) -> Expression:
        """Whether what holds at the scope holds here; what is not said of management groups counts as false."""
        if scope in self.above:
            return TRUE
        if is_group(scope) and not self.settled:
            text = f"{container(self.folded)} lies in {scope}"
            return Opaque(text, f"it is not known whether {text}", presumed=True)
        return FALSE

    def denied(self, denial: Denial) -> Expression:
        """Whether the deny assignment reaches this place."""
        if denial.here_only:
            return TRUE if denial.scope == self.folded else FALSE
        return self.lies_in(denial.scope)


def place(text: str, hierarchy: Hierarchy, folded: Folded) -> Place:
    """The place that the text names."""
    return Place(text, folded, hierarchy.above(folded), hierarchy.knows(folded))


def places(states: Iterable[State], hierarchy: Hierarchy) -> tuple[Place, ...]:
    """The places that the states tell apart, in an order that does not hang on theirs."""
    named: dict[Folded, str] = {}
    for state in states:
        statements: tuple[Assignment | Denial, ...] = (*state.assignments, *state.denials)
        for one in statements:
            text = one.scope_text.rstrip("/") or ROOT
            named[one.scope] = max(named.get(one.scope, text), text)
    named = dict(sorted(named.items()))
    return tuple(place(text, hierarchy, folded) for folded, text in named.items()) + below(named, hierarchy)


def below(named: Mapping[Folded, str], hierarchy: Hierarchy) -> tuple[Place, ...]:
    """For each scope, something below it that none of the others covers."""
    found = []
    for folded, text in named.items():
        child = next(
            _below(text, name) for name in (*_CHILDREN, *map(str, range(len(named)))) if _free(text, name, named)
        )
        known = hierarchy.knows(folded) or folded == ROOT
        found.append(Place(child, child.casefold(), hierarchy.above(child.casefold()) | hierarchy.above(folded), known))
    return tuple(found)


def _below(scope: str, name: str) -> str:
    """A resource that may lie right below the scope."""
    segments = scope.casefold().strip("/").split("/")
    if scope == ROOT:
        return f"/subscriptions/99999999-9999-4999-8999-99999999{name[:1].encode().hex().zfill(4)}"
    if is_group(scope.casefold()):
        return f"{scope}/providers/Microsoft.Authorization/policyDefinitions/{name}"
    if len(segments) == 2 and segments[0] == "subscriptions":
        return f"{scope}/resourceGroups/{name}"
    if segments[-2:-1] == ["resourcegroups"]:
        return f"{scope}/providers/Microsoft.Storage/storageAccounts/{name}"
    return f"{scope}/blobServices/default/containers/{name}"


def _free(scope: str, name: str, named: Mapping[Folded, str]) -> bool:
    child = _below(scope, name).casefold()
    return not any(one == child or one.startswith(f"{child}/") for one in named)
