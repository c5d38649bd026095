"""No variant of an endpoint writes core dumps."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.endpoint.examples import configuration
from strongroom.controls.endpoint.types import CONFIGURATION
from strongroom.controls.endpoint.variants import each_variant
from strongroom.controls.example import UNKNOWN
from strongroom.controls.judges import field
from strongroom.controls.requirement import nothing

_FIX = "leave coreDumpConfig out of each variant"
_SETTING = "coreDumpConfig"

CONTROL = Control(
    id="endpoint_writes_no_core_dump",
    concept="serving",
    title="Endpoints write no core dumps",
    why="A core dump holds the weights, and whoever makes the container crash has one written.",
    severity="high",
    requirements=("T11",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(CONFIGURATION,),
            judge=each_variant(lambda variant: field(f"{variant}.{_SETTING}", nothing(), _FIX)),
            passes=(
                configuration(),
                configuration(shadow={}),
            ),
            fails=(
                configuration(variant={_SETTING: {"destinationS3Uri": "s3://dumps"}}),
                configuration(shadow={_SETTING: {"destinationS3Uri": "s3://dumps"}}),
                configuration(variant={_SETTING: {"destinationS3Uri": "s3://dumps", "kmsKeyId": "k"}}),
                configuration(shadow={_SETTING: {"destinationS3Uri": "s3://dumps", "kmsKeyId": "k"}}),
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
