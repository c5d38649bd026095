"""Access logs are kept long enough to be read."""

from __future__ import annotations

from strongroom.controls.bucket import BUCKET, BUCKET_TYPES, BUCKET_V2, LIFECYCLE, LOGGING
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.trail_store import access_log_stores
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.lifecycle import judge_rules
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, passed
from strongroom.controls.requirement import at_least
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_FIX = "set expiration.days of the rule to 90 or more"
_PATHS = ("expiration.days", "expiration.days")


def judge(bucket: Resource, plan: Plan) -> Outcome:
    """Passes iff no enabled rule deletes the logs of others earlier; without a rule they are kept for ever."""
    if bucket not in access_log_stores(plan):
        return NOT_APPLICABLE
    return all_of(passed("expiration"), judge_rules(bucket, plan, _PATHS, (at_least(90, " days"), _FIX)))


_LOGS = part(BUCKET, "logs", {"bucket": "logs"})
_LOGGING = part(LOGGING[0], "data", {"bucket": "data", "targetBucket": "logs"})


def _expiring(days: Value, *, old: bool = False) -> Plan:
    expiration: dict[str, Value] = {"expirations": [{"days": days}]} if old else {"expiration": {"days": days}}
    rules: Value = [{"id": "old", "status": "Enabled", **expiration}]
    return example(_LOGS, _LOGGING, part(LIFECYCLE[1 if old else 0], "logs", {"bucket": "logs", "rules": rules}))


def _inline(days: Value) -> Plan:
    rules: Value = [{"enabled": True, "expiration": {"days": days}}]
    return example(part(BUCKET_V2, "logs", {"bucket": "logs", "lifecycleRules": rules}), _LOGGING)


CONTROL = Control(
    id="access_logs_are_kept_a_quarter",
    concept="audit",
    title="Access logs are kept for 90 days or more",
    why="A theft is found weeks later, and then the log of that day is what is left to read.",
    severity="low",
    requirements=("B9",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=BUCKET_TYPES,
            judge=judge,
            passes=(example(_LOGS, _LOGGING), _expiring(90), _expiring("365", old=True), _inline(400)),
            fails=(_expiring(1), _expiring(30, old=True), _inline(7)),
            unknown=(_expiring(UNKNOWN),),
        ),
    ),
)
