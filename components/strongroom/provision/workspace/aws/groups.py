"""The security groups of a workspace: each member alone in one, and one that reaches nothing for everything else."""

from typing import Final

import pulumi
import pulumi_aws as aws

from ...account.aws import names_of, tags
from .. import Member, WorkspaceArgs, profile

HTTPS: Final = (443, 443)
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
    named = f"{name}-{profile(member)}"
    own = _group(named, args, f"workspace-{profile(member)}", {"strongroom:team": member["team"]}, opts).id
    endpoints, s3 = args["network"]["endpoint_group"], args["network"]["prefix_list"]
    rules = (
        _let_in(f"{named}-self", own, own, APP_PORTS, opts),
        _let_in(f"{named}-endpoints", endpoints, own, HTTPS, opts),
        _let_out(f"{named}-self", own, APP_PORTS, opts, group=own),
        _let_out(f"{named}-endpoints", own, HTTPS, opts, group=endpoints),
        _let_out(f"{named}-s3", own, HTTPS, opts, prefix_list=s3),
    )
    return pulumi.Output.all(own, *(rule.id for rule in rules)).apply(lambda ids: str(ids[0]))


def _let_in(
    name: str, to: pulumi.Input[str], source: pulumi.Input[str], ports: tuple[int, int], opts: pulumi.ResourceOptions
) -> "aws.vpc.SecurityGroupIngressRule":
    return aws.vpc.SecurityGroupIngressRule(
        name,
        security_group_id=to,
        referenced_security_group_id=source,
        ip_protocol="tcp",
        from_port=ports[0],
        to_port=ports[1],
        opts=opts,
    )


def _let_out(
    name: str,
    source: pulumi.Input[str],
    ports: tuple[int, int],
    opts: pulumi.ResourceOptions,
    *,
    group: pulumi.Input[str] | None = None,
    prefix_list: pulumi.Input[str] | None = None,
) -> "aws.vpc.SecurityGroupEgressRule":
    return aws.vpc.SecurityGroupEgressRule(
        name,
        security_group_id=source,
        referenced_security_group_id=group,
        prefix_list_id=prefix_list,
        ip_protocol="tcp",
        from_port=ports[0],
        to_port=ports[1],
        opts=opts,
    )


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
