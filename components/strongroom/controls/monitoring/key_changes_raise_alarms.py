"""Disabling a key or scheduling its deletion raises an alarm that somebody hears."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.detection.raises import alarm_case
from strongroom.controls.detection.watched import KEYS

CONTROL = Control(
    id="key_changes_raise_alarms",
    concept="monitoring",
    title="Disabling a key or scheduling its deletion raises an alarm within minutes",
    why="A key that is deleted takes all that is encrypted under it along; the alarm is the last chance to cancel.",
    severity="medium",
    requirements=("A5",),
    threats=("ML02", "ML10"),
    sources={"cis_aws_7.0": ("5.7",), "finos_ccc": ("CCC.KeyMgmt.CN01",)},
    cases=(alarm_case(KEYS),),
)
