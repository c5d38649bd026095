"""Nobody but a service writes or deletes records."""

from __future__ import annotations

from strongroom.access.aws_situation import ABSENT, Situation
from strongroom.controls.bucket import BUCKET_TYPES, LOGGING
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome
from strongroom.controls.policy.refusal import OBJECTS_IN_IT, refuses
from strongroom.controls.policy.statements import BUCKET_ARN, OBJECTS, ROLE, add, allow, deny, document
from strongroom.controls.policy.subject import BUCKET, judge_guarded
from strongroom.plan.links import means
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_ACTIONS = (
    "s3:PutObject",
    "s3:DeleteObject",
    "s3:DeleteObjectVersion",
    "s3:AbortMultipartUpload",
    "s3:ReplicateObject",
    "s3:RestoreObject",
)
_PEOPLE: Value = {"BoolIfExists": {"aws:PrincipalIsAWSService": "false"}}
_WRITES: Value = [*(action for action in _ACTIONS if "Delete" not in action), "s3:DeleteObject*"]
_FIX = add(deny(_WRITES, OBJECTS, _PEOPLE))
_NO_SERVICE = {"aws:principalisawsservice": ("false",), "aws:principalservicename": ABSENT}
_ANYBODY = Situation("by anybody but a service", _NO_SERVICE)
_REFUSES = refuses(_ACTIONS, (OBJECTS_IN_IT,), lambda _: (_ANYBODY,), _FIX)
_POLICY = judge_guarded(BUCKET, _REFUSES, "the bucket has no policy, so records are written and deleted by hand", _FIX)


def judge(target: Resource, plan: Plan) -> Outcome:
    """Passes iff all but services are refused; a bucket that keeps neither a trail nor access logs is left out."""
    return _POLICY(target, plan) if _keeps_records(target, plan) else NOT_APPLICABLE


def _keeps_records(bucket: Resource, plan: Plan) -> bool:
    trails = ((item, "s3BucketName") for item in plan.of(TRAIL))
    logs = ((item, "targetBucket") for item in plan.of(*LOGGING))
    return any(means(item, link, bucket) for item, link in (*trails, *logs))


_BUCKET = part(BUCKET_TYPES[0], "records", {"bucket": "data"})
_TRAIL = part(TRAIL, "all", {"s3BucketName": "data"})
_LOGS = part(LOGGING[0], "logs", {"bucket": "other", "targetBucket": "data"})


def _policy(statement: Value, *others: Part) -> Plan:
    holder = part(BUCKET.apart[0], "records", {"bucket": "data", "policy": document(statement)})
    return example(_BUCKET, holder, *(others or (_TRAIL,)))


CONTROL = Control(
    id="store_records_are_written_by_services_only",
    concept="store",
    title="Nobody but a service writes or deletes records",
    why="Whoever may write the record may write a false one, and whoever may delete it leaves no trace.",
    severity="medium",
    requirements=("A4", "B8"),
    threats=("ML02", "AML.T0059"),
    sources={},
    cases=(
        Case(
            types=BUCKET_TYPES,
            judge=judge,
            passes=(
                _policy(deny(_WRITES, OBJECTS, _PEOPLE)),
                _policy(deny(["s3:Put*", "s3:Delete*", "s3:A*", "s3:Re*"], "*", _PEOPLE), _LOGS),
            ),
            fails=(
                example(_BUCKET, _TRAIL),
                _policy(allow({"Service": "cloudtrail.amazonaws.com"}, "s3:PutObject", OBJECTS)),
                _policy(deny(_WRITES, OBJECTS, {"ArnNotLike": {"aws:PrincipalArn": ROLE}})),
                _policy(deny(["s3:PutObject*"], OBJECTS, _PEOPLE)),
                _policy(deny(_WRITES, f"{BUCKET_ARN}/AWSLogs/*", _PEOPLE)),
            ),
            unknown=(_policy(deny(_WRITES, OBJECTS, {"BoolIfExists": {"aws:PrincipalIsAWSService": UNKNOWN}})),),
        ),
    ),
)
