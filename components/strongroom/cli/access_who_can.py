"""`strongroom access who-can`: every principal that is allowed something."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from .delivery import Forms, delivery
from .exits import Status, warn
from .options import AnswersOption, FormatOption, OutOption, ProjectOption, SourceArgument
from .plan_source import planned

if TYPE_CHECKING:
    from rich.console import RenderableType

    from strongroom.access.graph.answers import WhoCan

FORMATS = ("text", "json", "markdown")
ActionArgument: TypeAlias = Annotated[
    str, typer.Argument(metavar="ACTION", help="As the cloud writes it, such as s3:GetObject.", show_default=False)
]
ResourceArgument: TypeAlias = Annotated[
    str,
    typer.Argument(
        metavar="RESOURCE", help="An ARN or a pattern, a URN, or a resource's name in the plan.", show_default=False
    ),
]


def who_can(
    action: ActionArgument,
    resource: ResourceArgument,
    source: SourceArgument,
    project: ProjectOption = Path(),
    answers: AnswersOption = None,
    show_all: Annotated[bool, typer.Option("--all", help="Show who is refused, too.")] = False,
    format_: FormatOption = "text",
    out: OutOption = None,
) -> int:
    """List who can do something, with the statements that let them.

    Ends with status 1 if somebody can, with 3 if somebody cannot be proven not to.
    """
    wanted = delivery(format_, out, FORMATS)
    from strongroom.access import graph

    plan, warnings = planned(source, project, answers)
    warn(warnings)
    found = graph.who_can(plan, action, resource)
    shown = found if show_all else _without_refused(found)

    wanted.deliver(forms(shown, plan.source or plan.stack), lambda: table(shown))
    return status(found)


def forms(found: WhoCan, plan: str) -> Forms:
    """Every format of the answer."""
    from strongroom.report.access_who_json import who_json
    from strongroom.report.access_who_markdown import who_markdown
    from strongroom.report.access_who_text import who_text

    return {
        "text": lambda: who_text(found),
        "json": lambda: who_json(found, plan),
        "markdown": lambda: who_markdown(found),
    }


def table(found: WhoCan) -> RenderableType:
    """What a terminal shows."""
    from strongroom.report.access_who_table import who_table

    return who_table(found)


def status(found: WhoCan) -> int:
    """1 iff somebody can, else 3 iff somebody might."""
    if found.verdict == "yes":
        return Status.FINDINGS
    return Status.CANNOT_PROVE if found.verdict == "unknown" else Status.NOTHING_TO_ACT_ON


def _without_refused(found: WhoCan) -> WhoCan:
    from dataclasses import replace

    return replace(found, refused=())
