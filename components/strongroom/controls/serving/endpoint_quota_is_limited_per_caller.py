"""Each usage plan in front of an endpoint ends after a number of questions."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.endpoint.types import USAGE_PLAN
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import field
from strongroom.controls.requirement import at_least
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_PATH = "quotaSettings.limit"
_FIX = f"set {_PATH} to the questions that a caller may ask in the period, at least 1"


def _plan(limit: Value) -> Plan:
    quota: Value = {"quotaSettings": {"limit": limit, "period": "DAY"}} if limit is not None else {}
    return example(part(USAGE_PLAN, "callers", quota if isinstance(quota, dict) else {}))


CONTROL = Control(
    id="endpoint_quota_is_limited_per_caller",
    concept="serving",
    title="Each caller has a budget over days",
    why="A slow extraction stays under every rate limit; only a sum over days stops it.",
    severity="high",
    requirements=("S8",),
    threats=("ML03", "ML04"),
    sources={},
    cases=(
        Case(
            types=(USAGE_PLAN,),
            judge=field(_PATH, at_least(1), _FIX),
            passes=(_plan(1000),),
            fails=(_plan(None), _plan(0)),
            unknown=(_plan(UNKNOWN),),
        ),
    ),
)
