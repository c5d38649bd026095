"""`strongroom access compare`: what one policy allows and another does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .delivery import Forms, delivery
from .exits import Status
from .options import CloudOption, FormatOption, OutOption, PolicyTypeOption, check_document_options
from .standard_input import standard_input

if TYPE_CHECKING:
    from rich.console import RenderableType

    from strongroom.access.comparison import Comparison

FORMATS = ("text", "json", "markdown")


def compare(
    base: Annotated[
        str, typer.Argument(metavar="BASE", help="The document before: JSON, a file or -.", show_default=False)
    ],
    head: Annotated[
        str, typer.Argument(metavar="HEAD", help="The document after: JSON, a file or -.", show_default=False)
    ],
    cloud: CloudOption = None,
    policy_type: PolicyTypeOption = None,
    format_: FormatOption = "text",
    out: OutOption = None,
) -> int:
    """Compare what two documents allow.

    A document is a policy, a role, or a state of several layers, as the cloud's own JSON.
    Ends with status 1 if HEAD allows something that BASE does not, with 3 if that cannot be ruled out.
    """
    wanted = delivery(format_, out, FORMATS)
    from strongroom.access.compare import compare as decide
    from strongroom.ci.access_documents import read_pair

    check_document_options(cloud, policy_type)
    before, after, scene = read_pair(base, head, standard_input(), cloud=cloud, policy_type=policy_type)
    found = decide(before, after, scene)

    wanted.deliver(_forms(found, f"{base} -> {head}"), lambda: _table(found))
    if found.no_new_access == "FAIL":
        return Status.FINDINGS
    return Status.CANNOT_PROVE if found.relation == "cannot_prove" else Status.NOTHING_TO_ACT_ON


def _forms(found: Comparison, case: str) -> Forms:
    from strongroom.report.access_compare_json import compare_json
    from strongroom.report.access_compare_markdown import compare_markdown
    from strongroom.report.access_compare_text import compare_text

    return {
        "text": lambda: compare_text(found),
        "json": lambda: compare_json(found, case),
        "markdown": lambda: compare_markdown(found),
    }


def _table(found: Comparison) -> RenderableType:
    from strongroom.report.access_compare_table import compare_table

    return compare_table(found)
