"""One of the two roles that deploy: its trust, its boundary, its policies, and nothing that anybody adds by hand."""

from collections.abc import Mapping, Sequence
from typing import Final

import pulumi
import pulumi_aws as aws

from ...account.aws import names_of, tags
from ...account.closed_role import close_role
from ...component import Component
from ...context import Context
from ...policy.aws import ROLE, Statement, allow, document
from .boundary import STATE_KEYS, STATE_OBJECTS
from .purposes import DEPLOY

Text = pulumi.Output[str] | str
# Of an hour: a deployment that takes longer is taken up again.
_SESSION_SECONDS: Final = 3600


def deploy_role(
    component: Component,
    name: str,
    context: Context,
    purpose: str,
    trust: Text,
    boundary: pulumi.Input[str],
    attached: Mapping[str, pulumi.Input[str]],
    inline: Mapping[str, Text],
) -> pulumi.Output[str]:
    """The role's name, once all of it stands; `attached` are policies by ARN, `inline` documents, each by a word."""
    names = names_of(context)
    role = aws.iam.Role(
        f"{name}-{purpose}",
        name=names.role(purpose),
        path=names.path,
        assume_role_policy=trust,
        permissions_boundary=boundary,
        max_session_duration=_SESSION_SECONDS,
        force_detach_policies=False,
        tags=tags(context, purpose),
        opts=component.child(protect=True),
    )
    guards = [
        aws.iam.RolePolicyAttachment(
            f"{name}-{purpose}-{part}", role=role.name, policy_arn=policy, opts=component.child(protect=True)
        )
        for part, policy in attached.items()
    ]
    documents = [
        aws.iam.RolePolicy(
            f"{name}-{purpose}-{each}", name=each, role=role.name, policy=text, opts=component.child(protect=True)
        )
        for each, text in sorted(inline.items())
    ]
    return close_role(component, f"{name}-{purpose}", role, documents, guards)


def state_access(
    where: str, bucket: str, prefix: str, keys: Sequence[pulumi.Input[str]], write: bool
) -> dict[str, Text]:
    """What the state needs of a role, in a document whose ARNs are known and one of the keys, which only AWS names.

    A preview takes no lock, so it reads alone.

    Source: Pulumi's own backend (`pkg/backend/diy`, 2026); Pulumi Docs, "Using a DIY backend".
    """
    objects = STATE_OBJECTS if write else ("s3:GetObject",)
    use = STATE_KEYS if write else "kms:Decrypt"
    listed = {"StringLike": {"s3:prefix": f"{prefix}*"}}
    state: list[Statement] = [
        allow("List", None, "s3:ListBucket", bucket, listed),
        allow("State", None, objects, f"{bucket}/{prefix}*"),
    ]
    return {
        "state": document(where, ROLE, state),
        "state-keys-late": document(where, ROLE, [allow("Keys", None, use, list(keys))]),
    }


def policy_name(part: str) -> str:
    """The purpose of a policy of the roles that deploy: none of the environment's own begins so."""
    return f"{DEPLOY}-{part}"
