"""No variant of an endpoint is serverless."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.endpoint.examples import configuration
from strongroom.controls.endpoint.types import CONFIGURATION
from strongroom.controls.endpoint.variants import each_variant
from strongroom.controls.example import UNKNOWN
from strongroom.controls.judges import field
from strongroom.controls.requirement import nothing
from strongroom.plan.value import Value

_SETTING = "serverlessConfig"
_FIX = "leave serverlessConfig out, and set instanceType and initialInstanceCount"
_BLOCK: Value = {"maxConcurrency": 5, "memorySizeInMb": 2048}

CONTROL = Control(
    id="endpoint_is_not_serverless",
    concept="serving",
    title="No endpoint is serverless",
    why="Serverless variants take neither network nor isolation nor capture: a model escapes its locks through them.",
    severity="medium",
    requirements=("Z16",),
    threats=(),
    sources={},
    cases=(
        Case(
            types=(CONFIGURATION,),
            judge=each_variant(lambda variant: field(f"{variant}.{_SETTING}", nothing(), _FIX)),
            passes=(configuration(), configuration(shadow={})),
            fails=(configuration(variant={_SETTING: _BLOCK}), configuration(shadow={_SETTING: _BLOCK})),
            unknown=(configuration(variant={_SETTING: UNKNOWN}), configuration({"productionVariants": UNKNOWN})),
        ),
    ),
)
