"""A bucket's policy says whom it means."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.not_principal import names_nobody_by_exclusion
from strongroom.controls.policy.statements import OBJECTS, ROLE, ROOT, allow, deny, document
from strongroom.controls.policy.subject import BUCKET
from strongroom.plan.value import Value

_SPARES: Value = {"Effect": "Deny", "NotPrincipal": {"AWS": ROLE}, "Action": "s3:*", "Resource": OBJECTS}

CONTROL = Control(
    id="store_policy_uses_no_not_principal",
    concept="store",
    title="Policies of buckets name their principals, and none by NotPrincipal",
    why="NotPrincipal spares every session of whom it names, and admits or refuses others than most readers think.",
    severity="low",
    requirements=("B6",),
    threats=("ML05",),
    sources={},
    cases=policy_cases(
        BUCKET,
        names_nobody_by_exclusion,
        passes=(
            document(deny("s3:*", OBJECTS)),
            document(allow({"AWS": ROOT}, "s3:GetObject", OBJECTS)),
        ),
        fails=(
            document(_SPARES),
            document({"Effect": "Allow", "NotPrincipal": {"AWS": ROLE}, "Action": "s3:*", "Resource": OBJECTS}),
        ),
        unknown=(UNKNOWN,),
    ),
)
