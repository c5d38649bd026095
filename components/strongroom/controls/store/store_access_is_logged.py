"""Reads and writes of a store are recorded in another one."""

from __future__ import annotations

from strongroom.access.aws_text import bucket_arn
from strongroom.controls.bucket import BUCKET, BUCKET_TYPES, BUCKET_V2, LOGGING, bucket, setting, side
from strongroom.controls.control import Case, Control, Judge
from strongroom.controls.detection.recorded import READ, WRITE, objects_are_recorded
from strongroom.controls.detection.trail_store import access_log_stores
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.judges import every, field
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, any_of, failed, passed, unknown
from strongroom.controls.requirement import is_set
from strongroom.plan.links import companions, means, referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_FIX = "add a BucketLogging with targetBucket, or name the bucket in a data event selector of the trail"
_ELSEWHERE = "send the records to another bucket"
_NEW, _OLD = LOGGING
_INLINE = ("logging", "loggings")


def _to_another(path: str) -> Judge:
    """The bucket at `path` is given, and not the bucket of which the accesses are recorded."""

    def judge(resource: Resource, plan: Plan) -> Outcome:
        source = resource if resource.type in BUCKET_TYPES else _logged(resource, plan)
        same = means(resource, path, source) if source else None
        if same:
            return failed(path, f"{path} is the logged bucket itself", _ELSEWHERE)
        return passed(path)

    return every(field(path, is_set(), _FIX), judge)


def _logged(resource: Resource, plan: Plan) -> Resource | None:
    return next(referred(plan, resource, "bucket", BUCKET_TYPES), None)


_SERVER_LOGS = setting(
    LOGGING,
    _FIX,
    _to_another("targetBucket"),
    inline={path: _to_another(f"{path}.targetBucket") for path in _INLINE},
)


def _is_target(target: Resource, plan: Plan) -> bool:
    """True iff other buckets send their records here: recording the recorder has no end."""
    links = [(LOGGING, "targetBucket"), *((BUCKET_TYPES, f"{path}.targetBucket") for path in _INLINE)]
    return any(companions(plan, target, types, link).found for types, link in links)


def judge(target: Resource, plan: Plan) -> Outcome:
    """Passes iff server access logs go to another bucket, or a trail records the objects of a plan without such logs.

    A bucket that takes the logs of others is left out.
    """
    logs = _SERVER_LOGS(target, plan)
    if logs.verdict == "fail" and _is_target(target, plan) and not _names_itself(target, plan):
        return NOT_APPLICABLE
    if logs.verdict == "fail" and companions(plan, target, LOGGING, "bucket").found:
        return logs  # a record that goes nowhere is a mistake, whatever else is recorded
    if logs.verdict == "fail" and access_log_stores(plan):
        return logs  # the plan asks for access logs of its buckets: one without is forgotten
    recorded = objects_are_recorded(plan, plan.of(TRAIL), bucket_arn(target.urn, plan), READ, WRITE)
    if recorded is None:
        return any_of(logs, unknown(None, "the plan does not tell whether a trail records its objects", _FIX))
    return passed() if recorded else logs


def _names_itself(target: Resource, plan: Plan) -> bool:
    own = companions(plan, target, LOGGING, "bucket").found
    return any(means(item, "targetBucket", target) for item in own) or any(at(target.inputs, path) for path in _INLINE)


def _log(value: Value) -> Part:
    return side(_NEW, {"targetBucket": value, "targetPrefix": "s3/"})


def _trail(prefix: str) -> Part:
    objects: Value = [{"type": "AWS::S3::Object", "values": [prefix]}]
    return part(TRAIL, "trail", {"eventSelectors": [{"dataResources": objects}]})


_OTHERS = (
    part(BUCKET, "logs", {"bucket": "logs"}),
    part(BUCKET, "models", {"bucket": "models"}),
    part(_NEW, "models", {"bucket": "models", "targetBucket": "logs"}),
)

CONTROL = Control(
    id="store_access_is_logged",
    concept="store",
    title="Reads and writes of the store are logged elsewhere",
    why="Without a record of each object access theft leaves no trace, and a record beside the data goes with it.",
    severity="medium",
    requirements=("B9",),
    threats=("ML02", "ML05", "AML.T0035"),
    sources={
        "aws_config": ("conformance-pack-ai-ml/s3-bucket-logging-enabled",),
        "cdk_nag": ("AwsSolutions-S1", "NIST.800.53.R5-S3BucketLoggingEnabled"),
        "checkov": ("CKV_AWS_18",),
        "prowler": ("s3_bucket_server_access_logging_enabled",),
        "pulumi_awsguard": ("s3BucketLoggingEnabled",),
        "pulumi_nist_pack": ("aws/s3-bucket-access-logging",),
        "security_hub": ("S3.9",),
        "trivy": ("AWS-0089",),
    },
    cases=(
        Case(
            types=BUCKET_TYPES,
            judge=judge,
            passes=(
                example(bucket(), _log("logs")),
                example(bucket(type_=BUCKET_V2), side(_OLD, {"targetBucket": "logs"})),
                example(bucket(), _log(hole(BUCKET, "logs", "id"))),
                example(bucket({"logging": {"targetBucket": "logs"}})),
                example(bucket({"loggings": [{"targetBucket": "logs"}]}, type_=BUCKET_V2)),
                example(bucket(), _trail("arn:aws:s3:::data/")),
            ),
            fails=(
                example(bucket()),
                example(bucket(), _log("")),
                example(bucket(), _trail("arn:aws:s3:::data/"), *_OTHERS),
                example(bucket(), _log("data")),
                example(bucket({"loggings": [{"targetBucket": "data"}]})),
                example(bucket({"loggings": []})),
                example(bucket(), _trail("arn:aws:s3:::another/")),
            ),
            unknown=(
                example(bucket(), _log(UNKNOWN)),
                example(bucket(), side(_NEW, {"targetBucket": "logs"}, UNKNOWN)),
                example(bucket(), part(TRAIL, "trail", {"eventSelectors": UNKNOWN})),
            ),
        ),
    ),
)
