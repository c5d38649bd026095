"""Whoever may start training or make models is refused where the call takes a gated model straight from its vendor."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import guard_case, refusal
from strongroom.controls.policy.job_calls import MODEL, with_value

_CALLS = ("sagemaker:CreateTrainingJob", MODEL)
_KEY = "sagemaker:DirectGatedModelAccess"
_FIX = (
    "add a Deny of CreateTrainingJob and CreateModel with the condition Bool on sagemaker:DirectGatedModelAccess `true`"
)

CONTROL = Control(
    id="job_calls_take_no_gated_model",
    concept="identity",
    title="A call that takes a gated model straight from its vendor is refused",
    why="A base model that nobody recorded or compared comes in past the registry.",
    severity="medium",
    requirements=("Z1",),
    threats=("ML07",),
    sources={},
    cases=(
        guard_case(
            (Call(_CALLS, (with_value("sagemaker:directgatedmodelaccess", "true", "with a gated model"),)),),
            _FIX,
            refusal(list(_CALLS), {"Bool": {_KEY: "true"}}),
            fails=(
                (refusal("sagemaker:CreateModel", {"Bool": {_KEY: "true"}}),),
                (refusal("*", {"Bool": {_KEY: "false"}}),),
            ),
        ),
    ),
)
