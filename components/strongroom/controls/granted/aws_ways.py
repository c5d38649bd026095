"""What on AWS is one team's own, and what gives administration: the targets that nobody else may find a way to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.graph.aws.graph import graph_of
from strongroom.access.graph.aws.rights import teams
from strongroom.access.graph.aws.shape import BUCKETS
from strongroom.plan.model import Plan

from .scope import purpose
from .target import Target

_KEPT: Final = ("data", "models")
_ANY_ROLE: Final = "any-other-role"


def own_on_aws(plan: Plan) -> Iterator[Target]:
    """The objects of each team below its prefix of the stores of data and of models."""
    graph = graph_of(plan)
    for team in teams(graph):
        for bucket in plan.of(*BUCKETS):
            if purpose(bucket) in _KEPT:
                objects = f"{graph.targets.of(bucket).patterns[0]}/{team}/*"
                yield Target(objects, "s3:GetObject", f"the {purpose(bucket)} of {team}", team)


def administration_on_aws(plan: Plan) -> Iterator[Target]:
    """Writing the policies of a role that is none of the caller's: with it somebody gives himself everything."""
    home = graph_of(plan).targets.home
    if home:
        yield Target(f"arn:aws:iam::{home}:role/{_ANY_ROLE}", "iam:PutRolePolicy", "administration of the account")
