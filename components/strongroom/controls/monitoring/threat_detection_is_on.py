"""The detector of threats is on, with its protection of stores."""

from __future__ import annotations

from strongroom.controls.control import Case, Control, PlanCase
from strongroom.controls.detection.account import ANALYZER, DETECTOR, FEATURE, RECORDER, WATCH_TYPES, part_of_the_watch
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.judges import every, field
from strongroom.controls.outcome import Outcome, lacking, passed, unknown
from strongroom.controls.requirement import equals, not_false
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_ON_FIX = "set enable to true"
_FEATURE_FIX = 'add a DetectorFeature with the name "S3_DATA_EVENTS" and the status "ENABLED"'
_STATUS_FIX = 'set status to "ENABLED"'
_STORES = "S3_DATA_EVENTS"
_INLINE = "datasources.s3Logs.enable"


def _guards_stores(detector: Resource, plan: Plan) -> Outcome:
    linked = companions(plan, detector, (FEATURE,), "detectorId")
    named = [item for item in linked.found if item.inputs.get("name") == _STORES]
    if named or at(detector.inputs, _INLINE) == [True]:
        return passed()  # whether the feature is enabled is judged where it stands
    open_ = linked.open or any(not isinstance(item.inputs.get("name"), str) for item in linked.found)
    if open_ or any(value not in (True, False) for value in at(detector.inputs, _INLINE)):
        return unknown(None, "the plan does not tell whether the detector guards the stores", _FEATURE_FIX)
    return lacking("the detector does not look at what is read from the stores", _FEATURE_FIX)


def _detector(**inputs: Value) -> Part:
    return part(DETECTOR, "threats", inputs)


def _feature(name: Value = _STORES, status: Value = "ENABLED", link: Value = None) -> Part:
    detector = hole(DETECTOR, "threats", "id") if link is None else link
    return part(FEATURE, "stores", {"detectorId": detector, "name": name, "status": status})


_S3_LOGS: Value = {"s3Logs": {"enable": True}}
_OTHERS = (part(RECORDER, "all", {}), part(ANALYZER, "outside", {}))

CONTROL = Control(
    id="threat_detection_is_on",
    concept="monitoring",
    title="The cloud's threat detection is on for identity, storage and keys",
    why="Stolen credentials look right to every policy; what they do looks wrong to a detector.",
    severity="high",
    requirements=("A8",),
    threats=("ML05", "ML06"),
    sources={
        "aws_ai_security_framework": ("AISF-DETECT-02",),
        "checkov": ("CKV2_AWS_3", "CKV_AWS_238"),
        "prowler": ("guardduty_is_enabled", "guardduty_s3_protection_enabled"),
        "pulumi_nist_pack": ("aws/guardduty-malware-detection-enabled",),
        "security_hub": ("GuardDuty.1", "GuardDuty.10"),
    },
    cases=(
        PlanCase(
            types=WATCH_TYPES,
            judge=part_of_the_watch(
                (DETECTOR,),
                every(field("enable", not_false(), _ON_FIX), _guards_stores),
                "the account is watched without a detector of threats",
                "add a guardduty Detector, and a DetectorFeature for S3_DATA_EVENTS",
            ),
            passes=(
                example(_detector(enable=True), _feature()),
                example(_detector(), _feature()),
                example(_detector(datasources=_S3_LOGS)),
            ),
            fails=(
                example(_detector(enable=False), _feature()),
                example(_detector()),
                example(_detector(), _feature("EBS_MALWARE_PROTECTION")),
                example(*_OTHERS),
            ),
            unknown=(
                example(_detector(enable=UNKNOWN), _feature()),
                example(_detector(), _feature(link=UNKNOWN)),
                example(_detector(), _feature(UNKNOWN)),
            ),
        ),
        Case(
            types=(FEATURE,),
            judge=field("status", equals("ENABLED"), _STATUS_FIX),
            passes=(example(_feature()),),
            fails=(example(_feature(status="DISABLED")), example(_feature(status=None))),
            unknown=(example(_feature(status=UNKNOWN)),),
        ),
    ),
)
