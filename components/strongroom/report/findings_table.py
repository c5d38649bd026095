"""Findings as a table for the terminal."""

from __future__ import annotations

from typing import Final

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from strongroom.controls.finding import Finding
from strongroom.plan.visible import visible

from .judgement import Judgement, notes, place, resource_name, summary_sentence, what_is_wrong

_VERDICT_STYLE: Final = {
    "error": "bold red",
    "fail": "bold red",
    "unknown": "bold yellow",
    "waived": "dim",
    "pass": "green",
}


def findings_table(judgement: Judgement) -> RenderableType:
    """A row per finding: how bad, which resource at which line, what is wrong and how to mend it."""
    parts: list[RenderableType] = []
    if judgement.findings:
        table = Table(box=box.SIMPLE_HEAD, show_lines=True, expand=True, pad_edge=False)
        table.add_column("Verdict", width=8, no_wrap=True)
        table.add_column("Resource", ratio=2, overflow="fold")
        table.add_column("What is wrong, and the fix", ratio=3, overflow="fold")
        for finding in judgement.findings:
            table.add_row(_verdict(finding), _resource(judgement, finding), _reason(judgement, finding))
        parts.append(table)
    parts += [Text(visible(note), style="yellow") for note in notes(judgement)]
    acts = any(judgement.summary[verdict] for verdict in ("error", "fail", "unknown"))
    parts.append(Text(summary_sentence(judgement), style="bold red" if acts else "bold green"))
    return Group(*parts)


def _verdict(finding: Finding) -> Text:
    return Text.assemble((finding.verdict, _VERDICT_STYLE[finding.verdict]), "\n", (finding.severity, "dim"))


def _resource(judgement: Judgement, finding: Finding) -> Text:
    told = Text(visible(resource_name(finding)), style="bold")
    if finding.urn:
        told.append(f"\n{visible(finding.type)}", style="not bold cyan")
    if place(finding):
        told.append(f"\n{visible(place(finding))}", style="not bold dim")
    if len(judgement.plans) > 1 or not finding.urn:
        told.append(f"\nin {visible(finding.plan)}", style="not bold dim")
    return told


def _reason(judgement: Judgement, finding: Finding) -> Text:
    told = Text(visible(judgement.title(finding)))
    if what_is_wrong(finding):
        told.append(f"\n{visible(what_is_wrong(finding))}", style="bold")
    if finding.fix:
        told.append(f"\nfix: {visible(finding.fix)}", style="green")
    told.append(f"\n{finding.control}", style="dim")
    return told
