"""`audit` and `pipelines`: what proves what happened, and who may change the environment."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from pydantic import Field

from .part import Part
from .shape import Switch
from .words import ApplyEnvironment, Email, EvidenceRetention, Repository


class Audit(Part):
    """Evidence of what was done, by whom; kept where its subjects cannot change it."""

    retention: EvidenceRetention = Field(
        default=timedelta(days=365),
        description="how long evidence is kept: 365 days or more; without it as long as the longest-kept data",
    )
    lock: Annotated[bool, Switch()] = Field(
        default=True, description="evidence cannot be deleted within its retention; never false where the stage is prod"
    )
    tell: tuple[Email, ...] = Field(default=(), description="who is told of alarms; without it the owner")


class GitHub(Part):
    """The GitHub repository whose workflows preview and apply, without stored secrets."""

    repository: Repository = Field(
        description="the one repository that is trusted, as its tokens name it: `owner/name` or `owner@id/name@id`"
    )
    apply_environment: ApplyEnvironment = Field(
        default="production", description="the protected GitHub environment whose jobs alone may apply"
    )


class Pipelines(Part):
    """Who may preview and apply changes from outside."""

    github: GitHub = Field(description="a repository on GitHub")
