"""Whoever opens applications or spaces is refused images that are not on the list."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import grant, guard_case, refusal
from strongroom.controls.policy.job_calls import foreign

_CALLS = ("sagemaker:CreateApp", "sagemaker:CreateSpace", "sagemaker:UpdateSpace")
_KEY = "sagemaker:ImageArns"
_FIX = (
    "add a Deny of CreateApp, CreateSpace and UpdateSpace with ForAnyValue:StringNotLike on sagemaker:ImageArns and "
    "the approved images, or with Null on it `false`"
)
_OURS = "arn:aws:sagemaker:eu-west-1:111122223333:image/fraud-*"

CONTROL = Control(
    id="notebook_images_are_approved",
    concept="workspace",
    title="Only approved images can start",
    why="An image is code with credentials.",
    severity="medium",
    requirements=("T7",),
    threats=("ML05", "ML06"),
    sources={
        "finos_ccc": ("CCC.MLDE.CN05",),
    },
    cases=(
        guard_case(
            (Call(_CALLS, (foreign("sagemaker:imagearns", "with an image that is not approved"),)),),
            _FIX,
            refusal(list(_CALLS), {"ForAnyValue:StringNotLike": {_KEY: [_OURS]}}),
            passes=((grant("sagemaker:CreateApp"), refusal("*", {"Null": {_KEY: "false"}})),),
            fails=(
                (refusal("*", {"ForAnyValue:StringNotLike": {_KEY: [_OURS, "*"]}}),),
                (refusal("*", {"Null": {_KEY: "true"}}),),
                (refusal("sagemaker:CreateApp", {"ForAnyValue:StringNotLike": {_KEY: [_OURS]}}),),
            ),
            unknown=((refusal("*", {"ForAnyValue:StringNotLike": {_KEY: UNKNOWN}}),),),
        ),
    ),
)
