"""Values of a plan that only the cloud knows: each is one text that may be any, the same wherever it stands.

A comparison takes a hole for a text like no other. Where it would come out otherwise if the hole were one of the texts
that other patterns have in its place, it is open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from strongroom.access.comparison import Comparison, Difference
from strongroom.access.space.budget import Budget, Exhausted

from .document import Clause, Condition, Document, Names, Statement
from .in_play import gather, in_play
from .variables import texts_of

_HOLE: Final = re.compile("\ue000[^\ue001]*\ue001")
_KEY: Final = "strongroom:hole"  # stands for the hole while its pieces are looked for
_VARIABLE: Final = f"${{{_KEY}}}"
_MOST: Final = 64  # texts to try for all holes of a comparison

Decide = Callable[[Document, Document], Comparison]


def with_holes(base: Document, head: Document, decide: Decide) -> Comparison:
    """What `decide` says of two documents; open wherever the value of a hole of theirs may change the answer."""
    found = decide(base, head)
    holes = sorted({hole for document in (base, head) for text in _texts(document) for hole in _HOLE.findall(text)})
    try:
        tries = [(hole, text) for hole in holes for text in _candidates(hole, (base, head))]
    except Exhausted as error:
        return _opened(found, str(error), gained=True, lost=True)
    if len(tries) > _MOST:
        return _opened(found, "too many values that only the cloud knows", gained=True, lost=True)
    for hole, text in tries:
        other = decide(_filled(base, hole, text), _filled(head, hole, text))
        gained = bool(other.gained or other.open_gain) != bool(found.gained or found.open_gain)
        lost = bool(other.lost or other.open_loss) != bool(found.lost or found.open_loss)
        if gained or lost:
            found = _opened(
                found, f"it depends on {_named(hole)}, which only the cloud knows", gained=gained, lost=lost
            )
    return found


def _opened(found: Comparison, reason: str, *, gained: bool, lost: bool) -> Comparison:
    nothing: tuple[Difference, ...] = ()
    return replace(
        found,
        gained=nothing if gained else found.gained,
        lost=nothing if lost else found.lost,
        open_gain=tuple(dict.fromkeys((*found.open_gain, reason))) if gained else found.open_gain,
        open_loss=tuple(dict.fromkeys((*found.open_loss, reason))) if lost else found.open_loss,
    )


def _named(text: str) -> str:
    return _HOLE.sub(lambda hole: f"<{hole[0][1:-1].rpartition('::')[2]}>", text)


def _candidates(hole: str, documents: Sequence[Document]) -> list[str]:
    """Texts that other patterns have where the hole stands: whole ARNs, where an ARN begins with it."""
    statements = [statement for document in documents for statement in document.statements]
    clauses = [_clause(statement.clause, hole, _VARIABLE) for statement in statements]
    pieces = [piece for piece in in_play(_KEY, {}, gather(clauses), itself=False) if piece.text.strip("*")]
    texts = {text for text in texts_of(_KEY, pieces, Budget()) if any(piece.fits(text) for piece in pieces)}
    names = {name for clause in clauses for _, name in (*(clause.principals or ()), *(clause.not_principals or ()))}
    if any(_VARIABLE in name for name in names):
        texts |= {name for name in names if _VARIABLE not in name and name != "*"}
    begins = any(
        text.startswith(_VARIABLE) for clause in clauses if clause.resources for text in clause.resources.values
    )
    return sorted(text for text in texts - {hole} if not begins or text.startswith(("arn:", "\ue000")))


def _texts(document: Document) -> Iterator[str]:
    for statement in document.statements:
        clause = statement.clause
        yield from statement.actions.values
        yield from clause.resources.values if clause.resources else ()
        yield from (name for _, name in (*(clause.principals or ()), *(clause.not_principals or ())))
        yield from (value for condition in clause.conditions for value in condition.values)


def _filled(document: Document, hole: str, text: str) -> Document:
    return replace(document, statements=tuple(_statement(each, hole, text) for each in document.statements))


def _statement(statement: Statement, hole: str, text: str) -> Statement:
    actions = _names(statement.actions, hole, text)
    return replace(statement, actions=actions, clause=_clause(statement.clause, hole, text))


def _clause(clause: Clause, hole: str, text: str) -> Clause:
    return replace(
        clause,
        resources=_names(clause.resources, hole, text) if clause.resources else None,
        principals=_named_in(clause.principals, hole, text),
        not_principals=_named_in(clause.not_principals, hole, text),
        conditions=tuple(_condition(each, hole, text) for each in clause.conditions),
    )


def _names(names: Names, hole: str, text: str) -> Names:
    return replace(names, values=tuple(sorted({value.replace(hole, text) for value in names.values})))


def _named_in(names: tuple[tuple[str, str], ...] | None, hole: str, text: str) -> tuple[tuple[str, str], ...] | None:
    return None if names is None else tuple(sorted({(kind, name.replace(hole, text)) for kind, name in names}))


def _condition(condition: Condition, hole: str, text: str) -> Condition:
    return replace(condition, values=tuple(sorted({value.replace(hole, text) for value in condition.values})))
