"""Whoever may start work of SageMaker is refused where the call asks for an instance type that is not on the list."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import guard_case, refusal
from strongroom.controls.policy.job_calls import INSTANCES, JOBS, NEW, TRANSFORM, foreign

_CALLS = (*JOBS, TRANSFORM, NEW[0], "sagemaker:UpdateTrainingJob", "sagemaker:CreateApp")
_KEY = "sagemaker:InstanceTypes"
_FIX = "add a Deny of the action with the condition ForAnyValue:StringNotLike on sagemaker:InstanceTypes and the list"

CONTROL = Control(
    id="job_calls_take_listed_instances",
    concept="identity",
    title="A call that starts work is refused unless its instance types are on the list",
    why="A stolen session buys the largest machines, and a confidential job lands on one that was never allowed.",
    severity="medium",
    requirements=("Z19",),
    threats=("ML05",),
    sources={},
    cases=(
        guard_case(
            (Call(_CALLS, (foreign(INSTANCES, "on an instance type that is not listed"),), INSTANCES),),
            _FIX,
            refusal("sagemaker:*", {"ForAnyValue:StringNotLike": {_KEY: ["ml.m5.*", "ml.g5.xlarge"]}}),
            fails=(
                (refusal("*", {"ForAllValues:StringNotLike": {_KEY: ["ml.m5.*", "ml.g5.xlarge"]}}),),
                (refusal("*", {"ForAnyValue:StringNotLike": {_KEY: ["ml.m5.*", "*"]}}),),
                (refusal("*", {"ForAnyValue:StringLike": {_KEY: ["ml.p5.*"]}}),),
            ),
            unknown=((refusal("*", {"ForAnyValue:StringNotLike": {_KEY: UNKNOWN}}),),),
        ),
    ),
)
