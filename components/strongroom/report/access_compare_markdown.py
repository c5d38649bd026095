"""A comparison as Markdown, for a comment on a pull request."""

from __future__ import annotations

from typing import Final

from strongroom.access.comparison import Comparison

from .access_rows import Row, open_reasons, request_words, rows, verdict_words
from .access_shown import shown
from .markdown import code, prose, table

_HEAD: Final = ("Change", "Who", "Actions", "Resources", "If", "For example")


def compare_markdown(found: Comparison) -> str:
    """The verdict, a table with a row per class of change, then what is open and what is latent."""
    lines = [f"## Strongroom access: {prose(shown(verdict_words(found)))}"]
    told = rows(found)
    if told:
        lines += ["", *table(_HEAD, (_row(row) for row in told))]
    notes = [f"cannot prove: {reason}" for reason in open_reasons(found)]
    notes += [f"latent: {grant}" for grant in found.latent]
    if notes:
        lines += ["", *(f"- {prose(shown(note))}" for note in notes)]
    return "\n".join(lines) + "\n"


def _row(row: Row) -> tuple[str, ...]:
    witness = code(shown(request_words(row.witness)))
    if row.causes:
        witness += f"<br>by {', '.join(code(shown(cause)) for cause in row.causes)}"
    return (
        f"**{row.change}**<br>{row.kind}",
        _codes(row.who),
        _codes(row.actions),
        _codes(row.resources),
        _codes(row.conditions),
        witness,
    )


def _codes(texts: tuple[str, ...]) -> str:
    return "<br>".join(code(shown(text)) for text in texts)
