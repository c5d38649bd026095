"""The ways to make oneself more, to one resource of a plan or to each whose use is worth something."""

from __future__ import annotations

from strongroom.access import graph
from strongroom.access.graph.azure.shape import plain
from strongroom.plan.model import Plan


def escalations_to(plan: Plan, target: str | None) -> tuple[graph.Chain, ...]:
    """The chains to `target`; without one, to every store, key, trail and endpoint of the plan.

    Raises BadDocument where `target` names nothing.
    """
    if target is not None:
        return graph.escalations(plan, target)
    worth = _worth_using()
    targets = [resource.urn for resource in plan.resources if plain(resource.type) in worth]
    return tuple(chain for urn in targets for chain in graph.escalations(plan, urn))


def _worth_using() -> set[str]:
    from strongroom.access.graph.aws.powers import USE as AWS
    from strongroom.access.graph.azure.escalation import USE as AZURE
    from strongroom.access.graph.gcp.escalation import USE as GCP

    return {*AWS, *AZURE, *GCP}
