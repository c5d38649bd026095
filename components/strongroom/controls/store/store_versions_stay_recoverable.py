"""What was deleted or overwritten can be brought back for a while."""

from __future__ import annotations

from strongroom.controls.bucket import BUCKET_TYPES, BUCKET_V2, LIFECYCLE, bucket, side
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example
from strongroom.controls.lifecycle import judge_rules
from strongroom.controls.outcome import Outcome
from strongroom.controls.requirement import at_least
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_FIX = "set noncurrentVersionExpiration to 7 days or more"
_PATHS = ("noncurrentVersionExpiration.noncurrentDays", "noncurrentVersionExpiration.days")


def judge(target: Resource, plan: Plan) -> Outcome:
    """Passes iff each enabled rule keeps old versions long enough; a bucket without such a rule keeps them for ever."""
    return judge_rules(target, plan, _PATHS, (at_least(7, " days"), _FIX))


def _rule(days: Value, status: str = "Enabled") -> dict[str, Value]:
    return {"rules": [{"id": "old", "status": status, "noncurrentVersionExpiration": {"noncurrentDays": days}}]}


def _inline(days: int) -> dict[str, Value]:
    return {"lifecycleRules": [{"enabled": True, "noncurrentVersionExpiration": {"days": days}}]}


_NEW, _OLD = LIFECYCLE

CONTROL = Control(
    id="store_versions_stay_recoverable",
    concept="store",
    title="Old versions of objects are kept for a week or more",
    why="A version that expires overnight brings back nothing that was deleted the day before.",
    severity="medium",
    requirements=("B7",),
    threats=("ML02", "ML10"),
    sources={},
    cases=(
        Case(
            types=BUCKET_TYPES,
            judge=judge,
            passes=(
                example(bucket(), side(_NEW, _rule(30))),
                example(bucket(), side(_OLD, _rule("7"))),
                example(bucket(_inline(30), type_=BUCKET_V2)),
            ),
            fails=(
                example(bucket(), side(_NEW, _rule(1))),
                example(bucket(), side(_OLD, _rule(6))),
                example(bucket(_inline(1))),
            ),
            unknown=(example(bucket(), side(_NEW, _rule(UNKNOWN))),),
        ),
    ),
)
