"""A CloudWatch Logs filter pattern, read and run on an event.

Source: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Final, TypeAlias

from strongroom.access.logic import every, negate, some
from strongroom.controls.detection.tokens import Tokens, UnreadablePattern

Event: TypeAlias = Mapping[str, Any]
Pattern: TypeAlias = Callable[[Event], bool | None]

_TERM: Final = re.compile(r'([?-]?)(?:"((?:[^"\\]|\\.)*)"|([^\s"]+))\s*')
_STEP: Final = re.compile(r"""\.?([\w\-@/]+)|\[(\d+)\]|\.?\[(['"])(.+?)\3\]|\.(['"])(.+?)\5""")
_NUMBER: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
_ORDER: Final[dict[str, Callable[[float, float], bool]]] = {
    "<": lambda left, right: left < right,
    ">": lambda left, right: left > right,
    "<=": lambda left, right: left <= right,
    ">=": lambda left, right: left >= right,
}
_LONGEST: Final = 1024
_ABSENT: Final = object()


@lru_cache(maxsize=1024)
def read_filter_pattern(text: str) -> Pattern:
    """The test that a pattern makes of an event; its verdict is None where AWS does not document what happens.

    Raises UnreadablePattern for a text that is no pattern, or of a form that does not apply to JSON events.
    """
    stripped = text.strip()
    if len(stripped) > _LONGEST:
        raise UnreadablePattern(f"the pattern is longer than AWS takes, {_LONGEST} characters")
    if not stripped:
        return lambda _event: True
    if stripped.startswith("{"):
        if not stripped.endswith("}"):
            raise UnreadablePattern("the pattern opens with { and does not end with }")
        tokens = Tokens(stripped[1:-1])
        pattern = _alternatives(tokens)
        tokens.finish()
        return pattern
    if stripped.startswith("["):
        raise UnreadablePattern("a pattern in brackets reads lines of words, not the JSON of an event")
    return _terms(stripped)


def fields_of(text: str) -> frozenset[str]:
    """The fields of the event that a pattern looks at, as it writes them; none for a pattern of words."""
    try:
        return Tokens(text.strip().strip("{}")).selectors() if text.strip().startswith("{") else frozenset()
    except UnreadablePattern:
        return frozenset()


def _alternatives(tokens: Tokens) -> Pattern:
    parts = [_conjunction(tokens)]
    while tokens.take("||"):
        parts.append(_conjunction(tokens))
    return parts[0] if len(parts) == 1 else lambda event: some(part(event) for part in parts)


def _conjunction(tokens: Tokens) -> Pattern:
    parts = [_unit(tokens)]
    while tokens.take("&&"):
        parts.append(_unit(tokens))
    return parts[0] if len(parts) == 1 else lambda event: every(part(event) for part in parts)


def _unit(tokens: Tokens) -> Pattern:
    if tokens.open():
        inner = _alternatives(tokens)
        tokens.close()
        return inner
    steps = _steps(tokens.selector())
    operator = tokens.operator()
    if operator in ("IS", "NOT"):
        return _state(steps, operator, tokens.word())
    kind, value = tokens.value()
    if operator in _ORDER:
        return _ordered(steps, operator, value)
    test = _equality(kind, value)
    if operator == "=":
        return lambda event: (found := _find(event, steps)) is not _ABSENT and test(found)
    # What != says of an event without the field is not documented, so it is not told.
    return lambda event: None if (found := _find(event, steps)) is _ABSENT else negate(test(found))


def _steps(selector: str) -> list[str | int]:
    steps: list[str | int] = []
    end = 1
    while end < len(selector):
        match = _STEP.match(selector, end)
        if match is None:
            raise UnreadablePattern(f"`{selector}` is no selector that a filter pattern knows")
        steps.append(int(match[2]) if match[2] else match[1] or match[4] or match[6])
        end = match.end()
    return steps


def _find(event: Event, steps: list[str | int]) -> Any:
    value: Any = event
    for step in steps:
        if isinstance(step, int):
            value = value[step] if isinstance(value, list) and step < len(value) else _ABSENT
        else:
            value = value.get(step, _ABSENT) if isinstance(value, Mapping) else _ABSENT
    return value


def _state(steps: list[str | int], operator: str, state: str) -> Pattern:
    if operator == "NOT":
        if state != "EXISTS":
            raise UnreadablePattern("NOT is followed by EXISTS")
        return lambda event: _find(event, steps) is _ABSENT
    wanted = {"NULL": None, "TRUE": True, "FALSE": False}
    if state not in wanted:
        raise UnreadablePattern("IS is followed by NULL, TRUE or FALSE")
    return lambda event: _find(event, steps) is wanted[state]


def _ordered(steps: list[str | int], operator: str, value: str) -> Pattern:
    if not _NUMBER.fullmatch(value):
        raise UnreadablePattern(f"`{operator}` is followed by a number")
    limit = float(value)

    def test(event: Event) -> bool:
        found = _find(event, steps)
        is_number = isinstance(found, (int, float)) and not isinstance(found, bool)
        return is_number and _ORDER[operator](found, limit)

    return test


def _equality(kind: str, value: str) -> Callable[[Any], bool]:
    if kind == "regex":
        compiled = _regex(value)
        return lambda found: isinstance(found, str) and bool(compiled.search(found))
    if kind == "word" and _NUMBER.fullmatch(value):
        number = float(value)
        # Account ids are texts of digits: CloudTrail's events quote them.
        return lambda found: found == value or (type(found) in (int, float) and found == number)
    glob = re.compile(".*".join(re.escape(piece) for piece in value.split("*")), re.DOTALL)
    return lambda found: bool(glob.fullmatch(_text(found)))


def _regex(value: str) -> re.Pattern[str]:
    try:
        # CloudWatch Logs knows no groups.
        if not re.search(r"(?<!\\)[()]", value):
            return re.compile(value)
    except re.error:
        pass
    raise UnreadablePattern("what stands between % signs is no regular expression of a filter pattern")


def _text(found: Any) -> str:
    if isinstance(found, bool):
        return "true" if found else "false"
    return found if isinstance(found, str) else json.dumps(found)


def _terms(text: str) -> Pattern:
    found = [(sign, quoted or bare) for sign, quoted, bare in _TERM.findall(text)]
    needed = [term for sign, term in found if not sign]
    refused = [term for sign, term in found if sign == "-"]
    optional = [term for sign, term in found if sign == "?"]

    def test(event: Event) -> bool:
        line = json.dumps(event, separators=(",", ":"))
        if any(term in line for term in refused) or not all(term in line for term in needed):
            return False
        return not optional or bool(needed) or any(term in line for term in optional)

    return test
