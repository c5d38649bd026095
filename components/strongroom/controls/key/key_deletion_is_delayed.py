"""A key's destruction takes 30 days or more, and destroying the stack does not start it."""

from __future__ import annotations

from dataclasses import replace

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import every, field
from strongroom.controls.lasting import survives_destroy
from strongroom.controls.policy.subject import KEY
from strongroom.controls.requirement import at_least

_WINDOW = "deletionWindowInDays"
_FIX = f"set {_WINDOW} to 30"
_TYPES = KEY.types
_KEY, _EXTERNAL, _REPLICA, _ = _TYPES
# Left out, KMS waits its longest time, which is 30 days.
_LONG = replace(at_least(30, " days"), absent=True)

CONTROL = Control(
    id="key_deletion_is_delayed",
    concept="key",
    title="A key survives the stack, and its destruction takes 30 days or more",
    why="Whoever deletes a key destroys all that is encrypted under it; the delay is the time to notice and cancel.",
    severity="high",
    requirements=("K7",),
    threats=("ML10", "AML.T0029"),
    sources={
        "prowler": ("kms_cmk_not_deleted_unintentionally",),
        "pulumi_nist_pack": ("aws/kms-key-deletion-lifecycle",),
        "security_hub": ("KMS.3",),
    },
    cases=(
        Case(
            types=_TYPES,
            judge=every(field(_WINDOW, _LONG, _FIX), survives_destroy("the key")),
            passes=(
                example(part(_KEY, "data", {_WINDOW: 30}, protect=True)),
                example(part(_KEY, "data", {_WINDOW: 30}, retain_on_delete=True)),
                example(part(_KEY, "data", protect=True)),
                example(part(_REPLICA, "data", {_WINDOW: "30"}, protect=True)),
            ),
            fails=(
                example(part(_KEY, "data", {_WINDOW: 7}, protect=True)),
                example(part(_EXTERNAL, "data", {_WINDOW: 29}, protect=True)),
                example(part(_KEY, "data", {_WINDOW: 30})),
            ),
            unknown=(
                example(part(_KEY, "data", {_WINDOW: UNKNOWN}, protect=True)),
                example(part(_KEY, "data", {_WINDOW: 30}, protect=None, retain_on_delete=None)),
            ),
        ),
    ),
)
