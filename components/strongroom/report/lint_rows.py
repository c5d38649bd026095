"""Remarks on policies as every format tells them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from strongroom.access.aws_text import readable
from strongroom.access.lint.plan_documents import Linted
from strongroom.access.lint.remark import SEVERITIES, rank


@dataclass(frozen=True, slots=True)
class LintRow:
    """One remark: where it stands, what is wrong and what to do; holes of the plan are readable."""

    where: str
    rule: str
    severity: str
    message: str
    fix: str


def lint_rows(found: Sequence[Linted]) -> list[LintRow]:
    """Each remark, the most severe first, then in the order of the documents."""
    rows = [
        LintRow(
            _where(item, remark.statement), remark.rule, remark.severity, readable(remark.message), readable(remark.fix)
        )
        for item in found
        for remark in item.remarks
    ]
    return sorted(rows, key=lambda row: -rank(row.severity))


def unread(found: Sequence[Linted]) -> list[str]:
    """A sentence for each document that could not be read."""
    return [f"{_where(item, '')} is not linted: {readable(item.unread)}" for item in found if item.unread]


def offers(found: Sequence[Linted]) -> Iterator[tuple[str, str]]:
    """Yields for each document the smaller one that is proven to mean the same, as indented JSON."""
    for item in found:
        smaller = next((remark.smaller for remark in item.remarks if remark.smaller is not None), None)
        if smaller is not None:
            yield _where(item, ""), readable(json.dumps(smaller, indent=2, ensure_ascii=False))


def summary(found: Sequence[Linted]) -> str:
    """How many remarks of which severity on how many documents."""
    counts = Counter(remark.severity for item in found for remark in item.remarks)
    documents = f"{len(found)} document{'' if len(found) == 1 else 's'}"
    if not counts:
        return f"nothing to remark on {documents}"
    told = ", ".join(f"{counts[each]} {each}" for each in reversed(SEVERITIES) if counts[each])
    return f"{sum(counts.values())} remark{'' if counts.total() == 1 else 's'} on {documents}: {told}"


def _where(item: Linted, statement: str) -> str:
    name = f"{item.urn.rsplit('::', 1)[-1]}.{item.property}" if item.urn else item.property
    return f"{name}: {statement}" if statement else name
