"""A service never administers a key."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.key_actions import ADMINISTRATION
from strongroom.controls.policy.service_work import keeps_outsiders_from
from strongroom.controls.policy.statements import ROOT, allow, document
from strongroom.controls.policy.subject import KEY
from strongroom.plan.value import Value

_FIX = "name the actions that the service needs: kms:Decrypt, kms:GenerateDataKey*, kms:DescribeKey"
_LOGS: Value = {"Service": "logs.eu-west-1.amazonaws.com"}

CONTROL = Control(
    id="key_services_only_encrypt",
    concept="key",
    title="A service encrypts and decrypts, and never administers the key",
    why="Whoever can make the service act could then delete the key or rewrite its policy.",
    severity="medium",
    requirements=("K3",),
    threats=("ML10",),
    sources={},
    cases=policy_cases(
        KEY,
        keeps_outsiders_from(ADMINISTRATION, "lets a service or another account administer the key", _FIX),
        passes=(
            document(allow(_LOGS, ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:Describe*"])),
            document(allow({"AWS": ROOT}, "kms:*")),
        ),
        fails=(
            document(allow(_LOGS, "kms:*")),
            document(allow(_LOGS, ["kms:Decrypt", "kms:Put*"])),
            document({"Effect": "Allow", "Principal": _LOGS, "NotAction": "kms:Decrypt", "Resource": "*"}),
        ),
        unknown=(document(allow(_LOGS, UNKNOWN)),),
    ),
)
