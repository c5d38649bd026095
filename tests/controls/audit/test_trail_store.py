"""The store of a trail is found however it is named, and its lock is read wherever it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.controls.bucket import BUCKET, LOGGING
from strongroom.controls.catalogue import catalogue
from strongroom.controls.detection.trail_examples import NO_BYPASS, lock, policy, store, trail
from strongroom.controls.detection.trail_store import watched_stores
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.example import Part, example, hole, part
from strongroom.controls.run import check
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

CONTROLS = {control.id: control for control in catalogue()}
ON_STORES = sorted(name for name in CONTROLS if name.startswith("trail_store_"))


def verdicts(control: str, *parts: Part) -> list[str]:
    """What one control says of a plan."""
    return [finding.verdict for finding in check(example(*parts), [CONTROLS[control]])]


@pytest.mark.parametrize("control", ON_STORES)
def test_a_store_that_the_plan_does_not_show_is_unknown(control: str) -> None:
    """The bucket of a log account may be well kept; this plan does not prove it."""
    assert verdicts(control, trail("logs-of-another-account")) == ["unknown"]


@pytest.mark.parametrize("control", ON_STORES)
def test_other_buckets_are_left_out(control: str) -> None:
    """A bare bucket beside the trail's is no business of these controls."""
    beside = part(BUCKET, "scratch", {"bucket": "scratch"})
    found = check(example(trail(), store(), lock("COMPLIANCE"), beside), [CONTROLS[control]])
    assert {finding.urn for finding in found} == {store().resource.urn}


@pytest.mark.parametrize("link", ["logs", hole(BUCKET, "logs", "id"), hole(BUCKET, "logs", "bucket")])
def test_the_store_is_found_by_name_or_reference(link: Value) -> None:
    """A known name and a hole mean the same bucket."""
    assert verdicts("trail_store_is_locked", trail(link), store(), lock("COMPLIANCE")) == ["pass"]
    assert verdicts("trail_store_is_locked", trail(link), store()) == ["fail"]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({"stage": "dev"}, "pass"),
        ({"strongroom:stage": "test"}, "pass"),
        ({"Environment": "staging"}, "pass"),
        ({"environment": "fraud-dev"}, "pass"),
        ({}, "fail"),
        ({"stage": "prod"}, "fail"),
        ({"strongroom:stage": "production"}, "fail"),
        ({"stage": "dev", "environment": "fraud-prod"}, "fail"),
        ({"stage": "something"}, "fail"),
        ({"owner": "dev"}, "fail"),
    ],
)
def test_a_milder_lock_needs_a_tag_that_says_why(tags: dict[str, Value], expected: str) -> None:
    """GOVERNANCE passes outside production alone, and only where nobody may pass over it."""
    parts = (trail(), store({"tags": tags}), lock("GOVERNANCE"), policy(NO_BYPASS))
    assert verdicts("trail_store_is_locked", *parts) == [expected]


@given(days=st.integers(1, 4000), years=st.one_of(st.none(), st.integers(0, 12)))
def test_a_year_is_a_year_in_days_or_years(days: int, years: int | None) -> None:
    """Whichever of the two says at least a year is enough."""
    retention: dict[str, Value] = {"mode": "COMPLIANCE", "days": days}
    if years is not None:
        retention["years"] = years
    kept = part("aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration", "logs", _rule(retention))
    expected = "pass" if days >= 365 or (years or 0) >= 1 else "fail"
    assert verdicts("trail_store_keeps_a_year", trail(), store(), kept) == [expected]


def _rule(retention: dict[str, Value]) -> dict[str, Value]:
    return {"bucket": "logs", "rule": {"defaultRetention": retention}}


def test_the_stores_to_be_watched_are_those_that_hold_data() -> None:
    """Neither the trail's bucket nor one that takes access logs, in whichever spelling, is asked for."""
    plan: Plan = example(
        trail(),
        store(),
        part(BUCKET, "access", {"bucket": "access"}),
        part(BUCKET, "old-access", {"bucket": "old-access"}),
        part(BUCKET, "data", {"bucket": "data", "logging": {"targetBucket": "old-access"}}),
        part(LOGGING[1], "data", {"bucket": "data", "targetBucket": hole(BUCKET, "access", "id")}),
        part(BUCKET, "models", {}),
    )
    assert [bucket.name for bucket in watched_stores(plan)] == ["data", "models"]


def test_two_trails_share_the_work() -> None:
    """Reads by one and writes by another are both recorded; the first alone is not enough."""

    def one(name: str, read_only: str) -> Part:
        fields: Value = [
            {"field": "eventCategory", "equals": ["Data"]},
            {"field": "resources.type", "equals": ["AWS::S3::Object"]},
            {"field": "readOnly", "equals": [read_only]},
        ]
        return part(TRAIL, name, {"advancedEventSelectors": [{"fieldSelectors": fields}]})

    data = part(BUCKET, "data", {"bucket": "data"})
    assert verdicts("data_events_are_logged", one("reads", "true"), data) == ["fail"]
    assert verdicts("data_events_are_logged", one("reads", "true"), one("writes", "false"), data) == ["pass"]
