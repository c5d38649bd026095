"""One bare policy document against another: everything that only one of them allows.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-checks-validating-policies.html
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from strongroom.access.comparison import Cause, Comparison, Difference
from strongroom.access.json_text import Json
from strongroom.access.space.budget import Budget, Exhausted

from .difference import Rows, add_rows
from .document import Clause, Document, Names, PolicyType
from .hole import with_holes
from .read import read
from .read_principal import EVERYONE
from .scope import scope_of
from .slices import Slice, slices
from .universe import Scope
from .who import Who


def compare_documents(
    base: Json | Document, head: Json | Document, policy_type: PolicyType | None = None
) -> Comparison:
    """What `head` allows and `base` does not, and the other way round; exact, but for what it says is open.

    Documents are JSON texts, their values, or read already. Raises Unreadable where AWS would refuse one.
    """
    before, after = read_document(base, policy_type, "base"), read_document(head, policy_type, "head")
    if before.statements == after.statements:
        return Comparison()
    return with_holes(before, after, _compared)


def _compared(before: Document, after: Document) -> Comparison:
    first, second = _named(before), _named(after)
    if set(first) == set(second):
        return Comparison()
    question = _Question.of(first, second)
    if isinstance(question, str):
        return Comparison(open_gain=(question,), open_loss=(question,))
    gained, lost = question.rows(gained=True), question.rows(gained=False)
    return Comparison(
        gained=tuple(_caused(row, causes, after, before) for causes, row in gained.found.items()),
        lost=tuple(_caused(row, causes, before, after) for causes, row in lost.found.items()),
        open_gain=tuple(gained.opens),
        open_loss=tuple(lost.opens),
    )


def gain(base: Sequence[tuple[Names, Clause]], head: Document, keep: Callable[[Who], bool] | None = None) -> Comparison:
    """What the document allows beyond made-up clauses, to the callers that are kept."""
    question = _Question.of(base, _named(head))
    if isinstance(question, str):
        return Comparison(open_gain=(question,))
    if keep is not None:
        callers = tuple(who for who in question.scope.callers if keep(who))
        if not callers:
            return Comparison()
        question = replace(question, scope=replace(question.scope, callers=callers))
    found = question.rows(gained=True)
    rows = tuple(_caused(row, causes, head, Document(())) for causes, row in found.found.items())
    return Comparison(gained=rows, open_gain=tuple(found.opens))


def read_document(document: Json | Document, policy_type: PolicyType | None, where: str) -> Document:
    """The document in its normal form. Raises Unreadable."""
    return document if isinstance(document, Document) else read(document, policy_type, where=where)


@dataclass(frozen=True, slots=True)
class _Question:
    """The slices on which two sets of statements differ, and what the slices share."""

    slices: Sequence[Slice[Clause]]
    scope: Scope

    @classmethod
    def of(cls, base: Sequence[tuple[Names, Clause]], head: Sequence[tuple[Names, Clause]]) -> _Question | str:
        """The question, or why it is too large."""
        try:
            scope = scope_of([clause for _, clause in (*base, *head)], Budget())
            return cls(slices(base, head, Budget()), scope)
        except Exhausted as error:
            return str(error)

    def rows(self, *, gained: bool) -> Rows:
        """What the head allows and the base does not, or the other way round."""
        rows = Rows()
        for piece in self.slices:
            add_rows(rows, piece, self.scope, gained=gained)
        return rows


def _named(document: Document) -> list[tuple[Names, Clause]]:
    found = [(statement.actions, statement.clause) for statement in document.statements]
    if document.policy_type == "RESOURCE_CONTROL_POLICY":  # beside it stands the Allow that every resource has
        found.append((Names(("*",)), Clause("Allow", principals=(EVERYONE,))))
    return found


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
