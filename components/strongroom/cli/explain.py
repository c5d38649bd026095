"""`strongroom explain`: one control in full."""

from __future__ import annotations

import difflib
from typing import Annotated

import typer

from .delivery import Screen, delivery
from .exits import refused
from .options import FormatOption, OutOption

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
        nearest = difflib.get_close_matches(control, known, n=1)
        advice = f"did you mean `{nearest[0]}`" if nearest else "`strongroom controls` lists them"
        raise refused("control", "the id of a control", control, advice)

    def render(format_: str, screen: Screen | None) -> str:
        if format_ == "json":
            return control_json(found)
        if format_ == "markdown":
            return control_markdown(found)
        if screen is None:
            return control_text(found)
        from strongroom.report.catalogue_table import control_page
        from strongroom.report.terminal import drawn

        return drawn(control_page(found), width=screen.width, colour=screen.colour)

    wanted.deliver(render)
