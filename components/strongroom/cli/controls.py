"""`strongroom controls`: the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .delivery import delivery
from .options import FormatOption, OutOption

if TYPE_CHECKING:
    from rich.console import RenderableType

FORMATS = ("text", "json", "markdown")


def controls(format_: FormatOption = "text", out: OutOption = None) -> None:
    """List the controls, each with its severity and the secure state."""
    wanted = delivery(format_, out, FORMATS)
    from strongroom.controls.catalogue import catalogue
    from strongroom.report.catalogue_json import catalogue_json
    from strongroom.report.catalogue_markdown import catalogue_markdown
    from strongroom.report.catalogue_text import catalogue_text

    found = catalogue()

    def table() -> RenderableType:
        from strongroom.report.catalogue_table import catalogue_table

        return catalogue_table(found)

    forms = {
        "text": lambda: catalogue_text(found),
        "json": lambda: catalogue_json(found),
        "markdown": lambda: catalogue_markdown(found),
    }
    wanted.deliver(forms, table)
