"""`workspace`: where people work with notebooks."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from pydantic import Field

from .measure import Gigabytes
from .part import Part
from .words import IdleTime


class Workspace(Part):
    """A workspace for each member of a team: private, idle no longer than it says."""

    idle: IdleTime = Field(
        default=timedelta(hours=1), description="when a notebook that nobody uses is stopped: 1 hour to 7 days"
    )
    disk: Annotated[int, Gigabytes(5, 16384)] = Field(
        default=20, examples=["20 GB"], description="the disk of each workspace: 5 GB to 16384 GB"
    )
