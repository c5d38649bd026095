"""Whom a document lets in, and what confines each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from strongroom.access.aws_document import Statement
from strongroom.access.aws_pin import Pin, pins
from strongroom.access.aws_principal import Principal, principals
from strongroom.access.aws_text import readable
from strongroom.plan.model import Plan


@dataclass(frozen=True, slots=True)
class Admission:
    """One principal that one Allow statement names, with the pins of that statement."""

    statement: Statement
    principal: Principal
    pins: tuple[Pin, ...]

    @property
    def is_public(self) -> bool | None:
        """True iff strangers are let in: everyone is named and nothing confines them; None where that is open."""
        if self.principal.kind != "everyone":
            return None if self.principal.kind == "open" else False
        # A named service works for strangers too, so it alone confines nobody.
        confined = [pin.is_fixed for pin in self.pins if pin.kind != "service"]
        if True in confined:
            return None if self.statement.effect != "Allow" else False
        return None if None in confined or self.statement.effect != "Allow" else True

    @property
    def words(self) -> str:
        """The principal as a message names it."""
        if self.principal.kind == "everyone":
            return "everyone"
        return readable(self.principal.name) or "somebody whom the plan does not name"


def admissions(statements: Iterable[Statement], plan: Plan) -> Iterator[Admission]:
    """Yields everybody that an Allow statement names, statement by statement."""
    for statement in statements:
        if statement.effect != "Deny":
            found = pins(statement, plan)
            yield from (Admission(statement, principal, found) for principal in principals(statement, plan))


def confined_to(statement: Statement, key: str, plan: Plan) -> tuple[str, ...] | None:
    """The values to which a condition on `key` confines the statement; None where nothing confines it."""
    found = [set(pin.values) for pin in pins(statement, plan) if pin.key == key and pin.is_fixed]
    return tuple(sorted(set.intersection(*found))) if found else None
