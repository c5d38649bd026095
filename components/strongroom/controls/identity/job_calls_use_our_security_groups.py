"""Whoever may start work of SageMaker is refused where the call names foreign security groups."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import guard_case, refusal
from strongroom.controls.policy.job_calls import AUTOML, GROUPS, JOBS, MODEL, NEW, foreign

_FIX = (
    "add a Deny of the action with ForAnyValue:StringNotEquals on sagemaker:VpcSecurityGroupIds and the groups of the "
    "environment"
)
_KEY = "sagemaker:VpcSecurityGroupIds"
_FOREIGN = (foreign(GROUPS, "with foreign security groups"),)

CONTROL = Control(
    id="job_calls_use_our_security_groups",
    concept="identity",
    title="A call that starts work is refused unless all its security groups are the environment's",
    why="A group of somebody else lets traffic out, or in, that the environment's does not.",
    severity="high",
    requirements=("I2",),
    threats=("ML05", "ML10"),
    sources={},
    cases=(
        guard_case(
            (
                Call((*JOBS, *AUTOML, *NEW), _FOREIGN, GROUPS),
                Call((MODEL,), _FOREIGN, GROUPS, by_service=True),
            ),
            _FIX,
            refusal("sagemaker:Create*", {"ForAnyValue:StringNotEquals": {_KEY: ["sg-1", "sg-2"]}}),
            fails=(
                (refusal("*", {"ForAllValues:StringNotEquals": {_KEY: ["sg-1", "sg-2"]}}),),
                (refusal("*", {"ForAnyValue:StringNotLike": {_KEY: ["sg-1", "*"]}}),),
                (refusal("*", {"ForAnyValue:StringEquals": {_KEY: ["sg-1"]}}),),
                (refusal("*", {"Null": {_KEY: "true"}}),),
            ),
            unknown=((refusal("*", {"ForAnyValue:StringNotEquals": {_KEY: UNKNOWN}}),),),
        ),
    ),
)
