"""Keys of production rotate within 90 days."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.judges import field
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome
from strongroom.controls.requirement import at_most
from strongroom.controls.stage import stage_of
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_KEY = "aws:kms/key:Key"
_PERIOD = "rotationPeriodInDays"
_LIMIT = field(_PERIOD, at_most(90, " days"), f"set {_PERIOD} to 90")


def judge(key: Resource, plan: Plan) -> Outcome:
    """Passes iff the period of a rotating key of production is 90 days or less; others are left out."""
    rotates = key.inputs.get("enableKeyRotation") not in (None, False, "false")
    return _LIMIT(key, plan) if rotates and stage_of(key, plan) == "production" else NOT_APPLICABLE


def _key(stage: str, **inputs: Value) -> Part:
    return part(_KEY, "data", {"enableKeyRotation": True, "tags": {"stage": stage}, **inputs})


CONTROL = Control(
    id="key_rotates_quarterly_in_production",
    concept="key",
    title="Keys of production rotate within 90 days",
    why="The shorter a key is in use, the less one leaked key opens.",
    severity="low",
    requirements=("K2",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(_KEY,),
            judge=judge,
            passes=(example(_key("prod", rotationPeriodInDays=90)), example(_key("prod", rotationPeriodInDays="90"))),
            fails=(example(_key("prod")), example(_key("production", rotationPeriodInDays=91))),
            unknown=(example(_key("prod", rotationPeriodInDays=UNKNOWN)),),
        ),
    ),
)
