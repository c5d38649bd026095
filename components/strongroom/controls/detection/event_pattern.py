"""An EventBridge event pattern, read and run on an event.

Source: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from strongroom.access.logic import every, some
from strongroom.controls.detection.tokens import UnreadablePattern
from strongroom.plan.text import parse_json
from strongroom.plan.value import Text, Unknown, Value

_ABSENT: Final = object()
_COMPARE: Final[dict[str, Callable[[float, float], bool]]] = {
    "=": lambda left, right: left == right,
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right,
    ">": lambda left, right: left > right,
    ">=": lambda left, right: left >= right,
}


def read_event_pattern(value: Value) -> Mapping[str, Value]:
    """The pattern as an object; raises UnreadablePattern where the text is no JSON object."""
    try:
        pattern = parse_json(value)
    except ValueError as error:
        raise UnreadablePattern("the event pattern is not JSON") from error
    if not isinstance(pattern, dict):
        raise UnreadablePattern("the event pattern is not an object")
    return pattern


def event_matches(pattern: Mapping[str, Value], event: Mapping[str, Any]) -> bool | None:
    """True iff the rule fires on the event; None where the pattern has holes or an operator that is not modelled."""
    return every(_field(name, wanted, event) for name, wanted in pattern.items())


def _field(name: str, wanted: Value, event: Mapping[str, Any]) -> bool | None:
    if name == "$or" and isinstance(wanted, list):
        return some(event_matches(choice, event) if isinstance(choice, dict) else False for choice in wanted)
    found = event.get(name, _ABSENT)
    if isinstance(wanted, dict):
        blocks = found if isinstance(found, list) and found else [found]  # one of a list of blocks is enough
        return some(event_matches(wanted, block if isinstance(block, Mapping) else {}) for block in blocks)
    if isinstance(wanted, list):
        values = found if isinstance(found, list) and found else [found]
        return some(_leaf(choice, value) for choice in wanted for value in values)
    return None if isinstance(wanted, (Unknown, Text)) else False


def _leaf(wanted: Value, found: Any) -> bool | None:
    if isinstance(wanted, (Unknown, Text)):
        return None
    if isinstance(wanted, dict):
        return every(_operator(name, operand, found) for name, operand in wanted.items())
    return type(wanted) is type(found) and wanted == found


def _operator(name: str, operand: Value, found: Any) -> bool | None:
    if name == "exists":
        return (found is not _ABSENT) is operand if isinstance(operand, bool) else None
    if found is _ABSENT:
        return False
    if name == "anything-but":
        refused = operand if isinstance(operand, list) else [operand]
        matched = some(_leaf(item, found) for item in refused)
        return None if matched is None else not matched
    if name == "numeric" and isinstance(operand, list):
        return _numeric(operand, found)
    return _textual(name, operand, found)


def _numeric(operand: list[Value], found: Any) -> bool | None:
    if not isinstance(found, (int, float)) or isinstance(found, bool):
        return False
    verdicts: list[bool | None] = []
    for sign, limit in zip(operand[::2], operand[1::2], strict=False):
        if not isinstance(sign, str) or sign not in _COMPARE or not isinstance(limit, (int, float)):
            return None
        verdicts.append(_COMPARE[sign](found, limit))
    return every(verdicts)


def _textual(name: str, operand: Value, found: Any) -> bool | None:
    if isinstance(operand, list):
        return some(_textual(name, item, found) for item in operand)
    if isinstance(operand, dict) and list(operand) == ["equals-ignore-case"]:
        inner = operand["equals-ignore-case"]
        both = isinstance(inner, str) and isinstance(found, str)
        return _textual(name, str(inner).casefold(), str(found).casefold()) if both else None
    if not isinstance(operand, str):
        return None
    if not isinstance(found, str):
        return False
    if name == "prefix":
        return found.startswith(operand)
    if name == "suffix":
        return found.endswith(operand)
    if name == "equals-ignore-case":
        return found.casefold() == operand.casefold()
    if name == "wildcard":
        return bool(re.fullmatch(".*".join(re.escape(piece) for piece in operand.split("*")), found, re.DOTALL))
    return None
