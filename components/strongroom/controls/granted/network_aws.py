"""Whether somebody on AWS can work outside the network that the environment keeps work in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.graph.answers import Grantee
from strongroom.access.graph.aws.decide import grantee
from strongroom.access.graph.aws.graph import graph_of
from strongroom.access.graph.aws.target import Target
from strongroom.plan.model import Plan

_JOBS: Final = ("sagemaker:CreateTrainingJob", "sagemaker:CreateProcessingJob")
_SUBNETS: Final = "sagemaker:VpcSubnets"


def leavers(plan: Plan) -> Iterator[Grantee]:
    """Each identity of the plan that may start a job which names no network, or might."""
    if not any(each.type.startswith("aws:") for each in plan.resources):
        return
    graph = graph_of(plan)
    named = graph.documents.refusal(Condition={"Null": {_SUBNETS: "false"}})
    home = graph.targets.home
    jobs = tuple(f"arn:aws:sagemaker:*:{home}:{kind}/*" for kind in ("training-job", "processing-job"))
    target = Target(jobs, home, (), facts=(named,))
    for caller in graph.identities:
        found = grantee(caller, graph.decision(caller, target, _JOBS))
        if found.verdict in ("yes", "unknown"):
            yield found
