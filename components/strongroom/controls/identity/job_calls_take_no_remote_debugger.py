"""Whoever may start or change training jobs is refused where the call asks for a remote shell."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import guard_case, refusal
from strongroom.controls.policy.job_calls import with_value

_CALLS = ("sagemaker:CreateTrainingJob", "sagemaker:UpdateTrainingJob")
_KEY = "sagemaker:EnableRemoteDebug"
_FIX = "add a Deny of CreateTrainingJob and UpdateTrainingJob with Bool on sagemaker:EnableRemoteDebug `true`"

CONTROL = Control(
    id="job_calls_take_no_remote_debugger",
    concept="identity",
    title="A call that opens a training job to a remote debugger is refused",
    why="A shell into the container reads the data and the model, past the isolation of the network.",
    severity="high",
    requirements=("T11",),
    threats=("ML05",),
    sources={},
    cases=(
        guard_case(
            (Call(_CALLS, (with_value("sagemaker:enableremotedebug", "true", "with a remote debugger"),)),),
            _FIX,
            refusal(list(_CALLS), {"Bool": {_KEY: "true"}}),
            fails=(
                (refusal("sagemaker:CreateTrainingJob", {"Bool": {_KEY: "true"}}),),
                (refusal("*", {"Bool": {_KEY: "false"}}),),
                (refusal("*", {"Null": {_KEY: "true"}}),),
            ),
        ),
    ),
)
