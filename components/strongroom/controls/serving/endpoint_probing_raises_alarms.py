"""Refused questions to each endpoint raise an alarm that somebody hears."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.endpoint.alarms import heard_case

CONTROL = Control(
    id="endpoint_probing_raises_alarms",
    concept="serving",
    title="Refused questions to an endpoint raise an alarm",
    why="Whoever feels for the shape of the input asks much that the model refuses.",
    severity="low",
    requirements=("S11",),
    threats=("ML03", "ML04", "ML05"),
    sources={},
    cases=(heard_case("Invocation4XXErrors"),),
)
