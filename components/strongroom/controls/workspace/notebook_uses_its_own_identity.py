"""Each profile names the role that its notebooks run as."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import hole, part
from strongroom.controls.judges import field
from strongroom.controls.policy.field_cases import field_case
from strongroom.controls.requirement import is_set

_PROFILE = "aws:sagemaker/userProfile:UserProfile"
_FIX = "set userSettings.executionRole to the role of the person's team; left out, the domain's default role is taken"

CONTROL = Control(
    id="notebook_uses_its_own_identity",
    concept="workspace",
    title="Notebooks run as a dedicated identity",
    why="The default account is over-privileged and shared.",
    severity="high",
    requirements=("I15",),
    threats=("ML05",),
    sources={},
    cases=(
        field_case(
            _PROFILE,
            field("userSettings.executionRole", is_set(), _FIX),
            {"userSettings": {"executionRole": "arn:aws:iam::111122223333:role/fraud/fraud-scientist"}},
            beside=(part("aws:iam/role:Role", "scientist", {"name": "scientist"}),),
            passes=({"userSettings": {"executionRole": hole("aws:iam/role:Role", "scientist", "arn")}},),
            fails=({"userSettings": {"executionRole": ""}}, {"userSettings": {"securityGroups": ["sg-1"]}}),
        ),
    ),
)
