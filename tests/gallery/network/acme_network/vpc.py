import ipaddress
from dataclasses import dataclass, field
from typing import Dict, List, Optional

import pulumi
import pulumi_aws as aws

from .subnets import SubnetTier
from .tags import with_name


@dataclass
class VpcArgs:
    cidr: str
    zones: List[str]
    nat_per_zone: bool = False
    flow_logs_to: Optional[pulumi.Input[str]] = None
    tags: Dict[str, str] = field(default_factory=dict)


class Vpc(pulumi.ComponentResource):
    def __init__(self, name: str, args: VpcArgs, opts: Optional[pulumi.ResourceOptions] = None):
        super().__init__("acme:network:Vpc", name, {}, opts)
        net = ipaddress.ip_network(args.cidr)
        blocks = list(net.subnets(new_prefix=net.prefixlen + 4))
        n = len(args.zones)

        self.vpc = aws.ec2.Vpc(
            name,
            cidr_block=args.cidr,
            enable_dns_hostnames=True,
            enable_dns_support=True,
            tags=with_name(name, args.tags),
            opts=pulumi.ResourceOptions(parent=self, protect=True, aliases=[pulumi.Alias(name=f"{name}-vpc", parent=pulumi.ROOT_STACK_RESOURCE)]),
        )
        self.gateway = aws.ec2.InternetGateway(f"{name}-igw", vpc_id=self.vpc.id, opts=pulumi.ResourceOptions(parent=self.vpc))

        self.public = SubnetTier(
            f"{name}-public",
            vpc_id=self.vpc.id,
            zones=args.zones,
            cidrs=blocks[:n],
            public=True,
            route_via=lambda _: {"gateway_id": self.gateway.id},
            tags=args.tags,
            opts=pulumi.ResourceOptions(parent=self),
        )
        gateways = []
        for i in range(n if args.nat_per_zone else 1):
            eip = aws.ec2.Eip(f"{name}-nat-{i}", domain="vpc", opts=pulumi.ResourceOptions(parent=self))
            gateways.append(
                aws.ec2.NatGateway(
                    f"{name}-nat-{i}",
                    allocation_id=eip.allocation_id,
                    subnet_id=self.public.subnets[i].id,
                    opts=pulumi.ResourceOptions(parent=self, depends_on=[self.gateway, self.public]),
                )
            )
        self.private = SubnetTier(
            f"{name}-private",
            vpc_id=self.vpc.id,
            zones=args.zones,
            cidrs=blocks[n : 2 * n],
            route_via=lambda i: {"nat_gateway_id": gateways[i % len(gateways)].id},
            tags=args.tags,
            opts=pulumi.ResourceOptions(parent=self),
        )
        self.vpc_id = self.vpc.id
        self.register_outputs({"vpcId": self.vpc_id, "privateSubnetIds": self.private.subnet_ids})
