"""`strongroom access matrix`: every persona against every right."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .delivery import Forms, delivery
from .exits import Status, warn
from .options import AnswersOption, FormatOption, OutOption, ProjectOption, SourceArgument
from .plan_source import planned

if TYPE_CHECKING:
    from rich.console import RenderableType

    from strongroom.access.graph import Matrix

FORMATS = ("text", "json", "markdown", "html")


def matrix(
    source: SourceArgument,
    project: ProjectOption = Path(),
    answers: AnswersOption = None,
    format_: FormatOption = "text",
    out: OutOption = None,
) -> int:
    """Show who has which right over what, in words that are the same on every cloud.

    Ends with status 3 if a cell cannot be proven.
    """
    wanted = delivery(format_, out, FORMATS)
    from strongroom.access import graph

    plan, warnings = planned(source, project, answers)
    warn(warnings)
    found = graph.matrix(plan)

    wanted.deliver(_forms(found, plan.source or plan.stack), lambda: _table(found))
    return Status.CANNOT_PROVE if found.undecided else Status.NOTHING_TO_ACT_ON


def _forms(found: Matrix, plan: str) -> Forms:
    from strongroom.report.access_matrix_html import matrix_html
    from strongroom.report.access_matrix_json import matrix_json
    from strongroom.report.access_matrix_markdown import matrix_markdown
    from strongroom.report.access_matrix_text import matrix_text

    return {
        "text": lambda: matrix_text(found),
        "json": lambda: matrix_json(found, plan),
        "markdown": lambda: matrix_markdown(found, plan),
        "html": lambda: matrix_html(found, plan),
    }


def _table(found: Matrix) -> RenderableType:
    from strongroom.report.access_matrix_table import matrix_table

    return matrix_table(found)
