"""`strongroom plan`: the resources that a source holds."""

from __future__ import annotations

import sys
from pathlib import Path

from .delivery import Screen, delivery
from .exits import warn
from .options import (
    AnswersOption,
    FormatOption,
    OutOption,
    ProjectOption,
    SourceArgument,
    existing_file,
    existing_folder,
)

FORMATS = ("text", "json", "markdown")


def plan(
    source: SourceArgument,
    project: ProjectOption = Path(),
    answers: AnswersOption = None,
    format_: FormatOption = "text",
    out: OutOption = None,
) -> None:
    """Show the resources of a source.

    A tree for people; with --format json, the stack export document.
    """
    wanted = delivery(format_, out, FORMATS)
    from strongroom.ci.source import open_source

    opened = open_source(
        source, existing_folder("--project", project), existing_file("--answers", answers), sys.stdin.buffer
    )
    try:
        from strongroom.plan.read import read_plan
        from strongroom.plan.write import write_plan
        from strongroom.report.plan_markdown import plan_markdown
        from strongroom.report.plan_text import plan_text

        document = opened.document()
    finally:
        opened.stop()
    warn(opened.warnings)
    found = read_plan(document, opened.name)

    def render(format_: str, screen: Screen | None) -> str:
        if format_ == "json":
            return document if opened.recorded else write_plan(found)
        if format_ == "markdown":
            return plan_markdown(found, offline=opened.recorded)
        if screen is None:
            return plan_text(found, offline=opened.recorded)
        from strongroom.report.plan_tree import plan_tree
        from strongroom.report.terminal import drawn

        return drawn(plan_tree(found, offline=opened.recorded), width=screen.width, colour=screen.colour)

    wanted.deliver(render)
