"""The trails record what is done to the account, reads and the use of keys too."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.logic import some
from strongroom.controls.control import Control, PlanCase
from strongroom.controls.detection.selectors import management, records
from strongroom.controls.detection.tally import tally
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import Outcome
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_EVENTS = (
    management("iam", "CreateRole", read_only=False),
    management("sts", "AssumeRole", read_only=True),
    management("kms", "Decrypt", read_only=True),
    management("kms", "ScheduleKeyDeletion", read_only=False),
    management("ec2", "CreateRoute", read_only=False),
    management("s3", "PutBucketPolicy", read_only=False),
    management("cloudtrail", "StopLogging", read_only=False),
    management("secretsmanager", "GetSecretValue", read_only=True),
)
_FIX = (
    "give a trail an advanced event selector whose one field selector is eventCategory equals Management, "
    "or leave all event selectors out"
)


def judge(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
    """Passes iff each sample call is recorded by one of the trails."""
    trails = plan.of(TRAIL)
    verdicts = [(event["eventName"], some(records(plan, trail, event) for trail in trails)) for event in _EVENTS]
    open_ = "the plan does not tell whether a trail records {}"
    yield trails[0], tally(verdicts, "advancedEventSelectors", "no trail records {}", open_, _FIX)


def _advanced(*fields: dict[str, Value]) -> dict[str, Value]:
    return {"advancedEventSelectors": [{"fieldSelectors": list(fields)}]}


_MANAGEMENT: dict[str, Value] = {"field": "eventCategory", "equals": ["Management"]}
_DATA: dict[str, Value] = {"field": "eventCategory", "equals": ["Data"]}
_KIND: dict[str, Value] = {"field": "resources.type", "equals": ["AWS::S3::Object"]}
_NO_KEYS: dict[str, Value] = {"field": "eventSource", "notEquals": ["kms.amazonaws.com"]}
_WRITES: dict[str, Value] = {"field": "readOnly", "equals": ["false"]}
_READS: dict[str, Value] = {"field": "readOnly", "equals": ["true"]}

CONTROL = Control(
    id="management_events_are_logged",
    concept="audit",
    title="Management events are recorded, reads and the use of keys too",
    why="Advanced selectors drop management events unless one asks for them, and each decrypt by a key is one.",
    severity="high",
    requirements=("A1", "A2"),
    threats=("ML02", "ML05", "ML10"),
    sources={"prowler": ("cloudtrail_multi_region_enabled_logging_management_events",)},
    cases=(
        PlanCase(
            types=(TRAIL,),
            judge=judge,
            passes=(
                example(part(TRAIL, "all", {})),
                example(part(TRAIL, "all", _advanced(_MANAGEMENT))),
                example(part(TRAIL, "all", {"eventSelectors": [{"includeManagementEvents": True}]})),
                example(
                    part(TRAIL, "reads", _advanced(_MANAGEMENT, _READS)),
                    part(TRAIL, "writes", _advanced(_MANAGEMENT, _WRITES)),
                ),
            ),
            fails=(
                example(part(TRAIL, "all", _advanced(_DATA, _KIND))),
                example(part(TRAIL, "all", _advanced(_MANAGEMENT, _WRITES))),
                example(part(TRAIL, "all", _advanced(_MANAGEMENT, _NO_KEYS))),
                example(part(TRAIL, "all", {"enableLogging": False})),
                example(part(TRAIL, "all", {"eventSelectors": [{"includeManagementEvents": False}]})),
                example(part(TRAIL, "all", {"eventSelectors": [{"readWriteType": "WriteOnly"}]})),
                example(
                    part(TRAIL, "all", {"eventSelectors": [{"excludeManagementEventSources": ["kms.amazonaws.com"]}]})
                ),
            ),
            unknown=(
                example(part(TRAIL, "all", {"advancedEventSelectors": UNKNOWN})),
                example(part(TRAIL, "all", _advanced({"field": "eventCategory", "equals": [UNKNOWN]}))),
                example(part(TRAIL, "all", {"eventSelectors": [{"readWriteType": UNKNOWN}]})),
            ),
        ),
    ),
)
