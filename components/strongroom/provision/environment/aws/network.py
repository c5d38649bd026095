"""The network of the environment: its own, or another team's."""

from typing import Final

import pulumi

from .... import spec
from ....facts import regions
from ....spec.aws import Aws
from ...network import ExistingNetworkArgs, NetworkArgs
from ...network.aws import ExistingNetwork, Network
from .site import Site
from .stores import purposes

FEATURES: Final = "featurestore"


def network(
    file: spec.Environment,
    block: Aws,
    home: Site,
    key: pulumi.Input[str],
    evidence: tuple[str, ...],
    bound: pulumi.Input[str],
) -> Network | ExistingNetwork:
    """Where everything of the environment stands; `evidence` are the stores that auditors read from it."""
    if block.existing.network is not None:
        there = block.existing.network
        taken: ExistingNetworkArgs = {
            "context": home.context,
            "vpc": there.vpc,
            "subnets": list(there.subnets),
            "endpoints": dict(there.endpoints),
            "endpoint_group": there.endpoint_group,
            "prefix_list": there.prefix_list,
        }
        return ExistingNetwork("network", taken, home.options)
    args: NetworkArgs = {
        "context": home.context,
        "key": key,
        "cidr": str(file.network.cidr),
        "zones": min(file.network.zones, regions.AWS_ZONES.get(block.region, regions.AWS_ZONES_USUAL)),
        "services": [FEATURES] if file.features else [],
        "stores": sorted({*map(home.names.bucket, (*purposes(file), "access-logs")), *evidence}),
        "reach": list(file.network.reach),
        "retention_days": file.audit.retention.days,
        "boundary": bound,
    }
    return Network("network", args, home.options)
