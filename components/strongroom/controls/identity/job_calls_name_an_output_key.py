"""Whoever may start work of SageMaker is refused where the call names no output key."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import guard_case, refusal
from strongroom.controls.policy.job_calls import AUTOML, JOBS, LABELING, NEW, OUTPUT_KEY, TRANSFORM, keyless
from strongroom.plan.value import Value

_FIX = (
    "add a Deny of the action with the condition Null `true` on sagemaker:OutputKmsKeyArn and its old spelling "
    "sagemaker:OutputKmsKey"
)
_ABSENT: dict[str, Value] = {"sagemaker:OutputKmsKeyArn": "true", "sagemaker:OutputKmsKey": "true"}

CONTROL = Control(
    id="job_calls_name_an_output_key",
    concept="identity",
    title="A call that starts work is refused unless it names a key for its output",
    why="What a job writes under another key is out of reach of the environment's key policy.",
    severity="high",
    requirements=("I3",),
    threats=("ML05", "ML10"),
    sources={},
    cases=(
        guard_case(
            (
                Call(
                    (*JOBS, TRANSFORM, *AUTOML, LABELING, *NEW[1:]),
                    (keyless(OUTPUT_KEY, "without an output key", typed=False),),
                ),
            ),
            _FIX,
            refusal("sagemaker:Create*", {"Null": _ABSENT}),
            fails=(
                (
                    refusal(
                        "*",
                        {
                            "ArnNotEquals": {"sagemaker:OutputKmsKeyArn": "arn:aws:kms:eu-west-1:111122223333:key/a"},
                            "Null": {"sagemaker:OutputKmsKeyArn": "false"},
                        },
                    ),
                ),
                (refusal("*", {"Null": {"sagemaker:OutputKmsKeyArn": "false"}}),),
            ),
        ),
    ),
)
