"""The recorder of the account records every type, global ones too, and it runs."""

from __future__ import annotations

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.detection.account import (
    ANALYZER,
    CHANNEL,
    DETECTOR,
    RECORDER,
    RECORDER_STATUS,
    WATCH_TYPES,
    part_of_the_watch,
)
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.judges import companion, every, field
from strongroom.controls.outcome import Outcome, lacking, passed
from strongroom.controls.requirement import equals, not_false, nothing
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_ALL = "recordingGroup.allSupported"
_GLOBAL = "recordingGroup.includeGlobalResourceTypes"
_PARTIAL = ("recordingGroup.resourceTypes", "recordingGroup.exclusionByResourceTypes[*].resourceTypes")
_ALL_FIX = f"set {_ALL} to true, and list no types"
_GLOBAL_FIX = f"set {_GLOBAL} to true"
_RUNS_FIX = "add a RecorderStatus with the recorder's name and isEnabled true"
_CHANNEL_FIX = "add a DeliveryChannel to a store; without one a recorder does not start"


def _is_delivered(_recorder: Resource, plan: Plan) -> Outcome:
    return passed() if plan.of(CHANNEL) else lacking("no DeliveryChannel takes what is recorded", _CHANNEL_FIX)


_judge = every(
    field(_ALL, not_false(), _ALL_FIX),
    field(_GLOBAL, equals(True), _GLOBAL_FIX),
    *(field(path, nothing(), _ALL_FIX) for path in _PARTIAL),
    companion((RECORDER_STATUS,), "name", _RUNS_FIX, field("isEnabled", equals(True), _RUNS_FIX)),
    _is_delivered,
)


def _recorder(**group: Value) -> Part:
    return part(RECORDER, "all", {"name": "all", "recordingGroup": {"includeGlobalResourceTypes": True, **group}})


def _status(enabled: Value = True, name: Value = "all") -> Part:
    return part(RECORDER_STATUS, "all", {"name": name, "isEnabled": enabled})


_CHANNEL = part(CHANNEL, "all", {"s3BucketName": "audit"})
_BUT_USERS: Value = {"resourceTypes": ["AWS::IAM::User"]}

CONTROL = Control(
    id="configuration_is_recorded",
    concept="monitoring",
    title="Resource configuration is recorded in all regions",
    why="Only a record tells what was true when, once somebody has put it back.",
    severity="medium",
    requirements=("A11",),
    threats=("ML06",),
    sources={
        "aws_ai_security_framework": ("AISF-GOV-01",),
        "checkov": ("CKV2_AWS_45", "CKV2_AWS_48", "CKV_AWS_121"),
        "cis_aws_7.0": ("4.3",),
        "prowler": ("config_recorder_all_regions_enabled", "iam_cloud_asset_inventory_enabled"),
        "pulumi_nist_pack": ("aws/config-recorder-enabled",),
        "security_hub": ("Config.1",),
        "trivy": ("AWS-0019",),
    },
    cases=(
        PlanCase(
            types=WATCH_TYPES,
            judge=part_of_the_watch(
                (RECORDER,),
                _judge,
                "the account is watched without a record of its configuration",
                "add a cfg Recorder of all types, a DeliveryChannel and a RecorderStatus",
            ),
            passes=(
                example(_recorder(), _status(), _CHANNEL),
                example(_recorder(allSupported=True), _status(name=hole(RECORDER, "all", "name")), _CHANNEL),
            ),
            fails=(
                example(_recorder(allSupported=False), _status(), _CHANNEL),
                example(_recorder(includeGlobalResourceTypes=False), _status(), _CHANNEL),
                example(_recorder(resourceTypes=["AWS::S3::Bucket"]), _status(), _CHANNEL),
                example(_recorder(exclusionByResourceTypes=[_BUT_USERS]), _status(), _CHANNEL),
                example(part(RECORDER, "all", {"name": "all"}), _status(), _CHANNEL),
                example(_recorder(), _CHANNEL),
                example(_recorder(), _status(False), _CHANNEL),
                example(_recorder(), _status(), part(DETECTOR, "threats", {})),
                example(part(DETECTOR, "threats", {}), part(ANALYZER, "outside", {})),
            ),
            unknown=(
                example(_recorder(allSupported=UNKNOWN), _status(), _CHANNEL),
                example(_recorder(), _status(UNKNOWN), _CHANNEL),
                example(_recorder(), _status(name=UNKNOWN), _CHANNEL),
            ),
        ),
    ),
)
