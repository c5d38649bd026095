"""Whoever may start work of SageMaker is refused where the call names subnets that are not the environment's."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import guard_case, refusal
from strongroom.controls.policy.job_calls import AUTOML, JOBS, MODEL, NEW, SUBNETS, foreign

_FIX = "add a Deny of the action with ForAnyValue:StringNotEquals on sagemaker:VpcSubnets and our subnets"
_KEY = "sagemaker:VpcSubnets"
_FOREIGN = (foreign(SUBNETS, "with foreign subnets"),)

CONTROL = Control(
    id="job_calls_use_our_subnets",
    concept="identity",
    title="A call that starts work is refused unless all its subnets are the environment's",
    why="Another network of the account may have a way to the internet.",
    severity="high",
    requirements=("I2",),
    threats=("ML05", "ML10"),
    sources={},
    cases=(
        guard_case(
            (
                Call((*JOBS, *AUTOML, *NEW), _FOREIGN, SUBNETS),
                Call((MODEL,), _FOREIGN, SUBNETS, by_service=True),
            ),
            _FIX,
            refusal("sagemaker:Create*", {"ForAnyValue:StringNotEquals": {_KEY: ["subnet-1", "subnet-2"]}}),
            fails=(
                (refusal("*", {"ForAllValues:StringNotEquals": {_KEY: ["subnet-1", "subnet-2"]}}),),
                (refusal("*", {"ForAnyValue:StringNotLike": {_KEY: ["subnet-1", "*"]}}),),
                (refusal("*", {"ForAnyValue:StringEquals": {_KEY: ["subnet-1"]}}),),
                (refusal("*", {"Null": {_KEY: "true"}}),),
            ),
            unknown=((refusal("*", {"ForAnyValue:StringNotEquals": {_KEY: UNKNOWN}}),),),
        ),
    ),
)
