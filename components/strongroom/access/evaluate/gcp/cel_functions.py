"""The functions that a condition of Google Cloud may call.

Source: https://cloud.google.com/iam/docs/conditions-attribute-reference and
https://cloud.google.com/iam/docs/conditions-overview
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from ...request import Request
from ..decision import Unmodelled
from .cel_attributes import of_service, tag
from .cel_time import GETTERS, Duration, Timestamp, duration, part, timestamp

Value: TypeAlias = "bool | int | float | str | Timestamp | Duration | tuple[Value, ...] | None"
_Function: TypeAlias = Callable[[list[Value], Request], Value]


def _texts(name: str, values: list[Value], count: int) -> list[str]:
    found = [value for value in values if isinstance(value, str)]
    if len(found) != count or len(values) != count:
        raise Unmodelled(f"condition: `{name}` is not known for these values")
    return found


def _on_texts(name: str, count: int, work: Callable[..., Value]) -> tuple[str, _Function]:
    return name, lambda values, _request: work(*_texts(name, values, count))


def _extract(text: str, template: str) -> str:
    """What stands between the template's prefix and suffix, each taken where it first occurs; else the empty text."""
    match = re.fullmatch(r"([^{}]*)\{[A-Za-z_][A-Za-z0-9_]*\}([^{}]*)", template)
    if match is None:
        raise Unmodelled(f"condition: the template `{template}` is not read")
    _, found, rest = text.partition(match.group(1)) if match.group(1) else ("", "start", text)
    if not found:
        return ""
    if not match.group(2):
        return rest
    inner, found, _ = rest.partition(match.group(2))
    return inner if found else ""


# What Python reads and RE2 does not, or reads otherwise.
_FOREIGN: Final = re.compile(r"\(\?(?!:)|\\[^.\-+*?()\[\]{}|^$/dDwWsS]|[*+?}]\+|\[\[:")


def _matches(text: str, pattern: str) -> bool:
    if _FOREIGN.search(pattern) or "\n" in text:
        raise Unmodelled(f"condition: the regular expression `{pattern}` is not read")
    try:
        return re.search(pattern, text, re.ASCII) is not None
    except re.error:
        raise Unmodelled(f"condition: `{pattern}` is no regular expression") from None


def _size(values: list[Value], _request: Request) -> int:
    if len(values) == 1 and isinstance(values[0], str | tuple):
        return len(values[0])
    raise Unmodelled("condition: `size` is not known for these values")


def _get_attribute(values: list[Value], request: Request) -> Value:
    if len(values) != 2 or not isinstance(values[0], str):
        raise Unmodelled("condition: `api.getAttribute` takes a name and a default")
    found = of_service(values[0], request)
    return values[1] if found is None else found


def _only(values: list[Value], _request: Request) -> bool:
    match values:
        case [tuple() as items, tuple() as allowed]:
            return all(item in allowed for item in items)
    raise Unmodelled("condition: `hasOnly` takes lists")


def _match_tag(values: list[Value], request: Request) -> bool:
    key, value = _texts("resource.matchTag", values, 2)
    return tag(key, request) == value


def _has_tag(values: list[Value], request: Request) -> bool:
    (key,) = _texts("resource.hasTagKey", values, 1)
    return tag(key, request) is not None


def _getter(name: str) -> _Function:
    def read(values: list[Value], _request: Request) -> int:
        match values:
            case [Timestamp() as moment]:
                return part(moment, name)
            case [Timestamp() as moment, str() as zone]:
                return part(moment, name, zone)
        raise Unmodelled(f"condition: `{name}` is read of times alone")

    return read


_CAPITALS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LOWER: Final = str.maketrans(_CAPITALS, _CAPITALS.lower())
_UPPER: Final = str.maketrans(_CAPITALS.lower(), _CAPITALS)

FUNCTIONS: Final[dict[str, _Function]] = dict(
    [
        _on_texts(".startsWith", 2, str.startswith),
        _on_texts(".endsWith", 2, str.endswith),
        _on_texts(".contains", 2, lambda text, piece: piece in text),
        _on_texts(".matches", 2, _matches),
        _on_texts(".extract", 2, _extract),
        _on_texts(".lowerAscii", 1, lambda text: text.translate(_LOWER)),
        _on_texts(".upperAscii", 1, lambda text: text.translate(_UPPER)),
        _on_texts("timestamp", 1, timestamp),
        _on_texts("duration", 1, duration),
        *((f".{name}", _getter(name)) for name in sorted(GETTERS)),
    ]
) | {
    ".size": _size,
    "size": _size,
    ".hasOnly": _only,
    "api.getAttribute": _get_attribute,
    "resource.matchTag": _match_tag,
    "resource.matchTagId": _match_tag,
    "resource.hasTagKey": _has_tag,
    "resource.hasTagKeyId": _has_tag,
}
