"""The policies that stand around one caller and one resource, as clauses with the layer that each belongs to.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from .document import Clause, Document, Names
from .public import is_public
from .who import Who

# The layer's name; service control policies are one layer for each level, `scp 0` the root's.
Tagged: TypeAlias = tuple[str, Clause]

IDENTITY: Final = "identity"
BOUNDARY: Final = "boundary"
SESSION: Final = "session"
RESOURCE_CONTROL: Final = "rcp"
RESOURCE_POLICY: Final = "resource"
TRUST: Final = "trust"
ENDPOINT: Final = "endpoint"
GRANT: Final = "grant"


@dataclass(frozen=True, slots=True)
class Account:
    """Every statement around a caller, by layer.

    `caps` are the layers that must allow what the identity policies grant, and `levels` how many levels of service
    control policies there are; `names` has, for each statement, the resource of the plan and its name.
    """

    holder: Who
    entries: tuple[tuple[Names, Tagged], ...]
    caps: frozenset[str] = frozenset()
    levels: int = 0
    has_endpoint: bool = False
    has_trust: bool = False
    is_shut: bool = False  # to callers from outside, since the bucket's policy is public and its block says so
    in_management: bool = False
    names: tuple[tuple[Tagged, str, str], ...] = ()
    opens: tuple[str, ...] = ()

    @property
    def structure(self) -> tuple[object, ...]:
        """What decides beside the statements: two accounts that differ in it differ on any action."""
        flags = (self.has_endpoint, self.has_trust, self.is_shut, self.in_management)
        return (self.holder, self.caps, self.levels, *flags)


@dataclass(frozen=True, slots=True)
class Layered:
    """The documents of an account by layer, before they are taken apart; None is a layer that is not there."""

    documents: tuple[tuple[str, tuple[Document, ...] | None], ...]
    grants: tuple[tuple[Names, Clause, str], ...] = ()
    levels: int = 0
    restricts_public: bool = False
    in_management: bool = False
    opens: tuple[str, ...] = ()


def account(holder: Who, layered: Layered) -> Account:
    """The account with its statements by layer."""
    named = tuple(_named(layered))
    present = {name for name, documents in layered.documents if documents is not None}
    policy = [clause for _, (layer, clause), _, _ in named if layer == RESOURCE_POLICY]
    return Account(
        holder=holder,
        entries=tuple((names, tagged) for names, tagged, _, _ in named),
        caps=frozenset(present & {BOUNDARY, SESSION}),
        levels=layered.levels,
        has_endpoint=ENDPOINT in present,
        has_trust=TRUST in present,
        is_shut=layered.restricts_public and any(is_public(clause) for clause in policy),
        in_management=layered.in_management,
        names=tuple((tagged, urn, name) for _, tagged, urn, name in named),
        opens=layered.opens,
    )


def _named(layered: Layered) -> Iterator[tuple[Names, Tagged, str, str]]:
    for layer, documents in layered.documents:
        for document in documents or ():
            for statement in document.statements:
                yield statement.actions, (layer, statement.clause), document.urn, statement.name
    for names, clause, urn in layered.grants:
        yield names, (GRANT, clause), urn, "grant"


def in_order(items: Iterable[Tagged]) -> list[Tagged]:
    """The items by layer and clause, the same in every run."""
    return sorted(items, key=lambda each: (each[0], each[1].order))
