"""`strongroom access can`: whether one principal is allowed something."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .access_who_can import ActionArgument, ResourceArgument, forms, status, table
from .delivery import delivery
from .exits import warn
from .options import AnswersOption, FormatOption, OutOption, ProjectOption, SourceArgument
from .plan_source import planned

FORMATS = ("text", "json", "markdown")


def can(
    principal: Annotated[
        str,
        typer.Argument(
            metavar="PRINCIPAL",
            help="An ARN, a URN, an account, a service, or a name in the plan.",
            show_default=False,
        ),
    ],
    action: ActionArgument,
    resource: ResourceArgument,
    source: SourceArgument,
    project: ProjectOption = Path(),
    answers: AnswersOption = None,
    format_: FormatOption = "text",
    out: OutOption = None,
) -> int:
    """Tell whether one principal can do something, with the statements that let it.

    Ends with status 1 if it can, with 3 if it cannot be proven not to.
    """
    wanted = delivery(format_, out, FORMATS)
    from strongroom.access import graph

    plan, warnings = planned(source, project, answers)
    warn(warnings)
    answer = graph.can(plan, principal, action, resource)
    refused = answer.verdict == "no"
    found = graph.WhoCan(action, resource, () if refused else (answer,), (answer,) if refused else ())

    wanted.deliver(forms(found, plan.source or plan.stack), lambda: table(found))
    return status(found)
