"""Whoever can call AWS: an identity of the plan, or a principal outside it, with all that speaks for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from strongroom.access.aws.document import Document
from strongroom.plan.model import Resource

Kind: TypeAlias = Literal[
    "role",
    "user",
    "group",
    "permission set",
    "account",
    "service",
    "federation",
    "everyone",
    "other identity",
]


@dataclass(frozen=True, slots=True)
class Identity:
    """One caller.

    `name` is what a person calls it, `principal` its ARN, or a made-up one that stands for all that `name` means.
    `known` iff the plan shows its own policies; where it does not, they are assumed to allow everything. `claims` are
    denials of every call that is not by whom `name` means; `changed` tells an identity that has made itself more.
    """

    name: str
    kind: Kind
    principal: str
    account: str
    documents: tuple[Document, ...] = ()
    boundary: tuple[Document, ...] | None = None
    resource: Resource | None = field(default=None, compare=False)
    known: bool = True
    claims: tuple[Document, ...] = ()
    changed: str = ""

    @property
    def key(self) -> str:
        """What tells one caller of a plan from every other."""
        return f"{self.kind} {self.principal} {self.changed}"

    @property
    def urn(self) -> str:
        """The resource of the plan that it is, empty for a principal outside."""
        return self.resource.urn if self.resource else ""
