"""`strongroom check`: every control's verdict over one or several plans."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .delivery import Screen, delivery
from .exits import Status, warn
from .options import (
    AnswersOption,
    OutOption,
    ProjectOption,
    existing_file,
    existing_folder,
    one_of,
)
from .version import installed_version

if TYPE_CHECKING:
    from strongroom.report.judgement import Judgement

FORMATS = ("text", "json", "markdown", "sarif", "html")


def check(
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE...", help="Stacks, files, or - for standard input.", show_default=False),
    ],
    project: ProjectOption = Path(),
    answers: AnswersOption = None,
    format_: Annotated[
        str,
        typer.Option("--format", metavar="FORMAT", help="What to print: text, json, markdown, sarif or html."),
    ] = "text",
    out: OutOption = None,
    fail_on: Annotated[
        str, typer.Option("--fail-on", metavar="SEVERITY", help="The least severity that ends with status 1.")
    ] = "low",
    show_all: Annotated[bool, typer.Option("--all", help="Show what passes, too.")] = False,
    waivers: Annotated[
        Path | None,
        typer.Option(
            "--waivers", metavar="FILE", help="Recorded exceptions.", show_default="waivers.yaml of the project"
        ),
    ] = None,
) -> int:
    """Judge plans by every control.

    Ends with status 1 if a control fails, cannot tell, or is in error, at --fail-on or above.
    """
    wanted = delivery(format_, out, FORMATS)
    from strongroom.ci.checking import judge_sources, must_act
    from strongroom.controls.control import SEVERITIES

    one_of("--fail-on", fail_on, SEVERITIES)
    threshold = next(severity for severity in SEVERITIES if severity == fail_on)

    judgement, warnings = judge_sources(
        sources,
        project=existing_folder("--project", project),
        answers=existing_file("--answers", answers),
        waivers=existing_file("--waivers", waivers),
        stdin=sys.stdin.buffer,
        today=datetime.now(UTC).date(),
        show_passes=show_all,
    )
    warn(warnings)

    def render(format_: str, screen: Screen | None) -> str:
        return _rendered(judgement, format_, screen)

    wanted.deliver(render)
    return Status.FINDINGS if must_act(judgement, threshold) else Status.NOTHING_TO_ACT_ON


def _rendered(judgement: Judgement, format_: str, screen: Screen | None) -> str:
    """Only the chosen format is imported."""
    if format_ == "json":
        from strongroom.report.findings_json import findings_json

        return findings_json(judgement)
    if format_ == "markdown":
        from strongroom.report.findings_markdown import findings_markdown

        return findings_markdown(judgement)
    if format_ == "sarif":
        from strongroom.report.findings_sarif import findings_sarif

        return findings_sarif(judgement, installed_version())
    if format_ == "html":
        from strongroom.report.findings_html import findings_html

        return findings_html(judgement)
    if screen is None:
        from strongroom.report.findings_text import findings_text

        return findings_text(judgement)
    from strongroom.report.findings_table import findings_table
    from strongroom.report.terminal import drawn

    return drawn(findings_table(judgement), width=screen.width, colour=screen.colour)
