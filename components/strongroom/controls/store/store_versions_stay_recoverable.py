"""What was deleted or overwritten can be brought back for a while."""

from __future__ import annotations

from strongroom.controls.bucket import BUCKET_TYPES, BUCKET_V2, LIFECYCLE, bucket, side
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example
from strongroom.controls.judges import judge_field
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of
from strongroom.controls.requirement import at_least
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_LEAST_DAYS = 7
_FIX = "set noncurrentVersionExpiration to 7 days or more"
_APART = "rules[{}].noncurrentVersionExpiration{}.noncurrentDays"
_INLINE = "lifecycleRules[{}].noncurrentVersionExpiration{}.days"


def judge(target: Resource, plan: Plan) -> Outcome:
    """Passes iff each enabled rule keeps old versions long enough; a bucket without such a rule keeps them for ever."""
    holders = companions(plan, target, LIFECYCLE, "bucket").found
    return all_of(_judge_rules(target, _INLINE), *(_judge_rules(item, _APART) for item in holders))


def _judge_rules(holder: Resource, path: str) -> Outcome:
    rules = at(holder.inputs, path.split("[", 1)[0])
    items = rules[0] if len(rules) == 1 and isinstance(rules[0], list) else []
    outcomes = [
        judge_field(holder, path.format(index, block), at_least(_LEAST_DAYS, " days"), _FIX)
        for index, rule in enumerate(items)
        if isinstance(rule, dict) and rule.get("status") != "Disabled" and rule.get("enabled") not in (False, "false")
        for block in ("", "s[0]")
        if at(holder.inputs, path.format(index, block))
    ]
    return all_of(*outcomes) if outcomes else NOT_APPLICABLE


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
