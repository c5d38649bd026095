"""Judges a right of the matrix: nobody holds it but whom the environment, or the grant, names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.graph import Cell, can
from strongroom.access.graph.words import SHARED, Right
from strongroom.access.refusal import BadDocument
from strongroom.controls.control import PlanJudge
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.plan.model import Plan, Resource

from .by_name import is_by_name
from .duties import belongs
from .scope import is_marked, is_spoken_of
from .table import table
from .words import ANYBODY, cause_of, names

Found = tuple[Resource | None, Outcome]
_HELD: Final = ("yes", "only under condition", "cannot prove")


def only_named(right: Right, does: str, fix: str) -> PlanJudge:
    """Passes iff nobody but the named holds the right; `does` says in words what the right is used for."""

    def judge(plan: Plan) -> Iterator[Found]:
        if not is_spoken_of(plan):
            return
        try:
            cells = [each for each in table(plan).cells if each.right == right and each.word != "nothing there"]
        except BadDocument as refused:
            yield None, unknown(None, f"the plan does not tell who can {does}: {refused}", fix)
            return
        held = [each for each in cells if each.word in _HELD]
        found = dict(_found(plan, cell, does, fix) for cell in held if not _is_named(cell, plan))
        for cell in held:
            entered = _entered(plan, cell, does, fix)
            if entered:
                found[cell.persona, cell.team] = (None, entered)
        yield from found.values()
        if cells and not found:
            yield None, passed()

    return judge


def and_also(found: list[Found], more: list[Found]) -> Iterator[Found]:
    """Both; what was found passes only where there is no more."""
    yield from (each for each in found if not more or each[1].verdict != "pass")
    yield from more


def _is_named(cell: Cell, plan: Plan) -> bool:
    if is_marked(plan):
        return belongs(cell)
    return cell.word != "cannot prove" and is_by_name(cell, plan) is True


def _entered(plan: Plan, cell: Cell, does: str, fix: str) -> Outcome | None:
    """Whether everyone, or all of an account, may become an identity that is named."""
    if cell.witness is None or not _is_named(cell, plan):
        return None
    for principal in cell.principals:
        through = can(plan, principal, cell.witness.action, cell.witness.resource).through
        anybody = [each for each in through if each.startswith(ANYBODY)]
        if anybody:
            return failed(None, f"{names(anybody)} can {does}, since {principal} lets in whoever asks", fix)
    return None


def _found(plan: Plan, cell: Cell, does: str, fix: str) -> tuple[object, Found]:
    """What is said of one cell; cells of the same reason or the same grant say it once."""
    whose = f" of {cell.of}" if cell.of and cell.right not in SHARED else ""
    what = f"{names(cell.principals) or cell.persona} can {does}{whose}"
    if cell.word == "cannot prove" or (not is_marked(plan) and is_by_name(cell, plan) is None):
        reason = cell.reason or "the plan does not show the whole grant"
        return reason, (None, unknown(None, f"the plan does not tell whether {what}: {reason}", fix))
    subject, by = cause_of(plan, cell.cause)
    return (cell.principals, cell.cause), (subject, failed(None, f"{what}{by}", fix))
