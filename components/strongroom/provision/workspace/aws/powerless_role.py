"""The role of what has none: a domain must name one for everybody, so it names one that may do nothing."""

from typing import Final

import pulumi
import pulumi_aws as aws

from ...account.aws import AwsComponent, names_of, tags
from ...account.closed_role import close_role
from ...context import Context
from ...policy.aws import TRUST, allow, document, service

PURPOSE: Final = "workspace-none"


def powerless_role(
    at: AwsComponent, name: str, where: str, context: Context, beside: list[pulumi.Input[str]]
) -> pulumi.Output[str]:
    """The ARN of a role without a policy, which gets none by hand either; known at preview.

    `beside` are roles under the same boundary: once they stand, so does it.
    """
    names = names_of(context)
    trust = allow(
        "SageMaker",
        service("sagemaker.amazonaws.com"),
        "sts:AssumeRole",
        None,
        {
            "StringEquals": {"aws:SourceAccount": context["account"]},
            "ArnLike": {"aws:SourceArn": names.arn("sagemaker", "*")},
        },
    )
    role = aws.iam.Role(
        name,
        name=names.role(PURPOSE),
        path=names.path,
        description="may do nothing: what names no role of its own runs with this one",
        assume_role_policy=document(where, TRUST, [trust]),
        permissions_boundary=pulumi.Output.all(*beside).apply(lambda _: names.policy_arn("boundary")),
        tags=tags(context, "workspace"),
        opts=at.child(),
    )
    close_role(at, name, role)
    return role.name.apply(lambda _: names.role_arn(PURPOSE))
