"""The controls as a table for the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from strongroom.controls.control import Control

from .catalogue_text import example_line

_SEVERITY_STYLE: Final = {"critical": "bold red", "high": "red", "medium": "yellow", "low": "dim"}


def catalogue_table(controls: Sequence[Control]) -> RenderableType:
    """A row per control: severity, id, title; the id is whole on any terminal, to be copied from it."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("Severity", width=8, no_wrap=True)
    table.add_column("Control", overflow="fold")
    for control in controls:
        severity = Text(control.severity, style=_SEVERITY_STYLE[control.severity])
        table.add_row(severity, Text.assemble((control.id, "bold"), "\n", control.title))
    return Group(table, Text(f"{len(controls)} controls", style="dim"))


def control_page(control: Control) -> RenderableType:
    """One control in full, with its examples."""
    head = Text.assemble((control.title, "bold"), "\n", (f"{control.id}, {control.severity}", "dim"))
    facts = [("judges", ", ".join(control.types) or "the plan as a whole")]
    facts += [("requirements", ", ".join(control.requirements)), ("threats", ", ".join(control.threats))]
    facts += [(source, ", ".join(ids)) for source, ids in control.sources.items()]
    parts: list[RenderableType] = [head, Text(""), Text(control.why), Text("")]
    parts += [Text.assemble((f"{name}: ", "dim"), told) for name, told in facts if told]
    for case in control.cases:
        parts += [Text(""), Text(", ".join(case.types) or "the plan as a whole", style="cyan")]
        examples = (("passes", case.passes, "green"), ("fails", case.fails, "red"), ("unknown", case.unknown, "yellow"))
        for word, plans, style in examples:
            parts += [Padding(Text.assemble((f"{word}: ", style), example_line(plan)), (0, 0, 0, 2)) for plan in plans]
    return Group(*parts)
