"""A comparison as plain lines, for pipes and files."""

from __future__ import annotations

from strongroom.access.comparison import Comparison

from .access_rows import Row, open_reasons, request_words, rows, verdict_words
from .access_shown import shown


def compare_text(found: Comparison) -> str:
    """The relation, then a line per class of change, open reason and latent grant."""
    lines = [f"{found.relation}: {verdict_words(found)}"]
    lines += [_line(row) for row in rows(found)]
    lines += [f"cannot prove: {reason}" for reason in open_reasons(found)]
    lines += [f"latent: {grant}" for grant in found.latent]
    return "".join(f"{shown(line)}\n" for line in lines)


def _line(row: Row) -> str:
    told = f"{row.change}: {row.kind}: {', '.join(row.actions)} on {', '.join(row.resources)}"
    if row.who:
        told += f" by {', '.join(row.who)}"
    if row.conditions:
        told += f" if {' and '.join(row.conditions)}"
    told += f"; for example, {request_words(row.witness)}"
    return f"{told} [{'; '.join(row.causes)}]" if row.causes else told
