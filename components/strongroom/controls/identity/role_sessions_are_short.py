"""A session of a role ends within four hours."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from strongroom.controls.control import Control
from strongroom.controls.judges import field
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.field_cases import field_case
from strongroom.controls.requirement import at_most

_MOST: Final = 4 * 3600
_FIX: Final = "set maxSessionDuration to four hours (14400) at most; left out it is one hour"

CONTROL = Control(
    id="role_sessions_are_short",
    concept="identity",
    title="Sessions of roles end within four hours",
    why="A stolen session works until it ends, whatever is taken from its owner.",
    severity="low",
    requirements=("Z7",),
    threats=("ML05", "AML.T0012"),
    sources={},
    cases=(
        field_case(
            ROLE,
            field("maxSessionDuration", replace(at_most(_MOST, " seconds"), absent=True), _FIX),
            {"maxSessionDuration": 3600},
            passes=({"maxSessionDuration": _MOST}, {"maxSessionDuration": None}),
            fails=({"maxSessionDuration": 43200},),
            required=False,
        ),
    ),
)
