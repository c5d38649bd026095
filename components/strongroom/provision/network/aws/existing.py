"""The component for a network that another team owns."""

from typing import Final

import pulumi
import pulumi_aws as aws

from ....facts.endpoints import BASE, INTERFACES, S3
from ...arguments import Mistakes, read
from .. import ExistingNetworkArgs
from .groups import group, work_rules
from .placed import Placed
from .promises import Endpoint, Found, Subnet, judge

_IDS: Final = {"vpc": "vpc", "subnets": "subnet", "endpoints": "vpce", "endpoint_group": "sg", "prefix_list": "pl"}


class AwsExistingNetwork(Placed):
    """Takes another team's network only while it holds what ours would: private subnets, private endpoints that are
    not open to everybody, private names.

    Makes: the group `work` in it, its rules, and the rule by which the endpoints' group admits it. Each `up` first
    asks AWS about the network, and a promise that is broken stops it before anything is made there.
    Does not: judge the network in a plan, which cannot ask; make or change endpoints, routes, flow logs or a DNS
    firewall, which are the owner's. A way to a private mirror or proxy is the owner's too, by a route that is narrower
    than everywhere.
    AWS cannot: tell when the owner changes the network afterwards; the next `up` does.

    Args:
        name: its logical name.
        args: ExistingNetworkArgs; each subnet has a route table of its own, since AWS does not tell of the main one.
        opts: with an explicit AWS provider pinned to `context.account`.

    Raises:
        ArgumentMistake: an argument is wrong, or, where it is applied, the network breaks a promise.

    Source: VPC User Guide, "Security best practices"; requirements N1 to N5.

    """

    def __init__(self, name: str, args: ExistingNetworkArgs, opts: pulumi.ResourceOptions | None = None) -> None:
        mistakes = Mistakes(f"ExistingNetwork '{name}'")
        args = read(mistakes, args, ExistingNetworkArgs)
        _check(mistakes, args)
        super().__init__("strongroom:index:AwsExistingNetwork", name, args["context"], mistakes, opts)
        self._args = args
        # A plan asks nobody: it shows what is made, and `up` finds out whether it may be.
        vpc = pulumi.Output.from_input(args["vpc"]) if pulumi.runtime.is_dry_run() else self._judged(mistakes.where)
        work = group(self, name, args["context"], "work", vpc, "jobs and models")
        ready = work_rules(self, name, work.id, args["endpoint_group"], args["prefix_list"])
        self.place(
            {
                "vpc": vpc,
                "subnets": args["subnets"],
                "group": ready,
                "endpoint_group": args["endpoint_group"],
                "prefix_list": args["prefix_list"],
                "endpoints": dict(args["endpoints"]),
            }
        )

    @property
    def charged(self) -> list[str]:
        """What costs: nothing of this component; endpoints and logs are the owner's."""
        return []

    @property
    def remarks(self) -> list[str]:
        """What a person has to know."""
        vpc = self._args["vpc"]
        return [
            f"existing.network: {vpc} is judged where the environment is applied, not in a plan",
            f"existing.network: flow logs, the log of names and the DNS firewall of {vpc} are its owner's",
        ]

    def _judged(self, where: str) -> pulumi.Output[str]:
        """The VPC's id, once AWS has said that the network holds."""

        def judged(found: Found) -> str:
            mistakes = Mistakes(where)
            judge(mistakes, self._args, found)
            mistakes.stop()
            return self._args["vpc"]

        return self._found().apply(judged)

    def _found(self) -> pulumi.Output[Found]:
        args, asked = self._args, pulumi.InvokeOutputOptions(parent=self)
        vpc = aws.ec2.get_vpc_output(id=args["vpc"], opts=asked)
        subnets = pulumi.Output.all(*(self._subnet(subnet, asked) for subnet in args["subnets"]))
        endpoints = pulumi.Output.all(**{word: _endpoint(id_, asked) for word, id_ in args["endpoints"].items()})
        return pulumi.Output.all(vpc, subnets, endpoints).apply(
            lambda found: Found(found[0].enable_dns_support and found[0].enable_dns_hostnames, found[1], found[2])
        )

    def _subnet(self, subnet: str, asked: pulumi.InvokeOutputOptions) -> pulumi.Output[Subnet]:
        described = aws.ec2.get_subnet_output(id=subnet, opts=asked)
        table = aws.ec2.get_route_table_output(subnet_id=subnet, opts=asked)
        return pulumi.Output.all(described, table).apply(
            lambda found: Subnet(
                id=subnet,
                vpc=found[0].vpc_id,
                zone=found[0].availability_zone,
                gives_addresses=found[0].map_public_ip_on_launch,
                routes=[(_destination(route), _target(route)) for route in found[1].routes],
            )
        )


def _endpoint(id_: str, asked: pulumi.InvokeOutputOptions) -> pulumi.Output[Endpoint]:
    return aws.ec2.get_vpc_endpoint_output(id=id_, opts=asked).apply(
        lambda found: Endpoint(
            id=id_,
            vpc=found.vpc_id,
            service=found.service_name,
            state=found.state,
            private_names=found.private_dns_enabled,
            groups=found.security_group_ids,
            prefix_list=found.prefix_list_id,
            policy=found.policy,
        )
    )


def _destination(route: "aws.ec2.outputs.GetRouteTableRouteResult") -> str:
    return route.cidr_block or route.ipv6_cidr_block or route.destination_prefix_list_id


def _target(route: "aws.ec2.outputs.GetRouteTableRouteResult") -> str:
    """What the route leads to; AWS fills the one field of the target's kind."""
    return (
        route.gateway_id
        or route.nat_gateway_id
        or route.egress_only_gateway_id
        or route.carrier_gateway_id
        or route.transit_gateway_id
        or route.vpc_peering_connection_id
        or route.network_interface_id
        or route.instance_id
        or route.vpc_endpoint_id
        or route.local_gateway_id
        or route.core_network_arn
        or "something unknown"
    )


def _check(mistakes: Mistakes, args: ExistingNetworkArgs) -> None:
    lists = {
        "vpc": {"vpc": args["vpc"]},
        "subnets": {f"subnets[{n}]": subnet for n, subnet in enumerate(args["subnets"])},
        "endpoints": {f"endpoints.{word}": id_ for word, id_ in args["endpoints"].items()},
        "endpoint_group": {"endpoint_group": args["endpoint_group"]},
        "prefix_list": {"prefix_list": args["prefix_list"]},
    }
    for argument, given in lists.items():
        kind = _IDS[argument]
        for where, id_ in given.items():
            mistakes.match(
                rf"{kind}-[0-9a-f]{{8,17}}", where, id_, "the id that AWS gave it", f"{kind}-0a1b2c3d4e5f67890"
            )
    subnets, words = args["subnets"], set(args["endpoints"])
    wrong = "are not two or more, each once"
    mistakes.unless(
        len(set(subnets)) == len(subnets) > 1, "subnets", wrong, subnets, "name subnets of two zones or more"
    )
    missing = sorted({*BASE, S3} - words)
    remedy = f"let its owner make {', '.join(missing)}, and name them"
    mistakes.unless(not missing, "endpoints", "lacks services that every environment calls", sorted(words), remedy)
    for word in sorted(words):
        mistakes.one_of((*INTERFACES, S3), f"endpoints.{word}", word, "a service")
