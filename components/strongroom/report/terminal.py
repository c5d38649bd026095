"""Draws for a terminal of a given width: the same bytes for the same plan wherever it runs."""

from __future__ import annotations

import io

from rich.console import Console, RenderableType

NARROWEST = 40


def drawn(renderable: RenderableType, *, width: int, colour: bool) -> str:
    """The text that shows `renderable` in `width` columns; without `colour` there is no escape sequence in it."""
    target = io.StringIO()
    console = Console(
        file=target,
        width=max(width, NARROWEST),
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
        emoji=False,
        markup=False,
        highlight=False,
        _environ={},  # the environment is the caller's to read
    )
    console.print(renderable)
    return "\n".join(line.rstrip() for line in target.getvalue().split("\n"))
