"""The boundary of the roles that work refuses to delete keys and locked objects for good."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.policy.bounds import boundary_case

_ACTIONS = (
    "kms:ScheduleKeyDeletion",
    "s3:BypassGovernanceRetention",
    "s3:DeleteBucket",
    "s3:DeleteBucketPolicy",
    "s3:PutAccountPublicAccessBlock",
    "s3:PutBucketPolicy",
    "s3:PutBucketPublicAccessBlock",
)

CONTROL = Control(
    id="boundary_refuses_what_cannot_be_undone",
    concept="identity",
    title="The boundary refuses what cannot be undone, whatever somebody allows later",
    why="A key that is gone takes its data and the evidence with it.",
    severity="high",
    requirements=("I10", "K7", "B8"),
    threats=("ML02", "ML05"),
    sources={},
    cases=(boundary_case(_ACTIONS, "may lose or open it for good"),),
)
