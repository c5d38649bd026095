"""Whoever may start work of SageMaker is refused where the call leaves its container a network."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import grant, guard_case, refusal
from strongroom.controls.policy.job_calls import JOBS, MODEL, with_value, without

_KEY = "sagemaker:NetworkIsolation"
_FIX = (
    "add a Deny of the action with the condition Null on sagemaker:NetworkIsolation `true`, and a second one with "
    "Bool on it `false`"
)

CONTROL = Control(
    id="job_calls_are_isolated",
    concept="identity",
    title="A call that starts a job or makes a model is refused unless its container is isolated",
    why="A container with a network and credentials sends the data wherever its code likes.",
    severity="high",
    requirements=("I5",),
    threats=("ML05", "ML10"),
    sources={},
    cases=(
        guard_case(
            (
                Call(
                    (*JOBS, MODEL),
                    (
                        without("sagemaker:networkisolation", words="without a word on network isolation"),
                        with_value("sagemaker:networkisolation", "false", "without network isolation"),
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
