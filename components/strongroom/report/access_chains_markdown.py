"""Ways to make oneself more, as Markdown."""

from __future__ import annotations

from strongroom.access.graph import Chain

from .access_chains_text import heading, step_words, summary
from .access_shown import shown
from .markdown import prose


def chains_markdown(found: tuple[Chain, ...]) -> str:
    """A numbered list of steps for each way."""
    lines = [f"## Strongroom access: {prose(shown(summary(found)))}"]
    for chain in found:
        lines += ["", f"**{prose(shown(heading(chain)))}**", ""]
        lines += [f"{number}. {prose(shown(step_words(step)))}" for number, step in enumerate(chain.steps, start=1)]
    return "\n".join(lines) + "\n"
