"""What an account has once, whoever works in it: public access blocked, threats, configuration and posture watched.

Made on AWS by `strongroom.provision.baseline.aws.Baseline`.
"""

from typing import NotRequired, TypedDict

import pulumi

from ..context import Context


class BaselineArgs(TypedDict):
    """Where the account's configuration is kept, which keys are its defaults, and who hears of findings."""

    context: Context
    """The environment that owns the account's baseline; others in the account rely on it."""
    key: pulumi.Input[str]
    """The key of the log groups that the account's jobs share, and of the findings (its ARN on AWS)."""
    store: pulumi.Input[str]
    """The evidence store that keeps the history of the configuration (its bucket's name on AWS)."""
    store_key: pulumi.Input[str]
    """The key of that store (its ARN on AWS)."""
    topic: pulumi.Input[str]
    """The topic that tells people of findings (its ARN on AWS)."""
    volume_key: NotRequired[pulumi.Input[str]]
    """The key of each volume for which nobody names one (its ARN on AWS); left out: AWS's own for volumes."""
    recorder_role: NotRequired[str]
    """`own` (the default), or `present` where the account has Config's service-linked role from another region."""
