"""A key's destruction takes 30 days or more, and destroying the stack does not start it."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import every, field
from strongroom.controls.lasting import survives_destroy
from strongroom.controls.requirement import at_least

_FIX = "set deletionWindowInDays to 30"


_KEY = "aws:kms/key:Key"

CONTROL = Control(
    id="key_deletion_is_delayed",
    concept="key",
    title="A key survives the stack, and its destruction takes 30 days or more",
    why="Whoever deletes a key destroys all that is encrypted under it; the delay is the time to notice and cancel.",
    severity="high",
    requirements=("K7",),
    threats=(),
    sources={"prowler": ("kms_cmk_not_deleted_unintentionally",), "security_hub": ("KMS.3",)},
    cases=(
        Case(
            types=(_KEY,),
            judge=every(field("deletionWindowInDays", at_least(30, " days"), _FIX), survives_destroy("the key")),
            passes=(example(part(_KEY, "data", {"deletionWindowInDays": 30}, protect=True)),),
            fails=(
                example(part(_KEY, "data", {"deletionWindowInDays": 7}, protect=True)),
                example(part(_KEY, "data", {"deletionWindowInDays": 30})),
            ),
            unknown=(
                example(part(_KEY, "data", {"deletionWindowInDays": UNKNOWN}, protect=True)),
                example(part(_KEY, "data", {"deletionWindowInDays": 30}, protect=None, retain_on_delete=None)),
            ),
        ),
    ),
)
