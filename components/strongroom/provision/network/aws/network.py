"""The component for a VPC without gateways."""

from collections.abc import Iterable
from typing import Final

import pulumi
import pulumi_aws as aws

from ....facts.endpoints import BASE, INTERFACES, S3, service_name
from ....facts.names import AWS
from ...account.aws import check_key_arn, check_length, names_of, tags
from ...arguments import Mistakes, read
from .. import NetworkArgs, check_network
from .addresses import check_addresses, subnets, zone_names
from .firewall import BLOCKED, firewall
from .groups import group, work_rules
from .logs import log_flows, log_names
from .placed import Placed
from .policies import gateway, interface

PURPOSE: Final = "network"


class AwsNetwork(Placed):
    """Reaches nothing but the listed services of AWS and the listed stores, and is reached by nobody: no gateway, no
    public address, endpoints that pass our principals to our resources alone, every flow and name noted.

    Makes: a VPC with a subnet in each zone, one route table without routes, its default group and table emptied; the
    groups `work` and `endpoints`; an interface endpoint with private DNS and a policy for each service, a gateway
    endpoint for S3; flow logs and a log of names, each with a group kept a year or longer; a DNS firewall that answers
    for the listed names and refuses the others, also while it fails.
    Does not: make a way out. A name of `reach` resolves, and no packet for it leaves: whoever needs the host puts a
    private mirror or proxy into another network and takes that by `ExistingNetwork`. Packages come from CodeArtifact
    (services `codeartifact.api`, `codeartifact.repositories`; Python's need no store, those of other languages come
    from a bucket of AWS that is refused). Change the default network ACL: groups narrow, as an ACL, which cannot name
    S3, could not. Make the permission boundary of its role: `boundary`.
    AWS cannot: keep whoever administers the account from adding a gateway; the organisation's perimeter does. Images
    and models of AWS's own accounts are refused with everybody else's. In prod the firewall's association must be
    unlocked by a person before the stack can be destroyed; log groups stay.

    Args:
        name: its logical name.
        args: NetworkArgs; `stores` are names of buckets.
        opts: with an explicit AWS provider pinned to `context.account`.

    Raises:
        ArgumentMistake: an argument is wrong, or a policy would be longer than AWS takes.

    Source: SageMaker Developer Guide, "Connect to SageMaker AI within your VPC"; VPC User Guide, "Security best
    practices"; requirements N1 to N6, N9, N10.

    """

    def __init__(self, name: str, args: NetworkArgs, opts: pulumi.ResourceOptions | None = None) -> None:
        mistakes = Mistakes(f"Network '{name}'")
        args = read(mistakes, args, NetworkArgs)
        self._words = sorted({*BASE, *args["services"]})
        _check(mistakes, args, len(self._words))
        super().__init__("strongroom:index:AwsNetwork", name, args["context"], mistakes, opts)
        self._where, self._args, self._zones = mistakes.where, args, zone_names(args)
        vpc = self._vpc(name)
        placed, table = self._subnets(name, vpc)
        work = group(self, name, args["context"], "work", vpc.id, "jobs and models")
        doors = group(self, name, args["context"], "endpoints", vpc.id, "interface endpoints")
        to_s3 = self._gateway(name, vpc, table)
        ready = work_rules(self, name, work.id, doors.id, to_s3.prefix_list_id)
        endpoints = {word: self._interface(name, word, vpc, placed, doors).id for word in self._words}
        log_flows(self, self._where, name, args, vpc.id)
        log_names(self, self._where, name, args, vpc.id)
        firewall(self, name, args["context"], vpc.id, self._words, args.get("reach", []))
        self.place(
            {
                "vpc": vpc.id,
                "subnets": pulumi.Output.all(*placed),
                "group": ready,
                "endpoint_group": doors.id,
                "prefix_list": to_s3.prefix_list_id,
                "endpoints": {**endpoints, S3: to_s3.id},
            }
        )

    @property
    def charged(self) -> list[str]:
        """What costs by the hour or by use, how much of it there is, and how to have less."""
        interfaces, zones = len(self._words), len(self._zones)
        extra = sorted(set(self._words) - set(BASE))
        fewer = [f"leave out {', '.join(extra)}"] if extra else []
        fewer += ["take 2 zones"] if zones > 2 else []
        fewer += ["share one network among environments by `existing.network`"]
        hourly = (
            f"{interfaces} interface endpoints in {zones} zones are charged by the hour, {interfaces * zones} in all"
        )
        return [
            f"{hourly}, and by what passes; to have fewer: {', or '.join(fewer)}",
            "flow logs and the log of names are charged by what is written and kept; the S3 gateway endpoint is free",
            "the DNS firewall is charged by listed name and by query",
        ]

    @property
    def remarks(self) -> list[str]:
        """What a person has to know."""
        reach = ", ".join(self._args.get("reach", []))
        told = f"network.reach: {reach} resolve, so that their owners see what is asked, and nothing leads there"
        return [f"{told}: name a network with a private mirror or proxy as `existing.network`"] if reach else []

    def _vpc(self, name: str) -> "aws.ec2.Vpc":
        context = self._args["context"]
        vpc = aws.ec2.Vpc(
            name,
            cidr_block=self._args["cidr"],
            # Private names of endpoints need both.
            enable_dns_support=True,
            enable_dns_hostnames=True,
            assign_generated_ipv6_cidr_block=False,
            tags=self._tags(PURPOSE),
            opts=self.child(),
        )
        aws.ec2.DefaultSecurityGroup(
            name, vpc_id=vpc.id, ingress=[], egress=[], tags=tags(context, "unused"), opts=self.child()
        )
        aws.ec2.DefaultRouteTable(
            name,
            default_route_table_id=vpc.default_route_table_id,
            routes=[],
            tags=tags(context, "unused"),
            opts=self.child(),
        )
        return vpc

    def _subnets(self, name: str, vpc: "aws.ec2.Vpc") -> "tuple[list[pulumi.Output[str]], aws.ec2.RouteTable]":
        table = aws.ec2.RouteTable(name, vpc_id=vpc.id, routes=[], tags=self._tags(PURPOSE), opts=self.child())
        placed = []
        for zone, cidr in zip(self._zones, subnets(self._args["cidr"], self._args["zones"]), strict=True):
            letter = zone[-1]
            subnet = aws.ec2.Subnet(
                f"{name}-{letter}",
                vpc_id=vpc.id,
                availability_zone=zone,
                cidr_block=cidr,
                map_public_ip_on_launch=False,
                assign_ipv6_address_on_creation=False,
                tags=self._tags(f"{PURPOSE}-{letter}"),
                opts=self.child(),
            )
            routed = aws.ec2.RouteTableAssociation(
                f"{name}-{letter}", subnet_id=subnet.id, route_table_id=table.id, opts=self.child()
            )
            placed.append(routed.subnet_id.apply(lambda known: f"{known}"))
        return placed, table

    def _gateway(self, name: str, vpc: "aws.ec2.Vpc", table: "aws.ec2.RouteTable") -> "aws.ec2.VpcEndpoint":
        context = self._args["context"]
        return aws.ec2.VpcEndpoint(
            f"{name}-{S3}",
            vpc_id=vpc.id,
            vpc_endpoint_type="Gateway",
            service_name=service_name(S3, context["region"]),
            route_table_ids=[table.id],
            policy=gateway(f"{self._where}.stores", context, self._args["stores"]),
            tags=self._tags(S3),
            opts=self.child(),
        )

    def _interface(
        self,
        name: str,
        word: str,
        vpc: "aws.ec2.Vpc",
        placed: Iterable[pulumi.Output[str]],
        doors: "aws.ec2.SecurityGroup",
    ) -> "aws.ec2.VpcEndpoint":
        context = self._args["context"]
        return aws.ec2.VpcEndpoint(
            f"{name}-{word}",
            vpc_id=vpc.id,
            vpc_endpoint_type="Interface",
            service_name=service_name(word, context["region"]),
            subnet_ids=list(placed),
            security_group_ids=[doors.id],
            private_dns_enabled=True,
            policy=interface(f"{self._where}.services", context, word),
            tags=self._tags(word),
            opts=self.child(),
        )

    def _tags(self, purpose: str) -> dict[str, str]:
        """The tags of every resource, and the name by which consoles show these."""
        context = self._args["context"]
        return {**tags(context, purpose), "Name": names_of(context).of(purpose)}


def _check(mistakes: Mistakes, args: NetworkArgs, endpoints: int) -> None:
    check_network(mistakes, args)
    check_key_arn(mistakes, "key", args["key"])
    for n, word in enumerate(args["services"]):
        mistakes.one_of(tuple(INTERFACES), f"services[{n}]", word, "a service")
    bucket = AWS["bucket name"].letters
    for n, store in enumerate(args["stores"]):
        mistakes.match(bucket, f"stores[{n}]", store, "the name of a bucket", "fraud-prod-data-111122223333-eu-west-1")
    mistakes.unless(bool(args["stores"]), "stores", "names no store", [], "name the buckets that work reaches")
    longest = names_of(args["context"]).of(BLOCKED)
    check_length(mistakes, "context.name", "firewall list name", longest)
    if not mistakes.sentences:
        check_addresses(mistakes, args, endpoints)
