"""A store is neither emptied nor deleted with the stack."""

from __future__ import annotations

from strongroom.controls.bucket import BUCKET_TYPES, BUCKET_V2, bucket
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import every, field
from strongroom.controls.lasting import survives_destroy
from strongroom.controls.requirement import not_true

CONTROL = Control(
    id="store_survives_stack_destroy",
    concept="store",
    title="Data and model stores are not emptied or deleted with the stack",
    why="One wrong destroy must not erase the only copy of data, models or logs.",
    severity="high",
    requirements=("B10",),
    threats=("ML10", "AML.T0029"),
    sources={},
    cases=(
        Case(
            types=BUCKET_TYPES,
            judge=every(field("forceDestroy", not_true(), "set forceDestroy to false"), survives_destroy("the bucket")),
            passes=(
                example(bucket()),
                example(bucket({"forceDestroy": False}, type_=BUCKET_V2)),
                example(part(BUCKET_TYPES[0], "data", retain_on_delete=True)),
            ),
            fails=(
                example(bucket({"forceDestroy": True})),
                example(bucket({"forceDestroy": "true"})),
                example(bucket(protect=False)),
            ),
            unknown=(
                example(bucket({"forceDestroy": UNKNOWN})),
                example(part(BUCKET_TYPES[0], "data", protect=None, retain_on_delete=None)),
            ),
        ),
    ),
)
