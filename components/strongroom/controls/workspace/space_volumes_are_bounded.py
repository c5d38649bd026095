"""The volumes of spaces have a largest size."""

from __future__ import annotations

from typing import Final

from strongroom.controls.control import Control
from strongroom.controls.judges import every, field, given
from strongroom.controls.policy.field_cases import field_case
from strongroom.controls.requirement import at_most
from strongroom.plan.value import Value

_PATH: Final = "defaultUserSettings.spaceStorageSettings.defaultEbsStorageSettings.maximumEbsVolumeSizeInGb"
_SHARED: Final = "defaultSpaceSettings"
_SHARED_PATH: Final = _PATH.replace("defaultUserSettings", _SHARED)
_MOST: Final = 16_383  # GB: anything short of the most that AWS has
_FIX: Final = "set defaultEbsStorageSettings.maximumEbsVolumeSizeInGb to what a person needs"
_BOUNDED = at_most(_MOST, " GB")


def _disk(most: Value = 100) -> Value:
    return {"spaceStorageSettings": {"defaultEbsStorageSettings": {"maximumEbsVolumeSizeInGb": most}}}


CONTROL = Control(
    id="space_volumes_are_bounded",
    concept="workspace",
    title="The volumes of spaces have a largest size",
    why="A volume that may grow without end holds a copy of everything, and costs by the gigabyte.",
    severity="low",
    requirements=("Z19",),
    threats=("ML05",),
    sources={},
    cases=(
        field_case(
            "aws:sagemaker/domain:Domain",
            every(field(_PATH, _BOUNDED, _FIX), given(_SHARED, field(_SHARED_PATH, _BOUNDED, _FIX))),
            {"defaultUserSettings": _disk(), "defaultSpaceSettings": _disk()},
            passes=({"defaultSpaceSettings": None},),
            fails=(
                {"defaultUserSettings": {}},
                {"defaultUserSettings": _disk(16384)},
                {"defaultSpaceSettings": {}},
            ),
        ),
    ),
)
