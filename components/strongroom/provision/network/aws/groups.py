"""The security groups of work and of endpoints, which name each other and nobody else."""

from typing import Final

import pulumi
import pulumi_aws as aws

from ...account.aws import AwsComponent, names_of, tags
from ...context import Context

HTTPS: Final = 443


def group(
    at: AwsComponent, name: str, context: Context, purpose: str, vpc: pulumi.Input[str], words: str
) -> "aws.ec2.SecurityGroup":
    """A group without rules; rules are resources of their own, so that none is taken for another's."""
    return aws.ec2.SecurityGroup(
        f"{name}-{purpose}",
        name=names_of(context).of(purpose),
        description=words,
        vpc_id=vpc,
        # Groups that name each other cannot be deleted before their rules are.
        revoke_rules_on_delete=True,
        tags=tags(context, purpose),
        opts=at.child(),
    )


def work_rules(
    at: AwsComponent, name: str, work: pulumi.Output[str], endpoints: pulumi.Input[str], prefix_list: pulumi.Input[str]
) -> pulumi.Output[str]:
    """Work reaches the endpoints, S3 behind its gateway, and itself; the endpoints admit work; nothing else passes.

    Within itself every protocol: encrypted traffic between containers is IPsec, which needs more than TCP.
    For the id that it returns to be known is to have these ways: a model that starts before them never gets its
    artefact.

    Source: SageMaker Developer Guide, "Protect communications between ML compute instances".
    """
    rules = [
        _leaves(at, f"{name}-work-to-endpoints", "services through their private endpoints", work, group=endpoints),
        _leaves(at, f"{name}-work-to-s3", "S3 through its gateway endpoint", work, prefix_list=prefix_list),
        _leaves(at, f"{name}-work-to-work", "containers of one job", work, group=work, port=None),
        _enters(at, f"{name}-work-from-work", "containers of one job", work, work, port=None),
        _enters(at, f"{name}-endpoints-from-work", "jobs and models", endpoints, work),
    ]
    return pulumi.Output.all(work, *rules).apply(lambda ids: ids[0])


def _leaves(
    at: AwsComponent,
    name: str,
    words: str,
    of: pulumi.Input[str],
    *,
    group: pulumi.Input[str] | None = None,
    prefix_list: pulumi.Input[str] | None = None,
    port: int | None = HTTPS,
) -> pulumi.Output[str]:
    """What members of a group may reach, on one port, or by every protocol where that is None."""
    return aws.vpc.SecurityGroupEgressRule(
        name,
        security_group_id=of,
        description=words,
        ip_protocol="tcp" if port else "-1",
        from_port=port,
        to_port=port,
        referenced_security_group_id=group,
        prefix_list_id=prefix_list,
        opts=at.child(),
    ).id


def _enters(
    at: AwsComponent, name: str, words: str, of: pulumi.Input[str], by: pulumi.Input[str], *, port: int | None = HTTPS
) -> pulumi.Output[str]:
    """Who may reach members of a group, on one port, or by every protocol where that is None."""
    return aws.vpc.SecurityGroupIngressRule(
        name,
        security_group_id=of,
        description=words,
        ip_protocol="tcp" if port else "-1",
        from_port=port,
        to_port=port,
        referenced_security_group_id=by,
        opts=at.child(),
    ).id
