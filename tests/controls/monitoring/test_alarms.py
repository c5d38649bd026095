"""Alarms are judged by what one event does to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.controls.catalogue import catalogue
from strongroom.controls.detection.examples import alarm_part, filter_part, topic_parts, trail_parts, watched
from strongroom.controls.detection.sensitivity import fires_at_once
from strongroom.controls.detection.watched import ALL
from strongroom.controls.example import example
from strongroom.controls.run import check
from strongroom.plan.value import Value

CONTROLS = {control.id: control for control in catalogue()}
CIS = {
    "key_changes_raise_alarms": (
        "{ ($.eventSource = kms.amazonaws.com) && (($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion)) }"
    ),
    "root_use_raises_alarm": (
        '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }'
    ),
    "audit_changes_raise_alarms": (
        "{ ($.eventName = CreateTrail) || ($.eventName = UpdateTrail) || ($.eventName = DeleteTrail) || "
        "($.eventName = StartLogging) || ($.eventName = StopLogging) || ($.eventName = PutEventSelectors) }"
    ),
}


def verdicts(control: str, pattern: str, alarm: dict[str, Value] | None = None) -> set[str]:
    """What one control says of a trail that is watched by this pattern."""
    return {finding.verdict for finding in check(watched(pattern, alarm=alarm), [CONTROLS[control]])}


@pytest.mark.parametrize(("control", "pattern"), CIS.items())
def test_the_patterns_of_the_benchmark_are_enough(control: str, pattern: str) -> None:
    """Who copied the CIS benchmark's filter is not told to change it."""
    assert verdicts(control, pattern) == {"pass"}


@pytest.mark.parametrize(("control", "pattern"), CIS.items())
@pytest.mark.parametrize("narrowing", ['$.awsRegion = "eu-west-1"', "$.userIdentity.userName = bob", "$.errorCode = *"])
def test_a_narrowed_pattern_is_caught(control: str, pattern: str, narrowing: str) -> None:
    """One more condition, ANDed, and somewhere somebody is no longer heard."""
    narrowed = f"{{ ({narrowing}) && ({pattern.strip('{ }')}) }}"
    assert verdicts(control, narrowed) == {"fail"}


def _raised(operator: str, value: float, threshold: float) -> bool:
    if operator == "LessThanThreshold":
        return value < threshold
    return value > threshold or (operator == "GreaterThanOrEqualToThreshold" and value == threshold)


@given(
    threshold=st.floats(-2, 3, allow_nan=False),
    operator=st.sampled_from(["GreaterThanThreshold", "GreaterThanOrEqualToThreshold", "LessThanThreshold"]),
    periods=st.integers(1, 3),
    points=st.one_of(st.none(), st.integers(1, 3)),
)
def test_an_alarm_passes_iff_one_event_raises_it_and_none_leaves_it_silent(
    threshold: float, operator: str, periods: int, points: int | None
) -> None:
    """The judge against the plain arithmetic of CloudWatch."""
    inputs: dict[str, Value] = {"threshold": threshold, "comparisonOperator": operator, "evaluationPeriods": periods}
    if points is not None:
        inputs["datapointsToAlarm"] = points
    wanted = _raised(operator, 1, threshold) and not _raised(operator, 0, threshold) and (points or periods) == 1
    outcome = fires_at_once(alarm_part(**inputs).resource, filter_part("x").resource)
    assert (outcome.verdict == "pass") == wanted


def test_refused_calls_may_be_counted_before_somebody_is_woken() -> None:
    """Filters on errors are left out: honest people mistype."""
    pattern = '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }'
    assert verdicts("alarm_fires_at_the_first_event", pattern, {"threshold": 10}) == set()
    assert verdicts("alarm_fires_at_the_first_event", CIS["root_use_raises_alarm"], {"threshold": 10}) == {"fail"}
    successes = "{ ($.errorCode NOT EXISTS) && ($.eventName = StopLogging) }"
    assert verdicts("alarm_fires_at_the_first_event", successes, {"threshold": 10}) == {"fail"}


def test_a_filter_on_an_application_log_is_nobodys_business_here() -> None:
    """Only what stands on a trail's log group is judged as watching the account."""
    plan = example(*trail_parts(), filter_part("ERROR", group="app"), alarm_part(threshold=100), *topic_parts())
    quiet = ("alarm_fires_at_the_first_event", "alarm_pattern_is_selective", "metric_filter_has_an_alarm")
    assert check(plan, [CONTROLS[name] for name in quiet]) == []


def test_every_call_that_must_be_heard_has_a_control() -> None:
    """The groups of calls and the controls on them cover each other."""
    judged = {name.removesuffix("_changes_raise_alarms") for name in CONTROLS if name.endswith("_changes_raise_alarms")}
    patterns = {f"{item.source}:{item.name}" for item in ALL}
    assert judged - {"model_config"} == {"alarm", "audit", "identity", "key", "key_policy", "network", "store_policy"}
    assert "root_use_raises_alarm" in CONTROLS
    assert {"kms.amazonaws.com:PutKeyPolicy", "s3.amazonaws.com:PutBucketPublicAccessBlock"} <= patterns
