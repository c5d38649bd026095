"""`strongroom plan`: the resources that a source holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .delivery import delivery
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
from .standard_input import standard_input

if TYPE_CHECKING:
    from rich.console import RenderableType

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
        source, existing_folder("--project", project), existing_file("--answers", answers), standard_input()
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

    def tree() -> RenderableType:
        from strongroom.report.plan_tree import plan_tree

        return plan_tree(found, offline=opened.recorded)

    forms = {
        "text": lambda: plan_text(found, offline=opened.recorded),
        "json": lambda: document if opened.recorded else write_plan(found),
        "markdown": lambda: plan_markdown(found, offline=opened.recorded),
    }
    wanted.deliver(forms, tree)
