"""Deleting an alarm, its filter or its log group raises an alarm that somebody hears."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.detection.raises import alarm_case
from strongroom.controls.detection.watched import ALARMS

CONTROL = Control(
    id="alarm_changes_raise_alarms",
    concept="monitoring",
    title="Deleting or silencing an alarm raises an alarm",
    why="Whoever means to act unheard takes the alarm away first.",
    severity="medium",
    requirements=("A5",),
    threats=("ML05", "ML10"),
    sources={},
    cases=(alarm_case(ALARMS),),
)
