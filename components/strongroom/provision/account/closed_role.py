"""A role that keeps the policies of its program and no others."""

from collections.abc import Sequence

import pulumi
import pulumi_aws as aws

from ..component import Component


def close_role(
    at: Component,
    name: str,
    role: "aws.iam.Role",
    inline: "Sequence[aws.iam.RolePolicy]" = (),
    attached: "Sequence[aws.iam.RolePolicyAttachment]" = (),
) -> pulumi.Output[str]:
    """The role's name, known once whatever anybody adds to it by hand is taken off again at the next update.

    Args:
        at: the component that the role belongs to.
        name: the logical name.
        role: the role.
        inline: all documents that it holds itself.
        attached: all policies that it holds.

    """
    # Both after what they spare: made before, they would make an empty policy of the same name, or take rights away.
    policies = aws.iam.RolePoliciesExclusive(
        name, role_name=role.name, policy_names=[each.name for each in inline], opts=at.child(after=inline)
    )
    attachments = aws.iam.RolePolicyAttachmentsExclusive(
        name, role_name=role.name, policy_arns=[each.policy_arn for each in attached], opts=at.child(after=attached)
    )
    return pulumi.Output.all(policies.role_name, attachments.role_name).apply(lambda names: names[0])
