"""Each usage plan and each web filter in front of an endpoint limits how fast one caller asks."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.endpoint.types import USAGE_PLAN, WEB_ACL
from strongroom.controls.endpoint.web_filter import blocks_by
from strongroom.controls.example import UNKNOWN, example, hole, part
from strongroom.controls.judges import field
from strongroom.controls.requirement import at_least
from strongroom.plan.model import Plan
from strongroom.plan.value import Text, Unknown, Value

_PATH = "throttleSettings.rateLimit"
_FIX = f"set {_PATH} to the questions a second that a caller may ask"
_RULE_FIX = (
    "add a rule whose rateBasedStatement counts by CUSTOM_KEYS (the caller's header) or by IP, with the action block"
)
# `CONSTANT` counts all callers together.
_BY_CALLER = ("CUSTOM_KEYS", "IP", "FORWARDED_IP")


def _counts_callers(statement: dict[str, Value]) -> bool | None:
    block = statement.get("rateBasedStatement")
    if isinstance(block, (Unknown, Text)):
        return None
    if not isinstance(block, dict):
        return False
    key = block.get("aggregateKeyType", "IP")
    return None if isinstance(key, (Unknown, Text)) else key in _BY_CALLER


def _usage(rate: Value) -> Plan:
    return example(part(USAGE_PLAN, "callers", {"throttleSettings": {} if rate is None else {"rateLimit": rate}}))


def _filter(rules: Value = None, text: Value = None) -> Plan:
    given: dict[str, Value] = {"rules": rules} if rules is not None else {}
    return example(part(WEB_ACL, "front", given if text is None else {**given, "ruleJson": text}))


def _rule(key: Value, action: Value = None) -> Value:
    return {
        "action": {"block": {}} if action is None else action,
        "statement": {"rateBasedStatement": {"limit": 100, "aggregateKeyType": key}},
    }


def _apart(link: Value) -> Plan:
    """The rule as a resource of its own."""
    rule = _rule("IP")
    inputs: dict[str, Value] = {"webAclArn": link, **(rule if isinstance(rule, dict) else {})}
    return example(part(WEB_ACL, "front", {}), part("aws:wafv2/webAclRule:WebAclRule", "rate", inputs))


_TEXT = '[{"Action":{"Block":{}},"Statement":{"RateBasedStatement":{"Limit":100,"AggregateKeyType":"CUSTOM_KEYS"}}}]'

CONTROL = Control(
    id="endpoint_rate_is_limited_per_caller",
    concept="serving",
    title="Each caller has a request rate limit",
    why="Extraction needs volume, and volume needs speed.",
    severity="high",
    requirements=("S7",),
    threats=("ML01", "ML03", "ML04"),
    sources={},
    cases=(
        Case(
            types=(USAGE_PLAN,),
            judge=field(_PATH, at_least(0.01), _FIX),
            passes=(_usage(5), _usage(0.5)),
            fails=(_usage(None), _usage(0)),
            unknown=(_usage(UNKNOWN),),
        ),
        Case(
            types=(WEB_ACL,),
            judge=blocks_by(_counts_callers, "a rule blocks callers that ask too often", _RULE_FIX),
            passes=(
                _filter([_rule("CUSTOM_KEYS")]),
                _filter([_rule("CONSTANT"), _rule("IP")]),
                _filter(text=_TEXT),
                _apart(hole(WEB_ACL, "front", "arn")),
            ),
            fails=(
                _filter(),
                _filter([]),
                _filter([_rule("CONSTANT")]),
                _filter([_rule("IP", {"count": {}})]),
                _filter(text="[]"),
            ),
            unknown=(
                _filter(UNKNOWN),
                _filter(text=UNKNOWN),
                _filter([_rule(UNKNOWN)]),
                _filter([_rule("IP", UNKNOWN)]),
                _apart(UNKNOWN),
            ),
        ),
    ),
)
