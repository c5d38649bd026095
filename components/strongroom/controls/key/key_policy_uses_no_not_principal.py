"""A key's policy says whom it means."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.not_principal import names_nobody_by_exclusion
from strongroom.controls.policy.statements import ROLE, ROOT, allow, deny, document
from strongroom.controls.policy.subject import KEY
from strongroom.plan.value import Value

_SPARES: Value = {"Effect": "Deny", "NotPrincipal": {"AWS": ROLE}, "Action": "kms:*", "Resource": "*"}

CONTROL = Control(
    id="key_policy_uses_no_not_principal",
    concept="key",
    title="Policies of keys name their principals, and none by NotPrincipal",
    why="NotPrincipal spares every session of whom it names, and admits or refuses others than most readers think.",
    severity="low",
    requirements=("K4",),
    threats=("ML05",),
    sources={},
    cases=policy_cases(
        KEY,
        names_nobody_by_exclusion,
        passes=(
            document(deny("kms:*", "*")),
            document(allow({"AWS": ROOT}, "kms:Decrypt", "*")),
        ),
        fails=(
            document(_SPARES),
            document({"Effect": "Allow", "NotPrincipal": {"AWS": ROLE}, "Action": "kms:*", "Resource": "*"}),
        ),
        unknown=(UNKNOWN,),
    ),
)
