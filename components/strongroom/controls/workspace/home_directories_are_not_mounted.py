"""No application mounts the file system that all home directories of a domain share."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.judges import field, given
from strongroom.controls.policy.field_cases import field_case
from strongroom.controls.requirement import equals, none_of

_DOMAIN = "aws:sagemaker/domain:Domain"
_PROFILE = "aws:sagemaker/userProfile:UserProfile"
_FIX = "set autoMountHomeEfs to Disabled, and give each space a disk of its own"
_OFF = equals("Disabled")
_NO_ON = none_of("Enabled")

CONTROL = Control(
    id="home_directories_are_not_mounted",
    concept="workspace",
    title="No application mounts the shared home directories",
    why="A file system that all people share lies behind one rule of a security group.",
    severity="low",
    requirements=("T1", "I12"),
    threats=("ML05",),
    sources={},
    cases=(
        field_case(
            _DOMAIN,
            field("defaultUserSettings.autoMountHomeEfs", _OFF, _FIX),
            {"defaultUserSettings": {"autoMountHomeEfs": "Disabled"}},
            fails=(
                {"defaultUserSettings": {"autoMountHomeEfs": "Enabled"}},
                {"defaultUserSettings": {"autoMountHomeEfs": "DefaultAsDomain"}},
                {"defaultUserSettings": {}},
            ),
        ),
        field_case(
            _PROFILE,
            given("userSettings.autoMountHomeEfs", field("userSettings.autoMountHomeEfs", _NO_ON, _FIX)),
            {"userSettings": {"autoMountHomeEfs": "DefaultAsDomain"}},
            passes=({"userSettings": {"autoMountHomeEfs": "Disabled"}},),
            fails=({"userSettings": {"autoMountHomeEfs": "Enabled"}},),
            required=False,
        ),
    ),
)
