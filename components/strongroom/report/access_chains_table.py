"""Ways to make oneself more, drawn for the terminal."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from strongroom.access.graph import Chain

from .access_chains_text import heading, step_words, summary
from .access_shown import shown


def chains_table(found: tuple[Chain, ...]) -> RenderableType:
    """Each way with its steps in order, and how many there are."""
    parts: list[RenderableType] = []
    for chain in found:
        style = "bold red" if chain.proven else "bold yellow"
        parts.append(Text(shown(heading(chain)), style=style))
        parts += [Text(f"  {number}. {shown(step_words(step))}") for number, step in enumerate(chain.steps, start=1)]
    proven = any(chain.proven for chain in found)
    parts.append(Text(summary(found), style="bold red" if proven else "bold yellow" if found else "bold green"))
    return Group(*parts)
