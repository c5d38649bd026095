"""The targets that nobody else may find a way to, on whichever clouds the plan is."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.graph.clouds import clouds_of
from strongroom.plan.model import Plan

from .aws_ways import administration_on_aws, own_on_aws
from .azure_ways import administration_on_azure, own_on_azure
from .gcp_ways import administration_on_gcp, own_on_gcp
from .target import Target

_OWN = {"aws": own_on_aws, "gcp": own_on_gcp, "azure": own_on_azure}
_ADMINISTRATION = {"aws": administration_on_aws, "gcp": administration_on_gcp, "azure": administration_on_azure}


def own(plan: Plan) -> Iterator[Target]:
    """What each team keeps to itself: its data and its models."""
    for cloud in clouds_of(plan):
        yield from _OWN[cloud](plan)


def administration(plan: Plan) -> Iterator[Target]:
    """What makes somebody the administrator of where the plan's identities live."""
    for cloud in clouds_of(plan):
        yield from _ADMINISTRATION[cloud](plan)
