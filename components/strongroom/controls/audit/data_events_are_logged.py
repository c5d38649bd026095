"""Each read and write of an object in a bucket of the plan is recorded by a trail."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.aws_text import BUCKET_TYPES, bucket_arn
from strongroom.controls.control import Control, PlanCase
from strongroom.controls.detection.recorded import DELETE, READ, WRITE, objects_are_recorded
from strongroom.controls.detection.tally import tally
from strongroom.controls.detection.trail_store import watched_stores
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.example import UNKNOWN, Part, example, hole, part, text
from strongroom.controls.outcome import Outcome
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_ELSEWHERE = "arn:aws:s3:::strongroom-any-bucket"
_FIX = (
    "add an advanced event selector with eventCategory equals Data, resources.type equals AWS::S3::Object "
    "and resources.ARN startsWith `<arn of the bucket>/`, without readOnly"
)


def judge(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
    """Passes iff a trail takes reads and writes of each bucket; the buckets that hold the logs are not asked for."""
    trails = plan.of(TRAIL)
    stores = watched_stores(plan)
    verdicts = [(store.name, _is_recorded(plan, bucket_arn(store.urn, plan))) for store in stores]
    if not stores:
        verdicts = [("buckets elsewhere", _is_recorded(plan, _ELSEWHERE))]
    wrong = "no trail records both reads and writes of the objects in {}"
    open_ = "the plan does not tell whether reads and writes of the objects in {} are recorded"
    yield trails[0], tally(verdicts, "advancedEventSelectors", wrong, open_, _FIX)


def _is_recorded(plan: Plan, arn: str) -> bool | None:
    return objects_are_recorded(plan, plan.of(TRAIL), arn, READ, WRITE, DELETE)


def _trail(*fields: dict[str, Value]) -> Part:
    usual: list[Value] = [_equals("eventCategory", "Data"), _equals("resources.type", "AWS::S3::Object")]
    return part(
        TRAIL, "all", {"s3BucketName": "logs", "advancedEventSelectors": [{"fieldSelectors": [*usual, *fields]}]}
    )


def _equals(name: str, value: Value) -> dict[str, Value]:
    return {"field": name, "equals": [value]}


def _arn(*values: Value) -> dict[str, Value]:
    return {"field": "resources.ARN", "startsWiths": list(values)}


def _basic(*values: str, kind: str = "All") -> Part:
    resources: list[Value] = [{"type": "AWS::S3::Object", "values": list(values)}]
    return part(TRAIL, "all", {"eventSelectors": [{"readWriteType": kind, "dataResources": resources}]})


_DATA = part(BUCKET_TYPES[0], "data", {"bucket": "data"})
_UNNAMED = part(BUCKET_TYPES[1], "models", {})
_LOGS = part(BUCKET_TYPES[0], "logs", {"bucket": "logs"})
_ARN = hole(BUCKET_TYPES[1], "models", "arn")
_ID = hole(BUCKET_TYPES[1], "models", "id")

CONTROL = Control(
    id="data_events_are_logged",
    concept="audit",
    title="Reads and writes of the objects in every store are recorded",
    why="Theft is a read, and poisoning a write.",
    severity="medium",
    requirements=("A2", "B9"),
    threats=("ML02", "ML05", "ML10"),
    sources={
        "cis_aws_7.0": ("4.8", "4.9"),
        "finos_ccc": ("CCC.AuditLog.CN02",),
        "prowler": ("cloudtrail_s3_dataevents_read_enabled", "cloudtrail_s3_dataevents_write_enabled"),
        "pulumi_nist_pack": ("aws/cloudtrail-s3-data-events-enabled",),
        "security_hub": ("S3.22", "S3.23"),
        "trivy": ("AWS-0171", "AWS-0172"),
    },
    cases=(
        PlanCase(
            types=(TRAIL,),
            judge=judge,
            passes=(
                example(_trail(), _DATA, _UNNAMED),
                example(_trail(_arn("arn:aws:s3:::data/")), _DATA, _LOGS),
                example(_trail(_arn("arn:aws:s3:::data/", text(_ARN, "/"))), _DATA, _UNNAMED),
                example(_trail(_arn(text("arn:aws:s3:::", _ID, "/"))), _UNNAMED),
                example(_basic("arn:aws:s3"), _DATA, _UNNAMED),
                example(_basic("arn:aws:s3:::data/"), _DATA),
            ),
            fails=(
                example(part(TRAIL, "all", {}), _DATA),
                example(part(TRAIL, "all", {})),
                example(_trail(_equals("readOnly", "false")), _DATA),
                example(_trail(_arn("arn:aws:s3:::data/")), _DATA, part(BUCKET_TYPES[0], "more", {"bucket": "more"})),
                example(_trail(_arn("arn:aws:s3:::data/public/")), _DATA),
                example(_trail({"field": "resources.ARN", "notStartsWiths": ["arn:aws:s3:::data/"]}), _DATA),
                example(_trail(_equals("eventName", "PutObject")), _DATA),
                example(_basic("arn:aws:s3:::data/", kind="WriteOnly"), _DATA),
                example(_basic("arn:aws:s3:::other/"), _DATA),
            ),
            unknown=(
                example(part(TRAIL, "all", {"advancedEventSelectors": UNKNOWN}), _DATA),
                example(_trail(_arn(UNKNOWN)), _DATA),
                example(_trail(_equals("readOnly", UNKNOWN)), _DATA),
            ),
        ),
    ),
)
