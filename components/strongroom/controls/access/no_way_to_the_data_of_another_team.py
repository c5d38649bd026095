"""No role of one team comes to the data or models of another, by its own rights or by making itself more."""

from __future__ import annotations

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import UNKNOWN
from strongroom.controls.granted.aws_example import BUCKET, DATA, environment, may, role
from strongroom.controls.granted.aws_ways import own
from strongroom.controls.granted.no_way import no_way
from strongroom.controls.granted.scope import AWS

_ROLES = "arn:aws:iam::111122223333:role"
_READER = role("lead", may("s3:GetObject", f"{DATA}/research/*"), team="research")
_PASSES = may("iam:PassRole", f"{_ROLES}/research-lead")

CONTROL = Control(
    id="no_way_to_the_data_of_another_team",
    concept="access",
    title="No escalation path leads from one team's roles to another team's data",
    why="A wall between teams is as high as its lowest step: a role to pass, a policy or a trust to rewrite.",
    severity="critical",
    requirements=("I11", "I12", "V6"),
    threats=("ML05", "ML10"),
    sources={},
    cases=(
        PlanCase(
            types=AWS,
            judge=no_way(
                own, "take the first step away: name one role, one service and the team's own resources in it"
            ),
            passes=(
                environment(*_READER, *role("lead", may("s3:GetObject", f"{BUCKET}/scoring/*"), team="scoring")),
                environment(*_READER, *role("lead", _PASSES, team="scoring")),
            ),
            fails=(
                environment(*role("lead", may("s3:GetObject", f"{DATA}/*"), team="scoring"), *_READER),
                environment(*role("lead", _PASSES, may("sagemaker:CreateTrainingJob"), team="scoring"), *_READER),
                environment(*role("lead", may("iam:UpdateAssumeRolePolicy"), team="scoring"), *_READER),
                environment(*role("lead", may("s3:PutBucketPolicy"), team="scoring"), *_READER),
            ),
            unknown=(environment(*role("lead", may("s3:GetObject", UNKNOWN), team="scoring"), *_READER),),
        ),
    ),
)
