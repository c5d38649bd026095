"""No role of one team comes to the data or models of another, by its own rights or by making itself more."""

from __future__ import annotations

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import UNKNOWN
from strongroom.controls.granted.aws_example import BUCKET, DATA, environment, may, role
from strongroom.controls.granted.azure_example import BLOBS, assigns, on_azure
from strongroom.controls.granted.gcp_example import account, acts_as, gives, on_gcp
from strongroom.controls.granted.no_way import no_way
from strongroom.controls.granted.scope import TYPES
from strongroom.controls.granted.ways import own

_ROLES = "arn:aws:iam::111122223333:role"
_GET = "storage.objects.get"
_ASSIGN = "Microsoft.Authorization/roleAssignments/write"
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
            types=TYPES,
            judge=no_way(
                own, "take the first step away: name one role, one service and the team's own resources in it"
            ),
            passes=(
                on_gcp(*gives("lead", _GET, "models"), account("lead", "research")),
                on_azure(*assigns("lead", f"{BLOBS}/read", "data")),
                environment(*_READER, *role("lead", may("s3:GetObject", f"{BUCKET}/scoring/*"), team="scoring")),
                environment(*_READER, *role("lead", _PASSES, team="scoring")),
            ),
            fails=(
                on_gcp(
                    *gives("lead", _GET, "models"),
                    account("lead", "research"),
                    acts_as("research-lead", "scoring-lead"),
                ),
                on_gcp(*gives("lead", _GET, "data", "research")),
                on_azure(*assigns("lead", f"{BLOBS}/read", "data", "research")),
                on_azure(*assigns("lead", _ASSIGN, "group", "research")),
                environment(*role("lead", may("s3:GetObject", f"{DATA}/*"), team="scoring"), *_READER),
                environment(*role("lead", _PASSES, may("sagemaker:CreateTrainingJob"), team="scoring"), *_READER),
                environment(*role("lead", may("iam:UpdateAssumeRolePolicy"), team="scoring"), *_READER),
                environment(*role("lead", may("s3:PutBucketPolicy"), team="scoring"), *_READER),
            ),
            unknown=(
                on_gcp(*gives("lead", UNKNOWN, "data", "research")),
                on_azure(*assigns("lead", UNKNOWN, "data", "research")),
                environment(*role("lead", may("s3:GetObject", UNKNOWN), team="scoring"), *_READER),
            ),
        ),
    ),
)
