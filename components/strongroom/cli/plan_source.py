"""The plan of the source that a verb is given."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from .options import existing_file, existing_folder
from .standard_input import standard_input

if TYPE_CHECKING:
    from strongroom.plan.model import Plan


def planned(source: str, project: Path, answers: Path | None) -> tuple[Plan, tuple[str, ...]]:
    """The plan, and warnings about how it was made. Raises what tells the person why there is none."""
    from strongroom.ci.source import open_source

    opened = open_source(
        source, existing_folder("--project", project), existing_file("--answers", answers), standard_input()
    )
    try:
        return opened.plan(), opened.warnings
    finally:
        opened.stop()
