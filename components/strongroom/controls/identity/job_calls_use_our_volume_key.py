"""Whoever may start work of SageMaker is refused where the call names another volume key than the environment's."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import grant, guard_case, refusal
from strongroom.controls.policy.job_calls import AUTOML, JOBS, LABELING, TRANSFORM, VOLUME_KEY, foreign_key

_FIX = "add a Deny of the action with Null `false` and ArnNotEquals on sagemaker:VolumeKmsKeyArn, with the key's ARN"
_KEY = "sagemaker:VolumeKmsKeyArn"
_OURS = "arn:aws:kms:eu-west-1:111122223333:key/1234"

CONTROL = Control(
    id="job_calls_use_our_volume_key",
    concept="identity",
    title="A call that starts work is refused unless its volume key is the environment's",
    why="Under a stranger's key the stranger decides who reads the data, and when it is gone.",
    severity="high",
    requirements=("I3",),
    threats=("ML05", "ML10"),
    sources={},
    cases=(
        guard_case(
            (
                Call((*JOBS, TRANSFORM), (foreign_key(VOLUME_KEY, "with a foreign volume key", typed=True),)),
                Call((*AUTOML, LABELING), (foreign_key(VOLUME_KEY, "with a foreign volume key", typed=False),)),
            ),
            _FIX,
            refusal("sagemaker:Create*", {"ArnNotEquals": {_KEY: _OURS}, "Null": {_KEY: "false"}}),
            passes=(
                (
                    grant("sagemaker:*"),
                    refusal("sagemaker:*", {"StringNotEquals": {_KEY: hole("aws:kms/key:Key", "training", "arn")}}),
                ),
            ),
            fails=(
                (refusal("*", {"ArnNotLike": {_KEY: [_OURS, "*"]}, "Null": {_KEY: "false"}}),),
                (refusal("*", {"ArnEquals": {_KEY: _OURS}}),),
                (refusal("*", {"Null": {_KEY: "true"}}),),
            ),
            unknown=((refusal("*", {"ArnNotEquals": {_KEY: UNKNOWN}}),),),
        ),
    ),
)
