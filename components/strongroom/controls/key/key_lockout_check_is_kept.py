"""The provider's lock-out check of key policies is not bypassed."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import field
from strongroom.controls.policy.subject import KEY
from strongroom.controls.requirement import not_true

_FLAG = "bypassPolicyLockoutSafetyCheck"
_TYPES = (*KEY.types, *KEY.apart)
_KEY = _TYPES[0]

CONTROL = Control(
    id="key_lockout_check_is_kept",
    concept="key",
    title="The provider's key lock-out safety check is not bypassed",
    why="A policy that locks everybody out leaves a key that only the provider's support can give back, if anybody.",
    severity="medium",
    requirements=("K7",),
    threats=("AML.T0029",),
    sources={
        "pulumi_compliance_policies": (
            "aws-kms-key-{enable-key-rotation,missing-description,disallow-bypass-policy-lockout}",
        )
    },
    cases=(
        Case(
            types=_TYPES,
            judge=field(_FLAG, not_true(), f"leave {_FLAG} out"),
            passes=(example(part(_KEY, "data")), example(part(_KEY, "data", {_FLAG: False}))),
            fails=(
                example(part(_KEY, "data", {_FLAG: True})),
                example(part(KEY.apart[0], "data", {"keyId": "1234", _FLAG: "true"})),
            ),
            unknown=(example(part(_KEY, "data", {_FLAG: UNKNOWN})),),
        ),
    ),
)
