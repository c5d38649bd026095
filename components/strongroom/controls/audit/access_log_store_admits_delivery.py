"""The bucket of access logs lets S3's log delivery write."""

from __future__ import annotations

from strongroom.access.aws_text import BUCKET_TYPES
from strongroom.controls.bucket import ACL, LOGGING
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.trail_store import access_log_stores
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, any_of, failed, passed, unknown
from strongroom.controls.policy.admitted import judge_admitted
from strongroom.controls.policy.statements import allow, deny, document
from strongroom.controls.policy.subject import BUCKET
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Unknown, Value

_SERVICE = "logging.s3.amazonaws.com"
_DELIVERY = "log-delivery-write"
_GROUP = "http://acs.amazonaws.com/groups/s3/LogDelivery"
_GRANTS = ("grants[*].uri", "accessControlPolicy.grants[*].grantee.uri")
_FIX = (
    "add a statement to the bucket's policy that allows logging.s3.amazonaws.com s3:PutObject on <bucket>/<prefix>*, "
    "with StringEquals on aws:SourceAccount"
)


def judge(bucket: Resource, plan: Plan) -> Outcome:
    """Passes iff the policy of a bucket that others log to admits the delivery, or its access list does."""
    if bucket not in access_log_stores(plan):
        return NOT_APPLICABLE
    told = (BUCKET.apart[0].rsplit(":", 1)[-1], "no access is recorded", _FIX)
    return any_of(judge_admitted(BUCKET, bucket, plan, (_SERVICE, ("s3:PutObject",)), told), _by_list(bucket, plan))


def _by_list(bucket: Resource, plan: Plan) -> Outcome:
    lists = (bucket, *companions(plan, bucket, ACL, "bucket").found)
    values = [value for item in lists for path in ("acl", *_GRANTS) for value in at(item.inputs, path)]
    if _DELIVERY in values or _GROUP in values:
        return passed("acl")
    if any(isinstance(value, Unknown) for value in values):
        return unknown("acl", "the plan does not tell whether the access list admits S3's log delivery", _FIX)
    return failed("acl", "S3's log delivery may not write to the bucket, so that no access is recorded", _FIX)


_LOGS = part(BUCKET_TYPES[0], "logs", {"bucket": "logs"})
_DATA = part(BUCKET_TYPES[0], "data", {"bucket": "data"})
_LOGGING = part(LOGGING[0], "data", {"bucket": "data", "targetBucket": "logs"})
_WRITE = allow({"Service": _SERVICE}, "s3:PutObject", "arn:aws:s3:::logs/s3/*")


def _policy(policy: Value) -> Part:
    return part(BUCKET.apart[0], "logs", {"bucket": "logs", "policy": policy})


CONTROL = Control(
    id="access_log_store_admits_delivery",
    concept="audit",
    title="The bucket of access logs lets S3 deliver them",
    why="S3 drops the logs that it may not write, and nobody is told.",
    severity="medium",
    requirements=("B9",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=BUCKET_TYPES,
            judge=judge,
            passes=(
                example(_LOGS, _DATA, _LOGGING, _policy(document(_WRITE))),
                example(_LOGS, _DATA, _LOGGING, part(ACL[0], "logs", {"bucket": "logs", "acl": _DELIVERY})),
                example(part(BUCKET_TYPES[1], "logs", {"bucket": "logs", "acl": _DELIVERY}), _DATA, _LOGGING),
                example(part(BUCKET_TYPES[0], "logs", {"grants": [{"uri": _GROUP}], "bucket": "logs"}), _LOGGING),
            ),
            fails=(
                example(_LOGS, _DATA, _LOGGING),
                example(_LOGS, _DATA, _LOGGING, _policy(document(deny("s3:PutObject", "arn:aws:s3:::logs/*")))),
                example(_LOGS, _DATA, _LOGGING, part(ACL[0], "logs", {"bucket": "logs", "acl": "private"})),
            ),
            unknown=(
                example(_LOGS, _DATA, _LOGGING, _policy(UNKNOWN)),
                example(_LOGS, _DATA, _LOGGING, part(ACL[0], "logs", {"bucket": "logs", "acl": UNKNOWN})),
            ),
        ),
    ),
)
