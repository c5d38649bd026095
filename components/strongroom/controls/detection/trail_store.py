"""The buckets that a trail writes to, and those that it must watch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from strongroom.access.aws_text import BUCKET_TYPES
from strongroom.controls.bucket import LOGGING
from strongroom.controls.control import Judge, PlanJudge
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.outcome import Outcome, unknown
from strongroom.plan.links import referred
from strongroom.plan.model import Plan, Resource

_INLINE: Final = ("logging.targetBucket", "loggings[*].targetBucket")


def trail_stores(plan: Plan, trail: Resource) -> tuple[Resource, ...]:
    """The buckets of the plan that the trail writes to."""
    return tuple(referred(plan, trail, "s3BucketName", BUCKET_TYPES))


def access_log_stores(plan: Plan) -> tuple[Resource, ...]:
    """The buckets of the plan that take the access logs of others."""
    links = [(source, "targetBucket") for source in plan.of(*LOGGING)]
    links += [(source, path) for source in plan.of(*BUCKET_TYPES) for path in _INLINE]
    found = {bucket.urn: bucket for source, link in links for bucket in referred(plan, source, link, BUCKET_TYPES)}
    return tuple(found[urn] for urn in sorted(found))


def watched_stores(plan: Plan) -> tuple[Resource, ...]:
    """The buckets of the plan that hold data: none that a trail or another bucket's access logs write to."""
    logs = {bucket.urn for trail in plan.of(TRAIL) for bucket in trail_stores(plan, trail)}
    logs |= {bucket.urn for bucket in access_log_stores(plan)}
    return tuple(bucket for bucket in plan.of(*BUCKET_TYPES) if bucket.urn not in logs)


def on_trail_store(judge: Judge, fix: str) -> PlanJudge:
    """`judge` over each bucket that a trail writes to; unknown for a trail whose bucket the plan does not show."""

    def judge_plan(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
        for trail in plan.of(TRAIL):
            stores = trail_stores(plan, trail)
            yield from ((store, judge(store, plan)) for store in stores)
            if not stores:
                yield trail, unknown("s3BucketName", "the bucket that the trail writes to is not in this plan", fix)

    return judge_plan


def best_trail(judge: Callable[[Resource, Plan], Outcome]) -> PlanJudge:
    """Passes iff `judge` passes one of the trails: the others may then record less."""

    def judge_plan(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
        outcomes = [(trail, judge(trail, plan)) for trail in plan.of(TRAIL)]
        for verdict in ("pass", "unknown", "fail"):
            found = [pair for pair in outcomes if pair[1].verdict == verdict]
            if found:
                yield found[0]
                return

    return judge_plan
