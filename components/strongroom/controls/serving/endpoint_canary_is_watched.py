"""A new version begins with half of the traffic at most, and is watched before it gets the rest."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.endpoint.examples import endpoint
from strongroom.controls.endpoint.types import ENDPOINT
from strongroom.controls.example import UNKNOWN
from strongroom.controls.judges import every, field, given
from strongroom.controls.requirement import Requirement, at_least, at_most

_ROUTING = "deploymentConfig.blueGreenUpdatePolicy.trafficRoutingConfiguration"
_WAIT = f"{_ROUTING}.waitIntervalInSeconds"
_SIZE = f"{_ROUTING}.canarySize.value"
_TYPE = f"{_ROUTING}.canarySize.type"
_SHORTEST = 60  # seconds, the finest that alarms on an endpoint look at
_WAIT_FIX = f"set {_WAIT} to 300, and to no less than {_SHORTEST}"
_SIZE_FIX = f"set {_SIZE} to 10, and to no more than 50"
_HALF = at_most(50)
_SOME = Requirement(_HALF.check, _HALF.words, absent=True)

CONTROL = Control(
    id="endpoint_canary_is_watched",
    concept="serving",
    title="A new version is watched on a small part of the traffic",
    why="A version that gets all questions at once has answered them before any alarm looks.",
    severity="low",
    requirements=("S14",),
    threats=("ML09",),
    sources={},
    cases=(
        Case(
            types=(ENDPOINT,),
            judge=given(
                _ROUTING,
                every(field(_WAIT, at_least(_SHORTEST, " seconds"), _WAIT_FIX), field(_SIZE, _SOME, _SIZE_FIX)),
            ),
            passes=(
                endpoint(),
                endpoint({_SIZE: 50}),
                endpoint({f"{_ROUTING}.canarySize": None, f"{_ROUTING}.type": "LINEAR"}),
            ),
            fails=(endpoint({_WAIT: 0}), endpoint({_WAIT: None}), endpoint({_SIZE: 90}), endpoint({_SIZE: 100})),
            unknown=(endpoint({_WAIT: UNKNOWN}), endpoint({_SIZE: UNKNOWN}), endpoint({_ROUTING: UNKNOWN})),
        ),
    ),
)
