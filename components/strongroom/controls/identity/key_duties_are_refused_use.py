"""Whoever looks after keys is refused their use and their end, whatever somebody allows later."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_match import touches_actions
from strongroom.controls.control import Control
from strongroom.controls.policy.guard_cases import grant
from strongroom.controls.policy.holder import Holder
from strongroom.controls.policy.outright import outright_case
from strongroom.plan.model import Plan

_USE: Final = (
    "kms:CreateGrant",
    "kms:Decrypt",
    "kms:Encrypt",
    "kms:GenerateDataKey",
    "kms:GenerateDataKeyWithoutPlaintext",
    "kms:ReEncryptFrom",
    "kms:ReEncryptTo",
    "kms:ScheduleKeyDeletion",
)
_FIX: Final = "add a Deny of kms:Decrypt, Encrypt, GenerateDataKey*, ReEncrypt*, CreateGrant and ScheduleKeyDeletion"


def _looks_after_keys(holder: Holder, plan: Plan) -> bool:
    """True iff it may change a key's policy, and is not the role that makes keys and roles."""
    changes = any(touches_actions(item, "kms:PutKeyPolicy", plan) for item in holder.rights.allows("kms:PutKeyPolicy"))
    return changes and not holder.rights.allows("kms:CreateKey")


CONTROL = Control(
    id="key_duties_are_refused_use",
    concept="identity",
    title="Who looks after keys is refused their use, whatever somebody allows later",
    why="Who may change a key's policy may let himself in, unless his own role refuses it.",
    severity="medium",
    requirements=("I8", "K3"),
    threats=("ML05",),
    sources={},
    cases=(outright_case(_looks_after_keys, grant("kms:PutKeyPolicy"), _USE, _FIX),),
)
