"""`teams`: who works in the environment, by neutral names of principals."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .part import Part
from .words import Member, Name, Principal


class Team(Part):
    """A team whose data and models no other team reaches; its five duties are held by different principals."""

    name: Name = Field(examples=["scoring"], description="the team's name, unique in the environment")
    scientists: Annotated[tuple[Principal, ...], Field(min_length=1)] = Field(
        description="who trains and registers models, and never approves them"
    )
    members: tuple[Member, ...] = Field(
        default=(),
        examples=[["alice"]],
        description="who has a workspace, by user name; without it each principal of the scientists has one",
    )
    leads: tuple[Principal, ...] = Field(
        default=(), examples=[["fraud-leads"]], description="who sees and stops everything of the team"
    )
    approvers: tuple[Principal, ...] = Field(
        default=(), examples=[["model-risk"]], description="who approves a model version, and never registers one"
    )
    auditors: tuple[Principal, ...] = Field(
        default=(), examples=[["internal-audit"]], description="who reads logs and evidence, and no data"
    )
