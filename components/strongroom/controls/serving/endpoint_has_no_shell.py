"""No variant of an endpoint can be entered with a shell."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.endpoint.examples import configuration
from strongroom.controls.endpoint.types import CONFIGURATION
from strongroom.controls.endpoint.variants import each_variant
from strongroom.controls.example import UNKNOWN
from strongroom.controls.judges import field
from strongroom.controls.requirement import not_true

_FIX = "set enableSsmAccess to false in each variant, or leave it out"
_SETTING = "enableSsmAccess"

CONTROL = Control(
    id="endpoint_has_no_shell",
    concept="serving",
    title="No session-manager shell into endpoint containers",
    why="A shell into the container reads the weights out of memory.",
    severity="critical",
    requirements=("T11",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(CONFIGURATION,),
            judge=each_variant(lambda variant: field(f"{variant}.{_SETTING}", not_true(), _FIX)),
            passes=(
                configuration(),
                configuration(shadow={}),
                configuration(variant={_SETTING: None}),
            ),
            fails=(
                configuration(variant={_SETTING: True}),
                configuration(shadow={_SETTING: True}),
                configuration(variant={_SETTING: "true"}),
                configuration(shadow={_SETTING: "true"}),
                configuration({"productionVariants": None}),
            ),
            unknown=(
                configuration(variant={_SETTING: UNKNOWN}),
                configuration(shadow={_SETTING: UNKNOWN}),
                configuration({"productionVariants": UNKNOWN}),
                configuration({"productionVariants": [UNKNOWN]}),
            ),
        ),
    ),
)
