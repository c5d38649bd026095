"""A changed key policy raises an alarm that somebody hears."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.detection.raises import alarm_case
from strongroom.controls.detection.watched import KEY_POLICIES

CONTROL = Control(
    id="key_policy_changes_raise_alarms",
    concept="monitoring",
    title="A changed key policy raises an alarm",
    why="A key's administrator can give himself its use by one call; only the alarm shows it.",
    severity="medium",
    requirements=("A5",),
    threats=("ML05",),
    sources={},
    cases=(alarm_case(KEY_POLICIES),),
)
