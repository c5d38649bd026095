"""Whoever may start work of SageMaker is refused where the call names no subnets."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import grant, guard_case, refusal
from strongroom.controls.policy.job_calls import AUTOML, JOBS, MODEL, NEW, SUBNETS, without

_FIX = "add a Deny of the action with the condition Null on sagemaker:VpcSubnets `true`, with no other key beside it"

CONTROL = Control(
    id="job_calls_name_subnets",
    concept="identity",
    title="A call that starts work is refused unless it names subnets",
    why="A job without subnets runs in the provider's own network, which reaches the internet.",
    severity="high",
    requirements=("I1",),
    threats=("ML05", "ML10"),
    sources={},
    cases=(
        guard_case(
            (Call((*JOBS, *AUTOML, MODEL, *NEW), (without(SUBNETS, words="without subnets"),)),),
            _FIX,
            refusal("sagemaker:Create*", {"Null": {"sagemaker:VpcSubnets": "true"}}),
            passes=(
                (grant("sagemaker:*"), refusal("sagemaker:*", None)),
                (grant("sagemaker:CreateModel", "*", {"Null": {"sagemaker:VpcSubnets": "false"}}),),
                (
                    grant("sagemaker:CreateModel", "arn:aws:sagemaker:eu-west-1:111122223333:model/fraud-*"),
                    refusal("*", {"Null": {"sagemaker:VpcSubnets": True}}, "arn:aws:sagemaker:*:*:model/*"),
                ),
            ),
            fails=(
                # Two keys in one statement: to name either of them is enough to pass.
                (refusal("*", {"Null": {"sagemaker:VpcSubnets": "true", "sagemaker:VpcSecurityGroupIds": "true"}}),),
                (refusal("*", {"Null": {"sagemaker:VpcSubnets": "false"}}),),
                (refusal("*", {"ForAnyValue:StringNotEquals": {"sagemaker:VpcSubnets": "subnet-1"}}),),
                (refusal("sagemaker:CreateTrainingJob", {"Null": {"sagemaker:VpcSubnets": "true"}}),),
                (refusal("*", {"Null": {"sagemaker:VpcSubnets": "true"}}, "arn:aws:sagemaker:*:*:model/fraud-*"),),
            ),
        ),
    ),
)
