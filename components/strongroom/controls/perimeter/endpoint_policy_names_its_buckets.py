"""The S3 endpoint lets through to named buckets only."""

from __future__ import annotations

from strongroom.access.aws_condition import OUTSIDER
from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import touches_actions, touches_resources
from strongroom.access.logic import every as all_true
from strongroom.access.logic import some
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole, text
from strongroom.controls.outcome import Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.statements import ACCOUNT, allow, document
from strongroom.controls.policy.subject import Subject
from strongroom.controls.traffic.endpoint import GUARDED
from strongroom.plan.value import Value

_FIX = "name the buckets of the environment in Resource"
_UNNAMED = (f"arn:aws:s3:::{OUTSIDER}", f"arn:aws:s3:::{OUTSIDER}/data")
_ACTIONS = ("s3:GetObject", "s3:PutObject", "s3:ListBucket")


def judge(subject: Subject) -> Outcome:
    """Passes iff no Allow takes in a bucket that nobody named."""
    return all_of(passed(subject.path), *(_one(item, subject) for item in subject.statements if item.effect != "Deny"))


def _one(statement: Statement, subject: Subject) -> Outcome:
    plan = subject.plan
    about = some(touches_actions(statement, action, plan) for action in _ACTIONS)
    verdict = all_true((about, some(touches_resources(statement, arn, plan) for arn in _UNNAMED)))
    named = f"the statement `{statement.sid}`" if statement.sid else "a statement"
    if verdict is None:
        return unknown(subject.path, f"the plan does not tell whether {named} reaches buckets that nobody named", _FIX)
    return failed(subject.path, f"{named} reaches buckets that nobody named", _FIX) if verdict else passed(subject.path)


def _get(resource: Value, action: Value = "s3:GetObject") -> Value:
    return document(allow("*", action, resource, {"StringEquals": {"aws:ResourceAccount": ACCOUNT}}))


CONTROL = Control(
    id="endpoint_policy_names_its_buckets",
    concept="perimeter",
    title="Endpoint policies name the buckets that they let through to",
    why="An account holds buckets of other purposes, to which data of this environment must not go either.",
    severity="medium",
    requirements=("N3",),
    threats=("ML05", "AML.T0025"),
    sources={},
    cases=policy_cases(
        GUARDED,
        judge,
        passes=(
            _get(["arn:aws:s3:::data", "arn:aws:s3:::data/*"]),
            _get("arn:aws:s3:::prod-eu-west-1-starport-layer-bucket/*"),
            _get("*", "kms:*"),
            _get(text(hole("aws:s3/bucket:Bucket", "data", "arn"), "/*")),
        ),
        fails=(
            _get("*"),
            _get("arn:aws:s3:::*"),
            _get(["arn:aws:s3:::data/*", "arn:aws:s3:::*/*"]),
            _get("*", "s3:*"),
            _get("*", "*"),
        ),
        unknown=(_get(UNKNOWN), _get("*", UNKNOWN)),
    ),
)
