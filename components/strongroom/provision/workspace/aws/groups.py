"""The security groups of a workspace: each member alone in one, and one that reaches nothing for everything else.

Their rules stand inside them, so that a rule that is added by hand goes at the next update.
"""

from collections.abc import Sequence
from typing import Final, TypedDict

import pulumi
import pulumi_aws as aws

from ...account.aws import names_of, tags
from .. import Member, WorkspaceArgs, profile

HTTPS: Final = 443
# What the parts of one member's notebook talk over among themselves.
APP_PORTS: Final = (8192, 65535)
PURPOSE: Final = "workspace"

_Ingress = Sequence["aws.ec2.SecurityGroupIngressArgs"]
_Egress = Sequence["aws.ec2.SecurityGroupEgressArgs"]


def closed_group(name: str, args: WorkspaceArgs, opts: pulumi.ResourceOptions) -> pulumi.Output[str]:
    """A group without a rule: what names no group of its own reaches nothing and nothing reaches it."""
    return _group(name, args, "workspace-none", {}, [], [], opts).id


def member_group(name: str, args: WorkspaceArgs, member: Member, opts: pulumi.ResourceOptions) -> pulumi.Output[str]:
    """The member's own group, which the endpoints admit; for its id to be known is to have its way out.

    In a group that members shared, each would reach the notebooks of the others without signing in.

    Source: SageMaker Developer Guide, "Connect Studio in a VPC to external resources".
    """
    named, team = profile(member), {"strongroom:team": member["team"]}
    doors, store = args["network"]["endpoint_group"], args["network"]["prefix_list"]
    apps, https = APP_PORTS, (HTTPS, HTTPS)
    within = aws.ec2.SecurityGroupIngressArgs(**_rule("parts of one notebook", apps, itself=True))
    out = [
        aws.ec2.SecurityGroupEgressArgs(**_rule("parts of one notebook", apps, itself=True)),
        aws.ec2.SecurityGroupEgressArgs(**_rule("private endpoints", https, groups=[doors])),
        aws.ec2.SecurityGroupEgressArgs(**_rule("S3 through its gateway endpoint", https, lists=[store])),
    ]
    own = _group(f"{name}-{named}", args, f"workspace-{named}", team, [within], out, opts)
    admitted = aws.vpc.SecurityGroupIngressRule(
        f"{name}-{named}-endpoints",
        security_group_id=doors,
        description=f"{named} in the workspace",
        referenced_security_group_id=own.id,
        ip_protocol="tcp",
        from_port=HTTPS,
        to_port=HTTPS,
        opts=opts,
    )
    return pulumi.Output.all(own.id, admitted.id).apply(lambda ids: ids[0])


class _Rule(TypedDict):
    """A rule inside a group; each kind of peer is said, since an absent one is no peer only to some readers."""

    description: str
    protocol: str
    from_port: int
    to_port: int
    self: bool
    cidr_blocks: list[pulumi.Input[str]]
    ipv6_cidr_blocks: list[pulumi.Input[str]]
    prefix_list_ids: list[pulumi.Input[str]]
    security_groups: list[pulumi.Input[str]]


def _rule(
    words: str,
    ports: tuple[int, int],
    *,
    itself: bool = False,
    groups: Sequence[pulumi.Input[str]] = (),
    lists: Sequence[pulumi.Input[str]] = (),
) -> _Rule:
    return {
        "description": words,
        "protocol": "tcp",
        "from_port": ports[0],
        "to_port": ports[1],
        "self": itself,
        "cidr_blocks": [],
        "ipv6_cidr_blocks": [],
        "prefix_list_ids": list(lists),
        "security_groups": list(groups),
    }


def _group(
    name: str,
    args: WorkspaceArgs,
    purpose: str,
    extra: dict[str, str],
    ingress: _Ingress,
    egress: _Egress,
    opts: pulumi.ResourceOptions,
) -> "aws.ec2.SecurityGroup":
    context = args["context"]
    named = names_of(context).of(purpose)
    return aws.ec2.SecurityGroup(
        name,
        name=named,
        description=f"{named}: who works here, and nobody else",
        vpc_id=args["network"]["vpc"],
        ingress=ingress,
        egress=egress,
        revoke_rules_on_delete=True,
        tags={**tags(context, PURPOSE), **extra, "Name": named},
        opts=opts,
    )
