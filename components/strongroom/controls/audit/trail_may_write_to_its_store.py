"""The bucket of a trail lets CloudTrail write."""

from __future__ import annotations

from strongroom.access.aws_text import BUCKET_TYPES
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.trail_store import trail_stores
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of
from strongroom.controls.policy.admitted import judge_admitted
from strongroom.controls.policy.statements import allow, deny, document
from strongroom.controls.policy.subject import BUCKET
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_SERVICE = "cloudtrail.amazonaws.com"
_LOOKS, _WRITES = ("s3:GetBucketAcl",), ("s3:PutObject",)
_FIX = (
    "add two statements to the bucket's policy that allow cloudtrail.amazonaws.com s3:GetBucketAcl on the bucket and "
    "s3:PutObject on <bucket>/AWSLogs/<account>/*, each with StringEquals on aws:SourceArn, the trail's ARN"
)
_TOLD = ("s3BucketName", "CloudTrail delivers no record", _FIX)


def judge(trail: Resource, plan: Plan) -> Outcome:
    """Passes iff the policy of each bucket of the trail allows CloudTrail to look and to write.

    A bucket that the plan does not show is left out: whoever made it answers for its policy.
    """
    stores = trail_stores(plan, trail)
    wanted = [(_SERVICE, actions) for actions in (_LOOKS, _WRITES)]
    outcomes = [judge_admitted(BUCKET, store, plan, one, _TOLD) for store in stores for one in wanted]
    return all_of(*outcomes) if outcomes else NOT_APPLICABLE


_TRAIL = part(TRAIL, "all", {"s3BucketName": "logs"})
_BUCKET = part(BUCKET_TYPES[0], "logs", {"bucket": "logs"})
_CLOUDTRAIL: Value = {"Service": _SERVICE}
_ARN = "arn:aws:s3:::logs"
_LOOK = allow(_CLOUDTRAIL, "s3:GetBucketAcl", _ARN)
_WRITE = allow(_CLOUDTRAIL, "s3:PutObject", f"{_ARN}/AWSLogs/111122223333/*")


def _policy(policy: Value) -> Part:
    return part(BUCKET.apart[0], "logs", {"bucket": "logs", "policy": policy})


CONTROL = Control(
    id="trail_may_write_to_its_store",
    concept="audit",
    title="The bucket of a trail lets CloudTrail write",
    why="A trail that may not write to its bucket records nothing, and says so only in its own status.",
    severity="high",
    requirements=("A1",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(TRAIL,),
            judge=judge,
            passes=(
                example(_TRAIL, _BUCKET, _policy(document(_LOOK, _WRITE))),
                example(_TRAIL, part(BUCKET_TYPES[1], "logs", {"bucket": "logs", "policy": document(_LOOK, _WRITE)})),
                example(_TRAIL, _BUCKET, _policy(document(allow(_CLOUDTRAIL, ["s3:Get*", "s3:Put*"], "*")))),
            ),
            fails=(
                example(_TRAIL, _BUCKET),
                example(_TRAIL, _BUCKET, _policy(document(_LOOK))),
                example(_TRAIL, _BUCKET, _policy(document(_WRITE))),
                example(_TRAIL, _BUCKET, _policy(document(_LOOK, deny("s3:PutObject", f"{_ARN}/*")))),
                example(
                    _TRAIL,
                    _BUCKET,
                    _policy(document(_LOOK, allow({"Service": "config.amazonaws.com"}, "s3:*", f"{_ARN}/*"))),
                ),
            ),
            unknown=(
                example(_TRAIL, _BUCKET, _policy(UNKNOWN)),
                example(_TRAIL, _BUCKET, part(BUCKET.apart[0], "some", {"bucket": UNKNOWN, "policy": document(_LOOK)})),
            ),
        ),
    ),
)
