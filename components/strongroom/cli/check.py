"""`strongroom check`: every control's verdict over one or several plans."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .delivery import Forms, delivery
from .exits import Status, warn
from .options import (
    AnswersOption,
    OutOption,
    ProjectOption,
    existing_file,
    existing_folder,
    one_of,
)
from .standard_input import standard_input
from .version import installed_version

if TYPE_CHECKING:
    from rich.console import RenderableType

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
        stdin=standard_input(),
        today=datetime.now(UTC).date(),
        show_passes=show_all,
    )
    warn(warnings)

    wanted.deliver(_forms(judgement, project), lambda: _table(judgement))
    return Status.FINDINGS if must_act(judgement, threshold) else Status.NOTHING_TO_ACT_ON


def _forms(judgement: Judgement, project: Path) -> Forms:
    from strongroom.report.findings_html import findings_html
    from strongroom.report.findings_json import findings_json
    from strongroom.report.findings_markdown import findings_markdown
    from strongroom.report.findings_sarif import findings_sarif
    from strongroom.report.findings_text import findings_text

    # Code scanning looks for the files from the root of the repository, where the command is run.
    folder = "" if project.is_absolute() else project.as_posix()
    return {
        "text": lambda: findings_text(judgement),
        "json": lambda: findings_json(judgement),
        "markdown": lambda: findings_markdown(judgement),
        "sarif": lambda: findings_sarif(judgement, version=installed_version(), folder=folder),
        "html": lambda: findings_html(judgement),
    }


def _table(judgement: Judgement) -> RenderableType:
    from strongroom.report.findings_table import findings_table

    return findings_table(judgement)
