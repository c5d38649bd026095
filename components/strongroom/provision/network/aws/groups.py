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
    at: AwsComponent, name: str, work: pulumi.Input[str], endpoints: pulumi.Input[str], prefix_list: pulumi.Input[str]
) -> None:
    """Work reaches the endpoints, S3 behind its gateway, and itself; the endpoints admit work; nothing else passes.

    Within itself every protocol: encrypted traffic between containers is IPsec, which needs more than TCP.

    Source: SageMaker Developer Guide, "Protect communications between ML compute instances".
    """
    egress, ingress = aws.vpc.SecurityGroupEgressRule, aws.vpc.SecurityGroupIngressRule
    egress(
        f"{name}-work-to-endpoints",
        security_group_id=work,
        description="services through their private endpoints",
        ip_protocol="tcp",
        from_port=HTTPS,
        to_port=HTTPS,
        referenced_security_group_id=endpoints,
        opts=at.child(),
    )
    egress(
        f"{name}-work-to-s3",
        security_group_id=work,
        description="S3 through its gateway endpoint",
        ip_protocol="tcp",
        from_port=HTTPS,
        to_port=HTTPS,
        prefix_list_id=prefix_list,
        opts=at.child(),
    )
    egress(
        f"{name}-work-to-work",
        security_group_id=work,
        description="containers of one job",
        ip_protocol="-1",
        referenced_security_group_id=work,
        opts=at.child(),
    )
    ingress(
        f"{name}-work-from-work",
        security_group_id=work,
        description="containers of one job",
        ip_protocol="-1",
        referenced_security_group_id=work,
        opts=at.child(),
    )
    ingress(
        f"{name}-endpoints-from-work",
        security_group_id=endpoints,
        description="jobs and models",
        ip_protocol="tcp",
        from_port=HTTPS,
        to_port=HTTPS,
        referenced_security_group_id=work,
        opts=at.child(),
    )
