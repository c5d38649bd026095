"""Who reads or deletes the access logs of other buckets is recorded by a trail."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.aws_text import bucket_arn
from strongroom.controls.bucket import BUCKET, LOGGING
from strongroom.controls.control import Control, PlanCase
from strongroom.controls.detection.recorded import DELETE, READ, objects_are_recorded
from strongroom.controls.detection.trail_store import access_log_stores, trail_stores
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_FIX = "add `<arn of the bucket>/` to the resources.ARN of the trail's selector of S3 objects"


def judge(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
    """An outcome for each bucket that takes access logs; a trail's own bucket has a control of its own."""
    trails = plan.of(TRAIL)
    own = {store.urn for trail in trails for store in trail_stores(plan, trail)}
    for store in access_log_stores(plan):
        if store.urn in own:
            continue
        verdict = objects_are_recorded(plan, trails, bucket_arn(store.urn, plan), READ, DELETE)
        if verdict is None:
            message = "the plan does not tell whether a trail records who reads these access logs"
            yield store, unknown(None, message, _FIX)
        else:
            message = "no trail records who reads or deletes these access logs"
            yield store, passed() if verdict else failed(None, message, _FIX)


def _trail(prefix: Value, bucket: str = "trail") -> Part:
    resources: Value = [{"type": "AWS::S3::Object", "values": [prefix]}]
    return part(TRAIL, "all", {"s3BucketName": bucket, "eventSelectors": [{"dataResources": resources}]})


_LOGS = part(BUCKET, "logs", {"bucket": "logs"})
_SENDER = part(LOGGING[0], "data", {"bucket": "data", "targetBucket": "logs"})

CONTROL = Control(
    id="access_logs_are_guarded",
    concept="audit",
    title="Reading and deleting access logs is recorded",
    why="Access logs tell who reads what, and whoever deletes them hides his own reads.",
    severity="low",
    requirements=("B9",),
    threats=("ML05",),
    sources={},
    cases=(
        PlanCase(
            types=(TRAIL,),
            judge=judge,
            passes=(
                example(_trail("arn:aws:s3:::logs/"), _LOGS, _SENDER),
                example(_trail("arn:aws:s3"), _LOGS, part(BUCKET, "data", {"logging": {"targetBucket": "logs"}})),
            ),
            fails=(
                example(_trail("arn:aws:s3:::data/"), _LOGS, _SENDER),
                example(part(TRAIL, "all", {"s3BucketName": "trail"}), _LOGS, _SENDER),
            ),
            unknown=(example(_trail(UNKNOWN), _LOGS, _SENDER),),
        ),
    ),
)
