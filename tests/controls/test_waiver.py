"""Waivers: recorded exceptions that end by themselves and stay in the report."""

from __future__ import annotations

from datetime import date

import pytest

from strongroom.controls.waiver import Waiver, apply_waivers
from tests.report.judgements import finding

TODAY = date(2026, 11, 24)


def waiver(**changes: object) -> Waiver:
    """A waiver of the example's finding."""
    usual: dict[str, object] = {
        "control": "key_deletion_is_delayed",
        "resource": "data",
        "reason": "a test key",
        "owner": "ana@example.com",
        "until": date(2026, 12, 31),
    }
    return Waiver(**{**usual, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize("resource", ["data", "da*", "*ta", finding().urn, "urn:pulumi:dev::shop::*::data"])
def test_a_waiver_covers_its_control_and_resource(resource: str) -> None:
    """By logical name or urn, `*` standing for a part; the reason, owner and day are told."""
    findings, notices = apply_waivers([finding()], [waiver(resource=resource)], TODAY)
    assert [found.verdict for found in findings] == ["waived"]
    assert findings[0].message.endswith("; accepted by ana@example.com until 2026-12-31: a test key")
    assert notices == []


@pytest.mark.parametrize(
    "other", [{"control": "plan_is_complete"}, {"resource": "dat"}, {"resource": "d.ta"}, {"resource": "DATA"}]
)
def test_nothing_else_is_covered(other: dict[str, object]) -> None:
    """And a waiver that covers nothing is told."""
    findings, notices = apply_waivers([finding()], [waiver(**other)], TODAY)
    assert [found.verdict for found in findings] == ["fail"]
    assert notices[0].endswith("covers no finding; remove it")


@pytest.mark.parametrize(("until", "verdict"), [(TODAY, "waived"), (date(2026, 11, 23), "fail")])
def test_the_last_day_still_counts(until: date, verdict: str) -> None:
    """The day after, the finding is back and the report says why."""
    findings, notices = apply_waivers([finding()], [waiver(until=until)], TODAY)
    assert findings[0].verdict == verdict
    assert bool(notices) is (verdict == "fail")


@pytest.mark.parametrize(("verdict", "told"), [("unknown", "waived"), ("error", "error"), ("pass", "pass")])
def test_only_failures_and_unknowns_are_waived(verdict: str, told: str) -> None:
    """A control that crashed has said nothing to accept."""
    findings, _ = apply_waivers([finding(verdict=verdict)], [waiver()], TODAY)
    assert findings[0].verdict == told


def test_the_plan_as_a_whole_is_never_waived() -> None:
    """What it does not show cannot be accepted resource by resource."""
    findings, _ = apply_waivers([finding(urn=None)], [waiver(resource="*a*")], TODAY)
    assert findings[0].verdict == "fail"
