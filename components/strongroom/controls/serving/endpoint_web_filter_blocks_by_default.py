"""A web filter in front of an endpoint blocks what no rule lets through."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.endpoint.types import WEB_ACL
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Text, Unknown, Value

_PATH = "defaultAction"
_FIX = "set defaultAction to {block: {}} and let through by rules what the endpoint answers"


def judge(resource: Resource, _plan: Plan) -> Outcome:
    """Passes iff the default action is to block."""
    action = resource.inputs.get(_PATH)
    if isinstance(action, (Unknown, Text)) or _PATH in resource.options.ignored:
        return unknown(_PATH, "the plan does not tell the default action", _FIX)
    if isinstance(action, dict) and action.get("block") is not None and action.get("allow") is None:
        return passed(_PATH)
    return failed(_PATH, "what no rule finds is let through", _FIX)


def _plan(action: Value) -> Plan:
    return example(part(WEB_ACL, "front", {} if action is None else {_PATH: action}))


CONTROL = Control(
    id="endpoint_web_filter_blocks_by_default",
    concept="serving",
    title="The filter in front of an exposed endpoint blocks by default",
    why="A filter that lets through by default only takes notes.",
    severity="high",
    requirements=("S6", "Z8"),
    threats=("ML01",),
    sources={},
    cases=(
        Case(
            types=(WEB_ACL,),
            judge=judge,
            passes=(_plan({"block": {}}), _plan({"block": {"customResponse": {"responseCode": 403}}})),
            fails=(_plan({"allow": {}}), _plan(None), _plan({}), _plan({"allow": {}, "block": {}})),
            unknown=(_plan(UNKNOWN),),
        ),
    ),
)
