"""What on Google Cloud is one team's own, and what gives administration of a project."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.graph.gcp.graph import graph_of
from strongroom.access.graph.gcp.shape import ACCOUNT, BUCKET
from strongroom.access.graph.ownership import team, teams
from strongroom.plan.model import Plan

from .scope import purpose
from .target import Target

_KEPT: Final = ("data", "models")
_READ: Final = "storage.objects.get"
_SET_POLICY: Final = "resourcemanager.projects.setIamPolicy"


def own_on_gcp(plan: Plan) -> Iterator[Target]:
    """The objects of each team: in a bucket of its own, or below its prefix of a shared one."""
    for bucket in plan.of(BUCKET):
        what = purpose(bucket)
        if what not in _KEPT:
            continue
        if team(bucket):
            yield Target(bucket.urn, _READ, f"the {what} of {team(bucket)}", team(bucket))
            continue
        name = graph_of(plan).spelling.name(bucket)
        for whose in teams(plan, "gcp"):
            yield Target(f"{name}/objects/{whose}/any", _READ, f"the {what} of {whose}", whose)


def administration_on_gcp(plan: Plan) -> Iterator[Target]:
    """Setting the policy of a project in which the plan makes identities."""
    spelling = graph_of(plan).spelling if plan.of(ACCOUNT) else None
    projects = {spelling.project(each) for each in plan.of(ACCOUNT)} if spelling else set()
    for project in sorted(projects):
        yield Target(f"projects/{project}", _SET_POLICY, "administration of the project")
