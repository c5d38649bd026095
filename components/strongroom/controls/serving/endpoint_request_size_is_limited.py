"""What stands in front of an endpoint refuses oversized and malformed questions."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.endpoint.types import VALIDATOR, WEB_ACL
from strongroom.controls.endpoint.web_filter import blocks_by
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import field
from strongroom.controls.requirement import equals
from strongroom.plan.model import Plan
from strongroom.plan.value import Text, Unknown, Value

_PATH = "validateRequestBody"
_FIX = f"set {_PATH} to true and give the methods a model that bounds the batch (maxItems)"
_RULE_FIX = "add a rule whose sizeConstraintStatement finds bodies greater than a question needs, with the action block"
_UPWARDS = ("GT", "GE")


def _finds_large(statement: dict[str, Value]) -> bool | None:
    block = statement.get("sizeConstraintStatement")
    if isinstance(block, (Unknown, Text)):
        return None
    if not isinstance(block, dict):
        return False
    operator = block.get("comparisonOperator")
    return None if isinstance(operator, (Unknown, Text)) else operator in _UPWARDS


def _validator(body: Value) -> Plan:
    return example(part(VALIDATOR, "front", {} if body is None else {_PATH: body}))


def _filter(operator: Value, action: str = "block") -> Plan:
    statement: Value = {"sizeConstraintStatement": {"comparisonOperator": operator, "size": 8192}}
    return example(part(WEB_ACL, "front", {"rules": [{"action": {action: {}}, "statement": statement}]}))


_EITHER: Value = {"statements": [{"sizeConstraintStatement": {"comparisonOperator": "GT", "size": 8192}}]}

CONTROL = Control(
    id="endpoint_request_size_is_limited",
    concept="serving",
    title="Oversized or malformed requests are refused before the model",
    why="Large batches are the cheapest way to ask a model everything, and odd input the cheapest way to probe it.",
    severity="medium",
    requirements=("S9",),
    threats=("ML01",),
    sources={},
    cases=(
        Case(
            types=(VALIDATOR,),
            judge=field(_PATH, equals(True), _FIX),
            passes=(_validator(True),),
            fails=(_validator(None), _validator(False)),
            unknown=(_validator(UNKNOWN),),
        ),
        Case(
            types=(WEB_ACL,),
            judge=blocks_by(_finds_large, "a rule blocks bodies of more than a size", _RULE_FIX),
            passes=(
                _filter("GT"),
                example(
                    part(
                        WEB_ACL, "front", {"rules": [{"action": {"block": {}}, "statement": {"orStatement": _EITHER}}]}
                    )
                ),
            ),
            fails=(_filter("LT"), _filter("GT", "count"), example(part(WEB_ACL, "front", {}))),
            unknown=(_filter(UNKNOWN), example(part(WEB_ACL, "front", {"rules": UNKNOWN}))),
        ),
    ),
)
