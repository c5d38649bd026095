"""`strongroom controls`: the catalogue."""

from __future__ import annotations

from .delivery import Screen, delivery
from .options import FormatOption, OutOption

FORMATS = ("text", "json", "markdown")


def controls(format_: FormatOption = "text", out: OutOption = None) -> None:
    """List the controls, each with its severity and the secure state."""
    wanted = delivery(format_, out, FORMATS)
    from strongroom.controls.catalogue import catalogue
    from strongroom.report.catalogue_json import catalogue_json
    from strongroom.report.catalogue_markdown import catalogue_markdown
    from strongroom.report.catalogue_text import catalogue_text

    found = catalogue()

    def render(format_: str, screen: Screen | None) -> str:
        if format_ == "json":
            return catalogue_json(found)
        if format_ == "markdown":
            return catalogue_markdown(found)
        if screen is None:
            return catalogue_text(found)
        from strongroom.report.catalogue_table import catalogue_table
        from strongroom.report.terminal import drawn

        return drawn(catalogue_table(found), width=screen.width, colour=screen.colour)

    wanted.deliver(render)
