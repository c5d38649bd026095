"""What every network says of itself to those who stand in it, whoever owns it."""

from collections.abc import Mapping

import pulumi

from ...account.aws import AwsComponent
from .. import Placement


class Placed(AwsComponent):
    """A network with subnets, groups and endpoints: the base of both kinds."""

    vpc: pulumi.Output[str]
    """The VPC's id."""
    subnets: pulumi.Output[list[str]]
    """The ids of the subnets, in the order of the zones; who uses them waits for their route table."""
    group: pulumi.Output[str]
    """The id of the group `work`; who uses it waits for its rules, and so for S3."""
    endpoint_group: pulumi.Output[str]
    """The id of the group of the interface endpoints."""
    prefix_list: pulumi.Output[str]
    """The id of the prefix list of S3."""
    endpoints: pulumi.Output[dict[str, str]]
    """Word of the service -> id of its endpoint."""

    def place(self, placement: Placement) -> None:
        """Sets and registers the outputs."""
        doors = {word: pulumi.Output.from_input(id_) for word, id_ in placement["endpoints"].items()}
        self._doors: Mapping[str, pulumi.Output[str]] = doors
        self.seal(
            {
                "vpc": pulumi.Output.from_input(placement["vpc"]),
                "subnets": pulumi.Output.from_input(placement["subnets"]),
                "group": pulumi.Output.from_input(placement["group"]),
                "endpoint_group": pulumi.Output.from_input(placement["endpoint_group"]),
                "prefix_list": pulumi.Output.from_input(placement["prefix_list"]),
                "endpoints": pulumi.Output.all(**doors),
            }
        )

    @property
    def placement(self) -> Placement:
        """What other concepts take as `network`."""
        return {
            "vpc": self.vpc,
            "subnets": self.subnets,
            "group": self.group,
            "endpoint_group": self.endpoint_group,
            "prefix_list": self.prefix_list,
            "endpoints": dict(self._doors),
        }
