"""Whoever may start work of SageMaker is refused where the call leaves traffic between containers open."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import grant, guard_case, refusal
from strongroom.controls.policy.job_calls import AUTOML, JOBS, with_value, without

_KEY = "sagemaker:InterContainerTrafficEncryption"
_FIX = (
    "add a Deny of the action with Null on sagemaker:InterContainerTrafficEncryption `true`, and a second "
    "one with Bool on it `false`"
)

CONTROL = Control(
    id="job_calls_encrypt_between_containers",
    concept="identity",
    title="A call that starts a job is refused unless traffic between its containers is encrypted",
    why="Gradients and samples travel between the containers of a job, and give the data away.",
    severity="high",
    requirements=("I4",),
    threats=("ML09", "ML05", "ML10"),
    sources={},
    cases=(
        guard_case(
            (
                Call(
                    (*JOBS, *AUTOML),
                    (
                        without(
                            "sagemaker:intercontainertrafficencryption",
                            words="without a word on encryption between containers",
                        ),
                        with_value(
                            "sagemaker:intercontainertrafficencryption",
                            "false",
                            "without encryption between containers",
                        ),
                    ),
                ),
            ),
            _FIX,
            refusal("sagemaker:Create*", {"Bool": {_KEY: "false"}}),
            refusal("sagemaker:Create*", {"Null": {_KEY: "true"}}),
            passes=((grant("sagemaker:*"), refusal("*", {"BoolIfExists": {_KEY: "false"}})),),
            fails=(
                (refusal("*", {"BoolIfExists": {_KEY: "true"}}),),
                (refusal("*", {"Bool": {_KEY: "false"}, "Null": {_KEY: "true"}}),),
            ),
        ),
    ),
)
