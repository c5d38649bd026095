"""A space belongs to one person, and nobody makes one that others may enter."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.judges import field
from strongroom.controls.policy.field_cases import field_case
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import grant, guard_case, refusal
from strongroom.controls.policy.job_calls import with_value
from strongroom.controls.requirement import equals

_SPACE = "aws:sagemaker/space:Space"
_SHARING = "spaceSharingSettings.sharingType"
_FIX = "set spaceSharingSettings.sharingType to Private, and ownershipSettings to the person's profile"
_CALLS = ("sagemaker:CreateSpace", "sagemaker:UpdateSpace")
_KEY = "sagemaker:SpaceSharingType"
_FIX_CALL = "add a Deny of CreateSpace and UpdateSpace with StringEquals on sagemaker:SpaceSharingType `Shared`"

CONTROL = Control(
    id="spaces_are_private",
    concept="workspace",
    title="Spaces belong to one person each",
    why="What one person opens in a shared space runs with the rights and the data of all.",
    severity="medium",
    requirements=("I12", "I13"),
    threats=("ML05",),
    sources={},
    cases=(
        field_case(
            _SPACE,
            field(_SHARING, equals("Private"), _FIX),
            {"spaceSharingSettings": {"sharingType": "Private"}},
            fails=({"spaceSharingSettings": {"sharingType": "Shared"}}, {"spaceSharingSettings": {}}),
        ),
        guard_case(
            (Call(_CALLS, (with_value("sagemaker:spacesharingtype", "Shared", "that others may enter"),)),),
            _FIX_CALL,
            refusal("sagemaker:*", {"StringEquals": {_KEY: "Shared"}}),
            passes=((refusal("sagemaker:*", {"StringNotEquals": {_KEY: "Private"}}), grant("sagemaker:CreateSpace")),),
            fails=((refusal("sagemaker:CreateSpace", {"StringEquals": {_KEY: "Shared"}}),),),
        ),
    ),
)
