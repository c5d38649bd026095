"""`strongroom access lint`: policies that say something else than they seem to, or more than they need."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from .delivery import Forms, delivery
from .exits import Status, warn
from .options import (
    AnswersOption,
    CloudOption,
    FormatOption,
    OutOption,
    PolicyTypeOption,
    ProjectOption,
    check_document_options,
    existing_file,
    existing_folder,
    one_of,
)
from .standard_input import standard_input

if TYPE_CHECKING:
    from rich.console import RenderableType

    from strongroom.access.aws.document import PolicyType
    from strongroom.access.form import Cloud
    from strongroom.access.lint.plan_documents import Linted

FORMATS = ("text", "json", "markdown")


def lint(
    source: Annotated[
        str,
        typer.Argument(
            metavar="SOURCE",
            help="A policy document (a file or -), or a plan: every AWS policy in it is linted.",
            show_default=False,
        ),
    ],
    project: ProjectOption = Path(),
    answers: AnswersOption = None,
    cloud: CloudOption = None,
    policy_type: PolicyTypeOption = None,
    format_: FormatOption = "text",
    out: OutOption = None,
    fail_on: Annotated[
        str, typer.Option("--fail-on", metavar="SEVERITY", help="The least severity that ends with status 1.")
    ] = "low",
) -> int:
    """Say what a policy cannot mean, what it needs not say, and how it can be smaller.

    Ends with status 1 if there is a remark at --fail-on or above, with 3 if a policy of the plan cannot be read.
    """
    wanted = delivery(format_, out, FORMATS)
    from strongroom.access.lint import SEVERITIES, rank
    from strongroom.ci.lint_sources import lint_source

    one_of("--fail-on", fail_on, SEVERITIES)
    check_document_options(cloud, policy_type)
    found, warnings = lint_source(
        source,
        existing_folder("--project", project),
        existing_file("--answers", answers),
        standard_input(),
        cloud=cast("Cloud | None", cloud),
        policy_type=cast("PolicyType | None", policy_type),
    )
    warn(warnings)

    wanted.deliver(_forms(found), lambda: _table(found))
    if any(rank(remark.severity) >= rank(fail_on) for item in found for remark in item.remarks):
        return Status.FINDINGS
    return Status.CANNOT_PROVE if any(item.unread for item in found) else Status.NOTHING_TO_ACT_ON


def _forms(found: tuple[Linted, ...]) -> Forms:
    from strongroom.report.lint_json import lint_json
    from strongroom.report.lint_markdown import lint_markdown
    from strongroom.report.lint_text import lint_text

    return {
        "text": lambda: lint_text(found),
        "json": lambda: lint_json(found),
        "markdown": lambda: lint_markdown(found),
    }


def _table(found: tuple[Linted, ...]) -> RenderableType:
    from strongroom.report.lint_table import lint_table

    return lint_table(found)
