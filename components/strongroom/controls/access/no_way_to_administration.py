"""No identity of an environment but who rolls it out comes to administration, directly or by making itself more."""

from __future__ import annotations

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import UNKNOWN
from strongroom.controls.granted.aws_example import environment, foreign, may, role
from strongroom.controls.granted.aws_ways import administration
from strongroom.controls.granted.no_way import no_way
from strongroom.controls.granted.scope import AWS

_ROLES = "arn:aws:iam::111122223333:role"
_APPLY = role("apply", may("iam:*"))
_PASSES = may("iam:PassRole", f"{_ROLES}/apply")

CONTROL = Control(
    id="no_way_to_administration",
    concept="access",
    title="No escalation path leads from an environment's roles to administration",
    why="Whoever can give himself another policy holds all of them: one step is enough for the whole account.",
    severity="critical",
    requirements=("I10", "I11", "V6"),
    threats=("ML05", "ML06", "ML10"),
    sources={},
    cases=(
        PlanCase(
            types=AWS,
            judge=no_way(administration, "take the first step away: nobody who works here writes policies or trusts"),
            passes=(
                environment(*_APPLY, *role("lead", may("sagemaker:CreateTrainingJob"), team="scoring")),
                foreign(*role("", may("sagemaker:*"))),
            ),
            fails=(
                environment(*_APPLY, *role("lead", may("iam:PutRolePolicy"), team="scoring")),
                environment(*_APPLY, *role("lead", _PASSES, may("sagemaker:CreateTrainingJob"), team="scoring")),
                environment(
                    *_APPLY, *role("lead", may("sts:AssumeRole"), may("iam:UpdateAssumeRolePolicy"), team="scoring")
                ),
                foreign(*role("", may("iam:AttachRolePolicy", f"{_ROLES}/worker"))),
            ),
            unknown=(environment(*_APPLY, *role("lead", may(UNKNOWN), team="scoring")),),
        ),
    ),
)
