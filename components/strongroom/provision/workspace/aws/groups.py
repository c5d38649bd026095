"""The security groups of a workspace: each member alone in one, and one that reaches nothing for everything else."""

from typing import Final

import pulumi
import pulumi_aws as aws

from ...account.aws import names_of, tags
from .. import Member, WorkspaceArgs, profile

HTTPS: Final = 443
# What the parts of one member's notebook talk over among themselves.
APP_PORTS: Final = (8192, 65535)
PURPOSE: Final = "workspace"


def closed_group(name: str, args: WorkspaceArgs, opts: pulumi.ResourceOptions) -> "aws.ec2.SecurityGroup":
    """A group without a rule: what names no group of its own reaches nothing and nothing reaches it."""
    return _group(name, args, "workspace-none", {}, opts)


def member_group(name: str, args: WorkspaceArgs, member: Member, opts: pulumi.ResourceOptions) -> pulumi.Output[str]:
    """The member's own group, for whose id to wait is to wait for its rules.

    In a group that members shared, each would reach the notebooks of the others without signing in.

    Source: SageMaker Developer Guide, "Connect Studio in a VPC to external resources".
    """
    named = profile(member)
    group = _group(f"{name}-{named}", args, f"workspace-{named}", {"strongroom:team": member["team"]}, opts)
    within = {"security_group_id": group.id, "referenced_security_group_id": group.id}
    first, last = APP_PORTS
    rules: list[pulumi.Resource] = [
        aws.vpc.SecurityGroupIngressRule(
            f"{name}-{named}-self", **within, ip_protocol="tcp", from_port=first, to_port=last, opts=opts
        ),
        aws.vpc.SecurityGroupEgressRule(
            f"{name}-{named}-self", **within, ip_protocol="tcp", from_port=first, to_port=last, opts=opts
        ),
        aws.vpc.SecurityGroupEgressRule(
            f"{name}-{named}-endpoints",
            security_group_id=group.id,
            referenced_security_group_id=args["network"]["endpoint_group"],
            ip_protocol="tcp",
            from_port=HTTPS,
            to_port=HTTPS,
            opts=opts,
        ),
        aws.vpc.SecurityGroupEgressRule(
            f"{name}-{named}-s3",
            security_group_id=group.id,
            prefix_list_id=args["network"]["prefix_list"],
            ip_protocol="tcp",
            from_port=HTTPS,
            to_port=HTTPS,
            opts=opts,
        ),
        aws.vpc.SecurityGroupIngressRule(
            f"{name}-{named}-endpoints",
            security_group_id=args["network"]["endpoint_group"],
            referenced_security_group_id=group.id,
            ip_protocol="tcp",
            from_port=HTTPS,
            to_port=HTTPS,
            opts=opts,
        ),
    ]
    return pulumi.Output.all(group.id, *(rule.id for rule in rules)).apply(lambda ids: str(ids[0]))


def _group(
    name: str, args: WorkspaceArgs, purpose: str, extra: dict[str, str], opts: pulumi.ResourceOptions
) -> "aws.ec2.SecurityGroup":
    context = args["context"]
    named = names_of(context).of(purpose)
    # Rules stand beside the group: rules inside it, even none, would take those away at the next update.
    return aws.ec2.SecurityGroup(
        name,
        name=named,
        description=f"{named}: who works here, and nobody else",
        vpc_id=args["network"]["vpc"],
        revoke_rules_on_delete=True,
        tags={**tags(context, PURPOSE), **extra, "Name": named},
        opts=opts,
    )
