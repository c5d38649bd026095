"""How long what is logged somewhere is kept there: in a log group, or as objects of a bucket."""

from __future__ import annotations

from strongroom.controls.bucket import BUCKET_TYPES
from strongroom.controls.detection.types import LOG_GROUP
from strongroom.controls.judges import judge_field
from strongroom.controls.lifecycle import judge_rules
from strongroom.controls.outcome import Outcome, all_of, any_of, failed, passed, unknown
from strongroom.controls.requirement import Requirement, at_least, equals
from strongroom.plan.links import referred
from strongroom.plan.model import Plan, Resource

_FIX = "send the log to a log group of this program with retentionInDays of {} or more"


def kept_where(source: Resource, link: str, days: int, plan: Plan) -> Outcome:
    """Passes iff what `link` leads to is in the plan and keeps `days` days or more, or for ever."""
    fix = _FIX.format(days)
    if source.inputs.get(link) in (None, ""):
        return failed(link, f"{link} is not given, so the log goes nowhere", fix)
    groups = [_group(item, days, fix) for item in referred(plan, source, link, (LOG_GROUP,))]
    buckets = [_bucket(item, days, fix, plan) for item in referred(plan, source, link, BUCKET_TYPES)]
    if not groups and not buckets:
        return unknown(link, "the plan does not show where the log goes, and so not how long it is kept", fix)
    return all_of(*groups, *buckets)


def _group(group: Resource, days: int, fix: str) -> Outcome:
    path = "retentionInDays"
    least = judge_field(group, path, Requirement(at_least(days).check, f"be {days} or more", absent=True), fix)
    return any_of(least, judge_field(group, path, equals(0), fix))  # 0, as none, is for ever


def _bucket(bucket: Resource, days: int, fix: str, plan: Plan) -> Outcome:
    rules = judge_rules(bucket, plan, ("expiration.days", "expiration.days"), (at_least(days, " days"), fix))
    return all_of(passed("expiration"), rules)
