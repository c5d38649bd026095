"""How a bucket's objects are locked by default, wherever that is written: inline or apart, in the old or new way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from strongroom.access.aws_situation import Situation
from strongroom.controls.bucket import LINK, OBJECT_LOCK
from strongroom.controls.judges import field
from strongroom.controls.outcome import Outcome, all_of, any_of, failed, lacking, unknown
from strongroom.controls.policy.refusal import OBJECTS_IN_IT, refuses
from strongroom.controls.policy.subject import BUCKET, judge_guarded
from strongroom.controls.requirement import at_least, equals
from strongroom.controls.stage import stage_of
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at

FIX: Final = "add a BucketObjectLockConfiguration with rule.defaultRetention.mode COMPLIANCE"
_FIX_DAYS: Final = "set the default retention to 365 days or more"
_FIX_BYPASS: Final = "add a statement that denies s3:BypassGovernanceRetention on `<arn of the bucket>/*` to everybody"
_APART: Final = "rule.defaultRetention"
_INLINE: Final = (
    "objectLockConfiguration.rule.defaultRetention",
    "objectLockConfiguration.rules[*].defaultRetentions[*]",
)
_REFUSES_BYPASS: Final = refuses(
    ("s3:BypassGovernanceRetention",), (OBJECTS_IN_IT,), lambda _subject: (Situation("by anybody"),), _FIX_BYPASS
)
_POLICY_REFUSES_BYPASS: Final = judge_guarded(
    BUCKET, _REFUSES_BYPASS, "no policy refuses s3:BypassGovernanceRetention", _FIX_BYPASS
)

# Judges the default retention that stands at a path of a resource.
RetentionJudge = Callable[[Resource, str], Outcome]


def over_retention(bucket: Resource, plan: Plan, judge: RetentionJudge) -> Outcome:
    """`judge` over every default retention of the bucket; a bucket without one fails."""
    inline = [judge(bucket, path) for path in _INLINE if at(bucket.inputs, path)]
    linked = companions(plan, bucket, OBJECT_LOCK, LINK)
    outcomes = [*inline, *(judge(item, _APART) for item in linked.found)]
    if outcomes:
        return all_of(*outcomes)
    if linked.open:
        return unknown(None, "an object lock exists and the plan does not tell for which bucket", FIX)
    return lacking("its objects are not locked", FIX)


def is_locked(bucket: Resource, plan: Plan) -> Outcome:
    """Passes iff nobody can shorten the lock: COMPLIANCE, or outside production GOVERNANCE whose bypass is refused."""
    if bucket.inputs.get("objectLockEnabled") is False:
        return failed("objectLockEnabled", "objectLockEnabled is false", "set objectLockEnabled to true")

    off = [item for item in companions(plan, bucket, OBJECT_LOCK, LINK).found if _is_off(item)]
    if off:
        return failed("objectLockEnabled", "the object lock is not enabled", "set objectLockEnabled to Enabled")

    def mode(holder: Resource, path: str) -> Outcome:
        strict = field(f"{path}.mode", equals("COMPLIANCE"), "set mode to COMPLIANCE")(holder, plan)
        if strict.verdict == "pass" or stage_of(bucket, plan) != "other":
            return strict
        mild = field(f"{path}.mode", equals("GOVERNANCE"), "set mode to COMPLIANCE")(holder, plan)
        return any_of(strict, all_of(mild, bypass_is_refused(bucket, plan)))

    return over_retention(bucket, plan, mode)


def _is_off(lock: Resource) -> bool:
    enabled = lock.inputs.get("objectLockEnabled")
    return isinstance(enabled, str) and enabled != "Enabled"


def is_kept_a_year(bucket: Resource, plan: Plan) -> Outcome:
    """Passes iff each object is locked for 365 days or more."""

    def length(holder: Resource, path: str) -> Outcome:
        years = field(f"{path}.years", at_least(1), _FIX_DAYS)(holder, plan)
        days = field(f"{path}.days", at_least(365, " days"), _FIX_DAYS)(holder, plan)
        return any_of(days, years)

    return over_retention(bucket, plan, length)


def bypass_is_refused(bucket: Resource, plan: Plan) -> Outcome:
    """Passes iff the bucket's policy refuses s3:BypassGovernanceRetention on every object to everybody."""
    return _POLICY_REFUSES_BYPASS(bucket, plan)
