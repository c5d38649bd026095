"""Whoever may start work of SageMaker is refused where the call names no security groups."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import guard_case, refusal
from strongroom.controls.policy.job_calls import AUTOML, GROUPS, JOBS, MODEL, NEW, without

_FIX = "add a Deny of the action with Null on sagemaker:VpcSecurityGroupIds `true`, with no other key beside it"
_KEY = "sagemaker:VpcSecurityGroupIds"

CONTROL = Control(
    id="job_calls_name_security_groups",
    concept="identity",
    title="A call that starts work is refused unless it names security groups",
    why="Without a group of its own a job stands in the default one, whose rules nobody of the environment wrote.",
    severity="high",
    requirements=("I1",),
    threats=("ML05", "ML10"),
    sources={},
    cases=(
        guard_case(
            (Call((*JOBS, *AUTOML, MODEL, *NEW), (without(GROUPS, words="without security groups"),)),),
            _FIX,
            refusal("sagemaker:Create*", {"Null": {_KEY: "true"}}),
            fails=(
                (refusal("*", {"Null": {_KEY: "true", "sagemaker:VpcSubnets": "true"}}),),
                (refusal("*", {"Null": {_KEY: "false"}}),),
                (refusal("*", {"ForAnyValue:StringNotEquals": {_KEY: "sg-1"}}),),
            ),
        ),
    ),
)
