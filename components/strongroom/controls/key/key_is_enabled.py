"""A key that data lies under is enabled."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import every, field
from strongroom.controls.policy.subject import KEY
from strongroom.controls.requirement import not_false

_TYPES = KEY.types
_KEY, _EXTERNAL, _REPLICA, _ = _TYPES

CONTROL = Control(
    id="key_is_enabled",
    concept="key",
    title="Keys are enabled",
    why="Under a disabled key nothing can be read or recorded, and people turn to a key that is none of ours.",
    severity="medium",
    requirements=("K1",),
    threats=("AML.T0029",),
    sources={},
    cases=(
        Case(
            types=_TYPES,
            judge=every(
                field("isEnabled", not_false(), "leave isEnabled out, or set it to true"),
                field("enabled", not_false(), "leave enabled out, or set it to true"),
            ),
            passes=(
                example(part(_KEY, "data")),
                example(part(_KEY, "data", {"isEnabled": True})),
                example(part(_REPLICA, "data", {"enabled": True})),
            ),
            fails=(
                example(part(_KEY, "data", {"isEnabled": False})),
                example(part(_EXTERNAL, "data", {"enabled": False})),
            ),
            unknown=(example(part(_KEY, "data", {"isEnabled": UNKNOWN})),),
        ),
    ),
)
