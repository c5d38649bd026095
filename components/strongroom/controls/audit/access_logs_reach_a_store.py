"""Access logging that is set up goes to another bucket, one that the plan shows."""

from __future__ import annotations

from strongroom.access.aws_text import BUCKET_TYPES
from strongroom.controls.bucket import BUCKET, LOGGING
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.plan.links import referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_PROPERTY = "targetBucket"
_FIX = "set targetBucket to the bucket that takes the environment's access logs"
_FIX_ELSEWHERE = "check the plan that makes the bucket too"


def judge(logging: Resource, plan: Plan) -> Outcome:
    """Passes iff the target is another bucket of the plan; one of another plan is not proven to be there."""
    if logging.inputs.get(_PROPERTY) in (None, ""):
        return failed(_PROPERTY, "targetBucket is not given, so that no access is logged", _FIX)
    targets = list(referred(plan, logging, _PROPERTY, BUCKET_TYPES))
    if not targets:
        return unknown(_PROPERTY, "the bucket that takes the logs is not in this plan", _FIX_ELSEWHERE)
    sources = list(referred(plan, logging, "bucket", BUCKET_TYPES))
    if any(target in sources for target in targets):
        return failed(_PROPERTY, "the bucket logs into itself, and each log makes another", _FIX)
    return passed(_PROPERTY)


def _logging(target: Value, type_: str = LOGGING[0]) -> Part:
    return part(type_, "data", {"bucket": "data", _PROPERTY: target})


_DATA = part(BUCKET, "data", {"bucket": "data"})
_LOGS = part(BUCKET, "logs", {"bucket": "logs"})
_UNNAMED = part(BUCKET, "unnamed", {})

CONTROL = Control(
    id="access_logs_reach_a_store",
    concept="audit",
    title="Access logs go to another bucket, one that the plan shows",
    why="Logs to a bucket that is not there, or to the logged bucket itself, are no record.",
    severity="low",
    requirements=("B9",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=LOGGING,
            judge=judge,
            passes=(
                example(_logging("logs"), _DATA, _LOGS),
                example(_logging(hole(BUCKET, "unnamed", "id"), LOGGING[1]), _DATA, _UNNAMED),
            ),
            fails=(
                example(_logging(""), _DATA, _LOGS),
                example(_logging(None), _DATA, _LOGS),
                example(_logging("data"), _DATA, _LOGS),
            ),
            unknown=(
                example(_logging("logs"), _DATA),
                example(_logging(UNKNOWN), _DATA, _LOGS),
            ),
        ),
    ),
)
