"""Who looks after keys without using them, and who repairs one when nobody else can."""

from typing import Final

from ....spec.names import AwsNames
from ...key.aws.policy import ADMINISTER, REPAIR
from ...policy.aws import Statement, allow, forbid

# The last word on a key stays with the pipeline, where two people see it.
_LAST: Final = ("kms:ScheduleKeyDeletion",)
_USE: Final = ("kms:CreateGrant", "kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*")


def key_administrator(names: AwsNames) -> list[Statement]:
    """Changes the settings of the environment's keys; never decrypts, encrypts, grants or deletes."""
    settings = [action for action in ADMINISTER if action not in _LAST]
    return [
        allow("Administer", None, settings, [names.any_key_arn, names.alias_arn("*")], _ours(names)),
        allow("List", None, ("kms:ListAliases", "kms:ListKeys")),
        forbid("NeverUse", (*_USE, *_LAST)),
    ]


def break_glass(names: AwsNames) -> list[Statement]:
    """Repairs the policy of one of the environment's keys; the audit raises an alarm at every use of the role."""
    return [allow("Repair", None, REPAIR, names.any_key_arn, _ours(names)), forbid("NeverUse", (*_USE, *_LAST))]


def _ours(names: AwsNames) -> dict[str, dict[str, str]]:
    """Met by keys that bear one of the environment's names; the ids of keys are AWS's to choose."""
    return {"ForAnyValue:StringLike": {"kms:ResourceAliases": names.alias("*")}}
