"""Markdown that says what a text says and nothing more: no links, mentions, markup or HTML of a foreign name.

Source: GitHub Flavored Markdown, https://github.github.com/gfm/ (code spans, tables, autolinks).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from strongroom.plan.visible import visible

_TICKS: Final = re.compile(r"`+")
_ACTIVE: Final = re.compile(r"([\\`*_{}\[\]<>()|~&!#])")
# What GitHub turns into mentions, references and links even outside of markup stands in a code span of its own.
_LINKING: Final = re.compile(r"(@|\bwww\.|://|#(?=\d)|\bGH-(?=\d))")
_BLOCK_MARK: Final = re.compile(r"^(\s*(?:\d+(?=\.))?)([-+=.])")  # at the start of a line: a list, or a heading's line


def code(text: str) -> str:
    """A code span that holds exactly `text`, fit for a table cell."""
    shown = visible(text) or " "
    longest = max((len(run) for run in _TICKS.findall(shown)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if shown.startswith("`") or shown.endswith("`") else ""
    # A bar divides cells even inside a code span.
    return f"{fence}{pad}{shown}{pad}{fence}".replace("|", "\\|")


def prose(text: str) -> str:
    """A sentence in which only the `user values in backticks` are marked up."""
    pieces = visible(text).split("`")
    if len(pieces) % 2 == 0:
        pieces = [*pieces[:-2], f"{pieces[-2]}`{pieces[-1]}"]
    return "".join(code(piece) if odd % 2 and piece else _plain(piece) for odd, piece in enumerate(pieces))


def row(cells: Iterable[str]) -> str:
    """A row of a table; the cells are Markdown already."""
    return f"| {' | '.join(cells)} |"


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    """The lines of a table; the cells are Markdown already."""
    names = list(head)
    return [row(names), row("---" for _ in names), *(row(cells) for cells in rows)]


def _plain(text: str) -> str:
    parts = _LINKING.split(text)
    told = "".join(f"`{part}`" if odd % 2 else _ACTIVE.sub(r"\\\1", part) for odd, part in enumerate(parts))
    return _BLOCK_MARK.sub(r"\1\\\2", told)
