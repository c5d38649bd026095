"""No identity of an environment but who rolls it out comes to administration, directly or by making itself more."""

from __future__ import annotations

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import UNKNOWN
from strongroom.controls.granted.aws_example import environment, foreign, may, role
from strongroom.controls.granted.azure_example import assigns, on_azure
from strongroom.controls.granted.gcp_example import account, acts_as, gives, on_gcp
from strongroom.controls.granted.no_way import no_way
from strongroom.controls.granted.scope import TYPES
from strongroom.controls.granted.ways import administration

_ROLES = "arn:aws:iam::111122223333:role"
_SET = "resourcemanager.projects.setIamPolicy"
_ASSIGN = "Microsoft.Authorization/roleAssignments/write"
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
            types=TYPES,
            judge=no_way(administration, "take the first step away: nobody who works here writes policies or trusts"),
            passes=(
                on_gcp(*gives("apply", _SET, "project", ""), account("lead")),
                on_azure(*assigns("apply", _ASSIGN, "group", "")),
                environment(*_APPLY, *role("lead", may("sagemaker:CreateTrainingJob"), team="scoring")),
                foreign(*role("", may("sagemaker:*"))),
            ),
            fails=(
                on_gcp(*gives("apply", _SET, "project", ""), account("lead"), acts_as("scoring-lead", "apply")),
                on_gcp(*gives("lead", _SET, "project")),
                on_azure(*assigns("lead", _ASSIGN, "subscription")),
                environment(*_APPLY, *role("lead", may("iam:PutRolePolicy"), team="scoring")),
                environment(*_APPLY, *role("lead", _PASSES, may("sagemaker:CreateTrainingJob"), team="scoring")),
                environment(
                    *_APPLY, *role("lead", may("sts:AssumeRole"), may("iam:UpdateAssumeRolePolicy"), team="scoring")
                ),
                foreign(*role("", may("iam:AttachRolePolicy", f"{_ROLES}/worker"))),
            ),
            unknown=(
                on_gcp(*gives("lead", UNKNOWN, "project")),
                on_azure(*assigns("lead", UNKNOWN, "group")),
                environment(*_APPLY, *role("lead", may(UNKNOWN), team="scoring")),
            ),
        ),
    ),
)
