"""Who can do something, as a table for the terminal."""

from __future__ import annotations

from typing import Final

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from strongroom.access.graph.answers import Grantee, WhoCan

from .access_shown import shown
from .access_who_text import VERDICTS, cause_words, summary

STYLES: Final = {"yes": "bold red", "unknown": "bold yellow", "latent": "cyan", "no": "green"}


def who_table(found: WhoCan) -> RenderableType:
    """A row per principal: whether it can, under which conditions, and what grants it."""
    parts: list[RenderableType] = []
    told = (*found.grantees, *found.refused)
    if told:
        table = Table(box=box.SIMPLE_HEAD, show_lines=True, expand=True, pad_edge=False)
        table.add_column("Principal", ratio=3, overflow="fold")
        table.add_column("Verdict", ratio=2, overflow="fold")
        table.add_column("Granted by", ratio=3, overflow="fold")
        for each in told:
            table.add_row(_principal(each), _verdict(each), _causes(each))
        parts.append(table)
    parts += [Text(shown(note), style="yellow") for note in found.notes]
    parts.append(Text(shown(summary(found)), style=STYLES[found.verdict]))
    return Group(*parts)


def _principal(each: Grantee) -> Text:
    told = Text(shown(each.principal), style="bold")
    told.append(f"\n{shown(each.kind)}", style="not bold dim")
    for other in each.through:
        told.append(f"\n{shown(other)} may become it", style="not bold")
    return told


def _verdict(each: Grantee) -> Text:
    told = Text(VERDICTS[each.verdict], style=STYLES[each.verdict])
    if each.reason:
        told.append(f"\n{shown(each.reason)}", style="not bold default")
    for condition in each.conditions:
        told.append(f"\nif {shown(condition)}", style="not bold default")
    return told


def _causes(each: Grantee) -> Text:
    return Text("\n".join(shown(cause) for cause in cause_words(each)))
