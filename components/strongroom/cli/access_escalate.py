"""`strongroom access escalate`: who could make themselves more."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from .delivery import Forms, delivery
from .exits import Status, warn
from .options import AnswersOption, FormatOption, OutOption, ProjectOption, SourceArgument
from .plan_source import planned

if TYPE_CHECKING:
    from rich.console import RenderableType

    from strongroom.access.graph import Chain

FORMATS = ("text", "json", "markdown")


def escalate(
    source: SourceArgument,
    target: Annotated[
        str | None,
        typer.Argument(
            metavar="TARGET",
            help="A store, a key, the audit log, an endpoint: an ARN, a URN or a name in the plan.",
            show_default="each store, key, trail and endpoint",
        ),
    ] = None,
    project: ProjectOption = Path(),
    answers: AnswersOption = None,
    format_: FormatOption = "text",
    out: OutOption = None,
) -> int:
    """List the ways in which somebody could make themselves more, each as a chain of calls.

    Ends with status 1 if there is a way, with 3 if one cannot be ruled out.
    """
    wanted = delivery(format_, out, FORMATS)
    from strongroom.ci.access_escalations import escalations_to

    plan, warnings = planned(source, project, answers)
    warn(warnings)
    found = escalations_to(plan, target)

    wanted.deliver(_forms(found, plan.source or plan.stack), lambda: _table(found))
    if any(chain.proven for chain in found):
        return Status.FINDINGS
    return Status.CANNOT_PROVE if found else Status.NOTHING_TO_ACT_ON


def _forms(found: tuple[Chain, ...], plan: str) -> Forms:
    from strongroom.report.access_chains_json import chains_json
    from strongroom.report.access_chains_markdown import chains_markdown
    from strongroom.report.access_chains_text import chains_text

    return {
        "text": lambda: chains_text(found),
        "json": lambda: chains_json(found, plan),
        "markdown": lambda: chains_markdown(found),
    }


def _table(found: tuple[Chain, ...]) -> RenderableType:
    from strongroom.report.access_chains_table import chains_table

    return chains_table(found)
