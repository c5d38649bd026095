"""Whoever opens or turns dark the account's hosted models raises an alarm, where such calls are watched at all."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.detection.events import calls
from strongroom.controls.detection.examples import pattern_for, watched, watched_by_rule
from strongroom.controls.detection.raises import raises_alarms
from strongroom.controls.detection.route import routes
from strongroom.controls.detection.types import EVENT_RULE, METRIC_FILTER, TRAIL
from strongroom.controls.example import UNKNOWN
from strongroom.controls.outcome import Outcome
from strongroom.plan.model import Plan, Resource

# What thieves of credentials do first with hosted models: get access to them, and put out the log of their use.
# Source: Sysdig Threat Research, "LLMjacking", and the calls that Prowler's checks of this name look for
_CALLS = calls(
    "bedrock",
    "PutUseCaseForModelAccess",
    "PutFoundationModelEntitlement",
    "CreateFoundationModelAgreement",
    "DeleteModelInvocationLoggingConfiguration",
)
_PATTERN = pattern_for(_CALLS)
_raises = raises_alarms(_CALLS, _PATTERN)


def judge(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
    """Passes iff each of the calls raises an alarm; a plan that watches none of them is left out."""
    ways = [way for trail in plan.of(TRAIL) or (None,) for way in routes(plan, trail)]
    if any(way.matches(call) for way in ways for call in _CALLS):
        yield from _raises(plan)


CONTROL = Control(
    id="abuse_patterns_are_watched",
    concept="monitoring",
    title="Calls that open hosted models to thieves are watched",
    why="Stolen credentials are sold for the models that they open, and the first calls look the same everywhere.",
    severity="medium",
    requirements=("S11",),
    threats=("ML03", "ML04", "ML05"),
    sources={
        "aws_ai_security_framework": ("AISF-DETECT-03",),
        "prowler": (
            "cloudtrail_threat_detection_enumeration",
            "cloudtrail_threat_detection_llm_jacking",
            "cloudtrail_threat_detection_privilege_escalation",
        ),
    },
    cases=(
        PlanCase(
            types=(METRIC_FILTER, EVENT_RULE),
            judge=judge,
            passes=(watched(_PATTERN), watched_by_rule(_CALLS)),
            fails=(
                watched(pattern_for(_CALLS[1:])),
                watched(_PATTERN, subscriber=False),
                watched(_PATTERN, alarm={"alarmActions": []}),
                watched_by_rule(_CALLS, target=False),
            ),
            unknown=(
                watched(_PATTERN, alarm={"metricName": UNKNOWN}),
                watched(_PATTERN, alarm={"alarmActions": UNKNOWN}),
            ),
        ),
    ),
)
