"""One bare policy document against another: everything that only one of them allows.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-checks-validating-policies.html
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from strongroom.access.comparison import Cause, Comparison, Difference
from strongroom.access.json_text import Json
from strongroom.access.space.budget import Budget, Exhausted

from .difference import Rows, add_rows
from .document import Clause, Document, Names, PolicyType
from .read import read
from .read_principal import EVERYONE
from .scope import scope_of
from .slices import Slice, slices
from .universe import Scope


def compare_documents(
    base: Json | Document, head: Json | Document, policy_type: PolicyType | None = None
) -> Comparison:
    """What `head` allows and `base` does not, and the other way round; exact, but for what it says is open.

    Documents are JSON texts, their values, or read already. Raises Unreadable where AWS would refuse one.
    """
    before, after = _read(base, policy_type, "base"), _read(head, policy_type, "head")
    first, second = _named(before), _named(after)
    if set(first) == set(second):
        return Comparison()
    clauses = [clause for _, clause in (*first, *second)]
    try:
        found = slices(first, second, Budget())
        scope = scope_of(clauses, Budget())
    except Exhausted as error:
        return Comparison(open_gain=(str(error),), open_loss=(str(error),))
    gained, lost = _rows(found, scope, gained=True), _rows(found, scope, gained=False)
    return Comparison(
        gained=tuple(_caused(row, causes, after, before) for causes, row in gained.found.items()),
        lost=tuple(_caused(row, causes, before, after) for causes, row in lost.found.items()),
        open_gain=tuple(gained.opens),
        open_loss=tuple(lost.opens),
    )


def _read(document: Json | Document, policy_type: PolicyType | None, where: str) -> Document:
    return document if isinstance(document, Document) else read(document, policy_type, where=where)


def _named(document: Document) -> list[tuple[Names, Clause]]:
    found = [(statement.actions, statement.clause) for statement in document.statements]
    if document.policy_type == "RESOURCE_CONTROL_POLICY":  # beside it stands the Allow that every resource has
        found.append((Names(("*",)), Clause("Allow", principals=(EVERYONE,))))
    return found


def _rows(found: Sequence[Slice[Clause]], scope: Scope, *, gained: bool) -> Rows:
    rows = Rows()
    for piece in found:
        add_rows(rows, piece, scope, gained=gained)
    return rows


def _caused(row: Difference, causes: Sequence[Clause], more: Document, less: Document) -> Difference:
    """The row with the statements that make it: an Allow of the side that has more, a Deny of the other."""
    wanted = set(causes)
    found = [
        Cause(document.urn, statement.name)
        for document in (more, less)
        for statement in document.statements
        if statement.clause in wanted and (statement.clause.effect == "Allow") == (document is more)
    ]
    return replace(row, cause=tuple(dict.fromkeys(found)))
