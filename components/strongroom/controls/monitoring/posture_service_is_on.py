"""The posture service is on, and holds the account to a standard."""

from __future__ import annotations

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.detection.account import ANALYZER, DETECTOR, HUB, STANDARD, WATCH_TYPES, part_of_the_watch
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.outcome import Outcome, failed, lacking, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Text, Unknown, Value

_DEFAULTS = "enableDefaultStandards"
_CONTROLS = "autoEnableControls"
_FIX = "add a StandardsSubscription, or set enableDefaultStandards to true"


def judge(hub: Resource, plan: Plan) -> Outcome:
    """Passes iff some standard is subscribed to; the hub's second version needs none."""
    if hub.inputs.get(_CONTROLS) in (False, "false"):
        return failed(_CONTROLS, "what a standard asks anew is not looked at", "leave autoEnableControls away")
    defaults = hub.inputs.get(_DEFAULTS, True)
    if hub.type == HUB[1] or defaults in (True, "true", None) or plan.of(STANDARD):
        return passed()
    if isinstance(defaults, (Unknown, Text)):
        return unknown(_DEFAULTS, "the plan does not tell whether the hub holds the account to a standard", _FIX)
    return lacking("the hub holds the account to no standard", _FIX)


def _hub(defaults: Value = None, type_: str = HUB[0]) -> Part:
    return part(type_, "hub", {} if defaults is None else {_DEFAULTS: defaults})


_STANDARD = part(STANDARD, "practices", {"standardsArn": "arn:aws:securityhub:eu-west-1::standards/practices"})

CONTROL = Control(
    id="posture_service_is_on",
    concept="monitoring",
    title="Posture management is on",
    why="A lock that was right at deployment is looked at again every day.",
    severity="medium",
    requirements=("A11",),
    threats=("ML06",),
    sources={
        "cis_aws_7.0": ("5.16",),
        "prowler": ("securityhub_enabled",),
        "pulumi_nist_pack": ("aws/security-hub-enabled",),
    },
    cases=(
        PlanCase(
            types=WATCH_TYPES,
            judge=part_of_the_watch(
                HUB,
                judge,
                "the account is watched without a service that looks at its posture",
                "add a securityhub Account and a StandardsSubscription",
            ),
            passes=(example(_hub()), example(_hub(False), _STANDARD), example(_hub(type_=HUB[1]))),
            fails=(
                example(part(HUB[0], "hub", {_CONTROLS: False}), _STANDARD),
                example(_hub(False)),
                example(part(DETECTOR, "threats", {}), part(ANALYZER, "outside", {})),
            ),
            unknown=(example(_hub(UNKNOWN)),),
        ),
    ),
)
