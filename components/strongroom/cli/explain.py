"""`strongroom explain`: one control in full."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Annotated

import typer

from .delivery import delivery
from .exits import refused
from .options import FormatOption, OutOption

if TYPE_CHECKING:
    from rich.console import RenderableType

FORMATS = ("text", "json", "markdown")


def explain(
    control: Annotated[str, typer.Argument(metavar="CONTROL", help="The id of a control.", show_default=False)],
    format_: FormatOption = "text",
    out: OutOption = None,
) -> None:
    """Show one control in full.

    The claim, the reason, its sources, and plans that pass, fail and cannot tell.
    """
    wanted = delivery(format_, out, FORMATS)
    from strongroom.controls.catalogue import catalogue
    from strongroom.report.catalogue_json import control_json
    from strongroom.report.catalogue_markdown import control_markdown
    from strongroom.report.catalogue_text import control_text

    known = {found.id: found for found in catalogue()}
    found = known.get(control)
    if found is None:
        begun = [name for name in known if name.startswith(control)] if control else []
        nearest = begun or difflib.get_close_matches(control, known, n=1)
        advice = f"did you mean `{nearest[0]}`" if nearest else "`strongroom controls` lists them"
        raise refused("control", "the id of a control", control, advice)

    def page() -> RenderableType:
        from strongroom.report.catalogue_table import control_page

        return control_page(found)

    forms = {
        "text": lambda: control_text(found),
        "json": lambda: control_json(found),
        "markdown": lambda: control_markdown(found),
    }
    wanted.deliver(forms, page)
