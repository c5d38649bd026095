"""Findings as rows of a comparison: those of one cause and condition together, with a request as witness."""

from __future__ import annotations

from collections.abc import Iterable

from strongroom.access.comparison import Cause, Difference
from strongroom.access.request import Request

from .action import narrowest
from .expression import Expression
from .finding import Finding
from .scope import ROOT
from .situation import Statement
from .slice import Hit
from .words import conditions

PLANE = "plane"  # the key under which a witness says in which plane its action lies


def rows(findings: Iterable[Finding]) -> tuple[Difference, ...]:
    """The certain findings, most plausible witness first in each row."""
    grouped: dict[tuple[str, tuple[Statement, ...], Expression], list[Finding]] = {}
    for finding in findings:
        if finding.hit.point is not None:
            key = (finding.hit.plane, finding.causes, finding.hit.condition)
            grouped.setdefault(key, []).append(finding)
    return tuple(_row(members) for members in grouped.values())


def _row(members: list[Finding]) -> Difference:
    best = min(members, key=lambda finding: not finding.hit.plausible)
    return Difference(
        witness(best.caller.text, best.hit, best.place.text),
        tuple(dict.fromkeys(narrowest(finding.hit.found) or finding.hit.action for finding in members)),
        tuple(dict.fromkeys(finding.place.text for finding in members)),
        tuple(dict.fromkeys(finding.caller.text for finding in members)),
        conditions(best.hit.condition),
        tuple(cause(statement) for statement in best.causes),
        not any(finding.hit.plausible for finding in members),
    )


def witness(principal: str | None, hit: Hit, resource: str) -> Request:
    """The request of a hit, with its plane and the attributes that settle it."""
    context: dict[str, str | tuple[str, ...]] = {PLANE: hit.plane}
    for text, values in (hit.point or {}).items():
        context[text] = values[0] if len(values) == 1 else values
    return Request(principal, hit.action, resource, context)


def cause(statement: Statement) -> Cause:
    """The statement as a cause: the resource of a plan, or the place in the document."""
    return Cause(statement.urn, statement.where.partition(".")[2] or statement.where)


def role_rows(hits: Iterable[Hit], role: str) -> tuple[Difference, ...]:
    """What the holder of a role gains at any scope, one row for each plane and condition."""
    grouped: dict[tuple[str, Expression], list[Hit]] = {}
    for hit in hits:
        if hit.point is not None:
            grouped.setdefault((hit.plane, hit.condition), []).append(hit)
    return tuple(
        Difference(
            witness(None, min(members, key=lambda hit: not hit.plausible), ROOT),
            tuple(dict.fromkeys(narrowest(hit.found) or hit.action for hit in members)),
            (ROOT,),
            (),
            conditions(members[0].condition),
            (Cause("", role),),
            not any(hit.plausible for hit in members),
        )
        for members in grouped.values()
    )
