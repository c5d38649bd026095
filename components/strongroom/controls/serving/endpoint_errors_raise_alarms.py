"""Errors and slow answers of each endpoint raise an alarm that somebody hears."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.endpoint.alarms import heard_case

CONTROL = Control(
    id="endpoint_errors_raise_alarms",
    concept="serving",
    title="Errors and slow answers of an endpoint raise an alarm",
    why="A model that fails after an update is an attack or a mistake, and users notice last.",
    severity="medium",
    requirements=("S14",),
    threats=("ML09",),
    sources={},
    cases=(heard_case("Invocation5XXErrors", "ModelLatency"),),
)
