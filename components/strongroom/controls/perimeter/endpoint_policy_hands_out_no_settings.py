"""Nobody changes a store's protections or asks for foreign tokens through a private endpoint."""

from __future__ import annotations

from strongroom.access.aws_admission import Admission
from strongroom.access.aws_match import touches_actions
from strongroom.access.logic import negate, some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.allowance import admits_only
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.settings_actions import SETTINGS
from strongroom.controls.policy.statements import ACCOUNT, allow, document
from strongroom.controls.policy.subject import Subject
from strongroom.controls.traffic.endpoint import GUARDED
from strongroom.plan.value import Value

# Calls with which long-lived or unbound tokens are asked for.
_TOKENS = ("sts:GetFederationToken", "sts:GetSessionToken")
_FIX = "name the actions that jobs and people need, such as s3:GetObject, s3:PutObject or sts:AssumeRole"


def judge(item: Admission, subject: Subject) -> bool | None:
    """True iff the statement allows none of them."""
    return negate(some(touches_actions(item.statement, action, subject.plan) for action in (*SETTINGS, *_TOKENS)))


def _may(*actions: Value) -> Value:
    return document(allow("*", list(actions), "*", {"StringEquals": {"aws:PrincipalAccount": ACCOUNT}}))


CONTROL = Control(
    id="endpoint_policy_hands_out_no_settings",
    concept="perimeter",
    title="Endpoint policies let no change of protections and no free tokens through",
    why="Jobs need data, not settings; whoever takes over a job would open the bucket from inside.",
    severity="low",
    requirements=("N3",),
    threats=("ML05", "AML.T0012"),
    sources={},
    cases=policy_cases(
        GUARDED,
        admits_only(judge, "lets protections be changed or free tokens be had through the endpoint", _FIX),
        passes=(_may("s3:GetObject*", "s3:PutObject*"), _may("sts:AssumeRole", "sts:GetCallerIdentity"), _may("kms:*")),
        fails=(_may("*"), _may("s3:*"), _may("s3:GetObject", "s3:PutBucketPolicy"), _may("sts:*"), _may("s3:Put*")),
        unknown=(_may(UNKNOWN),),
    ),
)
