"""Whoever may start work of SageMaker is refused where the call names no volume key."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import grant, guard_case, refusal
from strongroom.controls.policy.job_calls import AUTOML, JOBS, LABELING, TRANSFORM, VOLUME_KEY, keyless
from strongroom.plan.value import Value

_FIX = (
    "add a Deny of the action with the condition Null `true` on sagemaker:VolumeKmsKeyArn and its old spelling "
    "sagemaker:VolumeKmsKey, sparing only instance types with local disks"
)
_ABSENT: dict[str, Value] = {"sagemaker:VolumeKmsKeyArn": "true", "sagemaker:VolumeKmsKey": "true"}

CONTROL = Control(
    id="job_calls_name_a_volume_key",
    concept="identity",
    title="A call that starts work is refused unless it names a key for its volumes",
    why="A volume without the environment's key is readable to whoever the provider's key lets in.",
    severity="high",
    requirements=("I3",),
    threats=("ML05", "ML10"),
    sources={},
    cases=(
        guard_case(
            (
                Call((*JOBS, TRANSFORM), (keyless(VOLUME_KEY, "without a volume key", typed=True),)),
                Call((*AUTOML, LABELING), (keyless(VOLUME_KEY, "without a volume key", typed=False),)),
            ),
            _FIX,
            refusal("sagemaker:Create*", {"Null": _ABSENT}),
            passes=(
                (
                    grant("sagemaker:CreateTrainingJob"),
                    refusal(
                        "*",
                        {
                            "Null": _ABSENT,
                            "ForAnyValue:StringNotLike": {"sagemaker:InstanceTypes": ["ml.g5.*", "ml.p4d.*"]},
                        },
                    ),
                ),
            ),
            fails=(
                (
                    refusal(
                        "*",
                        {
                            "ArnNotEquals": {"sagemaker:VolumeKmsKeyArn": "arn:aws:kms:eu-west-1:111122223333:key/a"},
                            "Null": {"sagemaker:VolumeKmsKeyArn": "false"},
                        },
                    ),
                ),
                (refusal("*", {"Null": {"sagemaker:VolumeKmsKeyArn": "false"}}),),
                (
                    refusal(
                        "*",
                        {
                            "Null": _ABSENT,
                            "ForAnyValue:StringNotLike": {"sagemaker:InstanceTypes": ["ml.g5.*", "ml.*"]},
                        },
                    ),
                ),
            ),
        ),
    ),
)
