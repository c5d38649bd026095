"""Who reads the record leaves a trace outside of it."""

from __future__ import annotations

from strongroom.access.aws_text import bucket_arn
from strongroom.controls.bucket import BUCKET, BUCKET_V2, LOGGING, setting
from strongroom.controls.control import Control, Judge, PlanCase
from strongroom.controls.detection.recorded import READ, WRITE, objects_are_recorded
from strongroom.controls.detection.trail_examples import store, trail
from strongroom.controls.detection.trail_store import on_trail_store, trail_stores
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.judges import field
from strongroom.controls.outcome import Outcome, any_of, failed, passed, unknown
from strongroom.controls.requirement import is_set
from strongroom.plan.links import means
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_FIX = "add a BucketLogging on the trail's bucket whose targetBucket is another bucket"


def judge(store: Resource, plan: Plan) -> Outcome:
    """Passes iff server access logs go to another bucket, or a trail that writes elsewhere records the objects."""
    logs = _server_logs(store, plan)
    others = [item for item in plan.of(TRAIL) if store not in trail_stores(plan, item)]
    recorded = objects_are_recorded(plan, others, bucket_arn(store.urn, plan), READ, WRITE)
    if recorded is None:
        return any_of(logs, unknown(None, "the plan does not tell whether another trail records its objects", _FIX))
    return passed() if recorded else logs


def _server_logs(store: Resource, plan: Plan) -> Outcome:
    inline = {path: _elsewhere(store, f"{path}.targetBucket") for path in ("logging", "loggings[*]")}
    return setting(LOGGING, _FIX, _elsewhere(store, "targetBucket"), inline=inline)(store, plan)


def _elsewhere(store: Resource, path: str) -> Judge:
    def over(holder: Resource, plan: Plan) -> Outcome:
        if means(holder, path, store):
            return failed(path, f"{path} is the trail's bucket itself", _FIX)
        return field(path, is_set(), _FIX)(holder, plan)

    return over


def _log(target: Value, *, link: Value = "logs", type_: str = LOGGING[0]) -> Part:
    return part(type_, "logs", {"bucket": link, "targetBucket": target, "targetPrefix": "s3/"})


def _other_trail(prefix: str, bucket: str = "elsewhere") -> Part:
    objects: Value = [{"type": "AWS::S3::Object", "values": [prefix]}]
    return part(TRAIL, "other", {"s3BucketName": bucket, "eventSelectors": [{"dataResources": objects}]})


_ELSEWHERE = part(BUCKET, "elsewhere", {"bucket": "elsewhere", "logging": {"targetBucket": "access"}})
_ACCESS = part(BUCKET, "access", {"bucket": "access"})

CONTROL = Control(
    id="trail_store_access_is_logged",
    concept="audit",
    title="Access to the audit store is recorded elsewhere",
    why="Who reads the record learns what is watched; a trace inside the record itself goes with it.",
    severity="low",
    requirements=("B9",),
    threats=("ML05",),
    sources={
        "cis_aws_7.0": ("4.4",),
        "finos_ccc": ("CCC.AuditLog.CN04",),
        "prowler": ("cloudtrail_logs_s3_bucket_access_logging_enabled",),
        "security_hub": ("CloudTrail.7",),
        "trivy": ("AWS-0163",),
    },
    cases=(
        PlanCase(
            types=(TRAIL,),
            judge=on_trail_store(judge, "check the plan of the account that holds the bucket too"),
            passes=(
                example(trail(), store(), _log("access")),
                example(trail(), store(), _ACCESS, _log(hole(BUCKET, "access", "id"), type_=LOGGING[1])),
                example(trail(), store({"logging": {"targetBucket": "access"}})),
                example(trail(), store({"loggings": [{"targetBucket": "access"}]}, type_=BUCKET_V2)),
                example(trail(), store(), _other_trail("arn:aws:s3:::logs/"), _ELSEWHERE),
            ),
            fails=(
                example(trail(), store()),
                example(trail(), store(), _log("logs")),
                example(trail(), store(), _log("")),
                example(trail(), store(), _log("access", link="another")),
                example(trail(), store({"logging": {"targetBucket": "logs"}})),
                example(trail(), store(), _other_trail("arn:aws:s3:::data/")),
                example(trail(), store(), _other_trail("arn:aws:s3:::logs/", bucket="logs")),
            ),
            unknown=(
                example(trail(), store(), _log(UNKNOWN)),
                example(trail(), store(), _log("access", link=UNKNOWN)),
                example(trail("logs-of-another-account")),
                example(trail(), store(), part(TRAIL, "other", {"eventSelectors": UNKNOWN})),
            ),
        ),
    ),
)
