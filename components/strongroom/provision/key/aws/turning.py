"""A customer-managed key with all of its settings; who administers and who uses it, its policy says."""

from typing import Final

import pulumi
import pulumi_aws as aws

from ...account.aws import AwsComponent, names_of, tags
from ...context import PROD, Context

DELETION_DAYS: Final = 30
ROTATION_DAYS: Final = 365
PROD_ROTATION_DAYS: Final = 90


def turning_key(
    at: AwsComponent, name: str, context: Context, purpose: str, policy: pulumi.Input[str]
) -> "tuple[aws.kms.Key, aws.kms.Alias]":
    """A key that turns by itself and outlives mistakes, and its alias; both are protected."""
    names = names_of(context)
    key = aws.kms.Key(
        name,
        description=f"{names.prefix}: {purpose}",
        enable_key_rotation=True,
        rotation_period_in_days=PROD_ROTATION_DAYS if context["stage"] == PROD else ROTATION_DAYS,
        deletion_window_in_days=DELETION_DAYS,
        is_enabled=True,
        key_usage="ENCRYPT_DECRYPT",
        customer_master_key_spec="SYMMETRIC_DEFAULT",
        multi_region=False,
        bypass_policy_lockout_safety_check=False,
        policy=policy,
        tags=tags(context, purpose),
        opts=at.child(protect=True),
    )
    alias = aws.kms.Alias(name, name=names.alias(purpose), target_key_id=key.key_id, opts=at.child(protect=True))
    return key, alias
