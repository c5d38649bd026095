"""Services write to a store only for the work of the environment's own accounts."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.service_work import serves_own_work
from strongroom.controls.policy.statements import ACCOUNT, BUCKET_ARN, OBJECTS, ROOT, allow, document
from strongroom.controls.policy.subject import BUCKET
from strongroom.plan.value import Value

_FIX = "add a condition StringEquals on aws:SourceAccount with the own account, or on aws:SourceArn"
_TRAIL = f"arn:aws:cloudtrail:eu-west-1:{ACCOUNT}:trail/all"


def _for(service: str, condition: Value = None, resource: Value = OBJECTS) -> Value:
    return document(allow({"Service": f"{service}.amazonaws.com"}, "s3:PutObject", resource, condition))


CONTROL = Control(
    id="store_serves_own_work_only",
    concept="store",
    title="Services write to the store only for the work of one's own accounts",
    why="Otherwise another customer's trail or log can be sent here, to bury or to imitate the true record.",
    severity="medium",
    requirements=("B6", "A4"),
    threats=("ML02",),
    sources={},
    cases=policy_cases(
        BUCKET,
        serves_own_work(_FIX),
        passes=(
            _for("cloudtrail", {"StringEquals": {"aws:SourceArn": _TRAIL}}),
            _for("logging.s3", {"ArnLike": {"aws:SourceArn": "arn:aws:s3:::data"}}),
            _for("logging.s3", {"StringEquals": {"aws:SourceAccount": ACCOUNT}}),
            _for("logdelivery.elasticloadbalancing", None, f"{BUCKET_ARN}/lb/AWSLogs/{ACCOUNT}/*"),
            document(allow({"AWS": ROOT}, "s3:*", OBJECTS)),
        ),
        fails=(
            _for("cloudtrail"),
            _for("logging.s3", {"StringNotEquals": {"aws:SourceAccount": ACCOUNT}}),
            _for("logging.s3", {"ArnLike": {"aws:SourceArn": "arn:aws:s3:::*"}}),
            _for("cloudtrail", {"StringEquals": {"s3:x-amz-acl": "bucket-owner-full-control"}}),
            _for("cloudtrail", {"ForAllValues:StringEquals": {"aws:SourceArn": _TRAIL}}),
        ),
        unknown=(_for("cloudtrail", {"StringEquals": {"aws:SourceArn": UNKNOWN}}),),
    ),
)
