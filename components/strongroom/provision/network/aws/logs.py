"""What is noted of the network: every flow, let through or refused, and every name that was asked for."""

from typing import Final

import pulumi
import pulumi_aws as aws

from ....facts.aws_logs import retention
from ...account.aws import AwsComponent, names_of, tags
from .. import LEAST_RETENTION_DAYS, NetworkArgs
from .policies import flow_delivery, flow_trust, name_delivery

FLOWS: Final = "flow-logs"
NAMES: Final = "dns"


def log_flows(at: AwsComponent, where: str, name: str, args: NetworkArgs, vpc: pulumi.Input[str]) -> None:
    """A flow log of all traffic, told within a minute, into a group of its own by a role that writes nothing else.

    Source: VPC User Guide, "Publish flow logs to CloudWatch Logs".
    """
    context = args["context"]
    names = names_of(context)
    group = _group(at, f"{name}-flows", args, names.log_group(FLOWS), FLOWS)
    role = aws.iam.Role(
        f"{name}-flows",
        name=names.role(FLOWS),
        path=names.path,
        assume_role_policy=flow_trust(where, context),
        permissions_boundary=args.get("boundary", names.policy_arn("boundary")),
        tags=tags(context, FLOWS),
        opts=at.child(),
    )
    policy = aws.iam.RolePolicy(
        f"{name}-flows",
        name="write",
        role=role.name,
        policy=flow_delivery(where, context, names.log_group_arn(FLOWS)),
        opts=at.child(after=[group]),
    )
    aws.ec2.FlowLog(
        f"{name}-flows",
        vpc_id=vpc,
        traffic_type="ALL",
        max_aggregation_interval=60,
        log_destination_type="cloud-watch-logs",
        log_destination=names.log_group_arn(FLOWS),
        iam_role_arn=names.role_arn(FLOWS),
        tags=tags(context, FLOWS),
        opts=at.child(after=[group, policy]),
    )


def log_names(at: AwsComponent, where: str, name: str, args: NetworkArgs, vpc: pulumi.Input[str]) -> None:
    """A log of each name that was asked for, with the answer or the firewall's refusal.

    Source: Route 53 Developer Guide, "Resolver query logging"; CloudWatch Logs User Guide, "Logs sent to CloudWatch
    Logs", whose group prefix keeps the resource policy short.
    """
    context = args["context"]
    names = names_of(context)
    group = _group(at, f"{name}-names", args, names.vended_log_group(NAMES), NAMES)
    policy = aws.cloudwatch.LogResourcePolicy(
        f"{name}-names",
        policy_name=names.of(NAMES),
        policy_document=name_delivery(where, context, names.vended_log_group_arn(NAMES)),
        opts=at.child(after=[group]),
    )
    log = aws.route53.ResolverQueryLogConfig(
        f"{name}-names",
        name=names.of(NAMES),
        destination_arn=names.vended_log_group_arn(NAMES),
        tags=tags(context, NAMES),
        opts=at.child(after=[group, policy]),
    )
    aws.route53.ResolverQueryLogConfigAssociation(
        f"{name}-names", resolver_query_log_config_id=log.id, resource_id=vpc, opts=at.child()
    )


def _group(at: AwsComponent, name: str, args: NetworkArgs, group: str, purpose: str) -> "aws.cloudwatch.LogGroup":
    return aws.cloudwatch.LogGroup(
        name,
        name=group,
        kms_key_id=args["key"],
        retention_in_days=retention(args.get("retention_days", LEAST_RETENTION_DAYS)),
        tags=tags(args["context"], purpose),
        opts=at.child(protect=True, kept=True),
    )
