from typing import Optional, Sequence

import pulumi
import pulumi_aws as aws
from pulumi import ResourceOptions

from .tags import with_name


class SubnetTier(pulumi.ComponentResource):
    """A tier (public / private / data) of subnets, one per AZ."""

    subnet_ids: pulumi.Output[Sequence[str]]

    def __init__(self, name: str, *, vpc_id, cidrs, zones, route_via=None, public=False, tags=None,
                 opts: Optional[ResourceOptions] = None):
        super().__init__("acme:network:SubnetTier", name, None, opts)
        child = ResourceOptions(parent=self)
        self.subnets = []
        for i, (zone, cidr) in enumerate(zip(zones, cidrs)):
            subnet = aws.ec2.Subnet(
                f"{name}-{i}",
                vpc_id=vpc_id,
                availability_zone=zone,
                cidr_block=str(cidr),
                map_public_ip_on_launch=public,
                tags=with_name(f"{name}-{zone}", tags),
                opts=ResourceOptions.merge(child, ResourceOptions(delete_before_replace=True)),
            )
            table = aws.ec2.RouteTable(
                f"{name}-{i}",
                vpc_id=vpc_id,
                tags=with_name(f"{name}-{zone}", tags),
                opts=ResourceOptions(parent=subnet),
            )
            aws.ec2.RouteTableAssociation(
                f"{name}-{i}", subnet_id=subnet.id, route_table_id=table.id, opts=ResourceOptions(parent=table)
            )
            if route_via:
                aws.ec2.Route(
                    f"{name}-{i}-default",
                    route_table_id=table.id,
                    destination_cidr_block="0.0.0.0/0",
                    opts=ResourceOptions(parent=table),
                    **route_via(i),
                )
            self.subnets.append(subnet)
        self.subnet_ids = pulumi.Output.all(*[s.id for s in self.subnets])
        self.register_outputs({"subnetIds": self.subnet_ids})
