"""A key is used through named services, never by a direct call."""

from __future__ import annotations

from strongroom.access.aws_admission import Admission
from strongroom.access.aws_match import touches_actions
from strongroom.access.logic import every, negate, some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.key_actions import ENCRYPTION
from strongroom.controls.policy.statements import ROLE, ROOT, allow, document
from strongroom.controls.policy.subject import KEY, Subject
from strongroom.plan.value import Value

_FIX = 'add a condition StringEquals on kms:ViaService, such as "s3.<region>.amazonaws.com"'
_VIA: Value = {"StringEquals": {"kms:ViaService": "s3.eu-west-1.amazonaws.com"}}
_USE: Value = ["kms:Decrypt", "kms:GenerateDataKey*"]


def _is_bound(item: Admission, subject: Subject) -> bool | None:
    if item.principal.kind == "service":
        return True
    uses = some(touches_actions(item.statement, action, subject.plan) for action in ENCRYPTION)
    bound = some(pin.is_fixed for pin in item.pins if pin.key == "kms:viaservice")
    attested = any(condition.key.startswith("kms:recipientattestation:") for condition in item.statement.conditions)
    return negate(every((uses, negate(bound), not attested)))


CONTROL = Control(
    id="key_use_is_bound_to_services",
    concept="key",
    title="A key is used through named services, or by attested code",
    why="Whoever may call the key directly decrypts copies that lie anywhere, past every lock of the store.",
    severity="medium",
    requirements=("K4",),
    threats=("ML05", "AML.T0025"),
    sources={},
    cases=policy_cases(
        KEY,
        admits_only(_is_bound, "lets somebody use the key by a direct call", _FIX),
        passes=(
            document(allow({"AWS": ROLE}, _USE, None, _VIA)),
            document(allow({"AWS": ROOT}, ["kms:Put*", "kms:Describe*"])),
            document(allow({"Service": "logs.eu-west-1.amazonaws.com"}, _USE)),
            document(
                allow(
                    {"AWS": ROLE},
                    _USE,
                    None,
                    {"StringEqualsIgnoreCase": {"kms:RecipientAttestation:ImageSha384": "ab"}},
                )
            ),
            document(),
        ),
        fails=(
            document(allow({"AWS": ROOT}, "kms:*")),
            document(allow({"AWS": ROLE}, _USE)),
            document(allow({"AWS": ROLE}, _USE, None, {"StringLike": {"kms:ViaService": "*"}})),
            document(allow({"AWS": ROLE}, _USE, None, {"StringEqualsIfExists": {"kms:ViaService": "s3"}})),
            document(allow({"AWS": ROLE}, _USE, None, {"StringNotEquals": {"kms:ViaService": "s3.amazonaws.com"}})),
            document({"Effect": "Allow", "Principal": {"AWS": ROLE}, "NotAction": "kms:Put*", "Resource": "*"}),
        ),
        unknown=(
            document(allow({"AWS": ROLE}, _USE, None, {"StringEquals": {"kms:ViaService": UNKNOWN}})),
            document(allow({"AWS": ROLE}, UNKNOWN)),
        ),
    ),
)
