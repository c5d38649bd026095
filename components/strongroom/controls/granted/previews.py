"""Who acts for pull requests, and the writes that are refused to them, on whichever clouds the plan is."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.graph.clouds import clouds_of
from strongroom.plan.model import Plan, Resource

from .aws_previews import previews_on_aws, written_on_aws
from .azure_previews import previews_on_azure, written_on_azure
from .gcp_previews import previews_on_gcp, written_on_gcp
from .target import Target


def previews(plan: Plan) -> Iterator[tuple[Resource, tuple[Target, ...]]]:
    """Yields each identity of a pull request with the writes of its own cloud."""
    for cloud in clouds_of(plan):
        if cloud == "aws":
            found, written = previews_on_aws(plan), written_on_aws
        elif cloud == "gcp":
            found, written = previews_on_gcp(plan), written_on_gcp
        else:
            found, written = previews_on_azure(plan), written_on_azure
        for identity in found:
            yield identity, tuple(written(plan))
