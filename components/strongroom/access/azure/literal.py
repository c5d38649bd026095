"""Whether one value of an attribute meets one value of a condition.

Source: https://learn.microsoft.com/azure/role-based-access-control/conditions-format (comparison operators)
"""

from __future__ import annotations

import ipaddress
import operator
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from strongroom.access.space.glob import ANY, ONE, Glob, literal

from .instant import clock, ticks
from .operator import Operator

_GUID: Final = re.compile(
    r"\{?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})\}?", re.IGNORECASE
)
_WHOLE: Final = re.compile(r"[+-]?\d{1,30}")
_ORDER: Final[dict[str, Callable[[int, int], bool]]] = {
    "equals": operator.eq,
    "lessthan": operator.lt,
    "lessthanequals": operator.le,
    "greaterthan": operator.gt,
    "greaterthanequals": operator.ge,
}


def is_literal_of(family: str, value: str) -> bool:
    """True iff operators of the family take such a value."""
    if family == "string":
        return True
    if family == "bool":
        return value.casefold() in ("true", "false")
    if family == "ip":
        return _network(value) is not None
    if family == "guid":
        return _GUID.fullmatch(value.strip()) is not None
    return number(family, value) is not None and not (family == "timeofday" and ticks(value) is not None)


def number(family: str, value: str) -> int | None:
    """The value on the scale of its family: a whole number, an instant or a time of day in ticks."""
    if family == "datetime":
        return ticks(value)
    if family == "timeofday":
        return clock(value)
    text = value.strip()
    return int(text) if _WHOLE.fullmatch(text) else None


@lru_cache(maxsize=16384)
def pattern(found: Operator, value: str) -> Glob:
    """The texts that meet the value of an operator on texts, GUIDs or Booleans."""
    if found.family != "string":
        return literal(_plain(value), ignore_case=True)
    plain = value.lower() if found.ignore_case else value
    tokens = _like(plain) if found.kind == "like" else plain
    before = ANY if found.kind in ("endswith", "contains") else ""
    after = ANY if found.kind in ("startswith", "contains") else ""
    return Glob(f"{before}{tokens}{after}", found.ignore_case)


def meets(found: Operator, value: str, listed: str) -> bool:
    """True iff the value of the attribute stands so to the listed one, before any negation."""
    if found.family in ("string", "guid", "bool"):
        return pattern(found, listed).matches(value if found.family == "string" else _plain(value))
    if found.family == "ip":
        network = _network(listed)
        try:
            return network is not None and ipaddress.ip_address(value) in network
        except ValueError:
            return False
    mine, theirs = number(found.family, value), number(found.family, listed)
    return mine is not None and theirs is not None and _ORDER[found.kind](mine, theirs)


def _plain(value: str) -> str:
    """A GUID with its dashes and without braces; other values as they are."""
    found = _GUID.fullmatch(value.strip())
    return "-".join(found.groups()) if found else value.strip()


def _like(text: str) -> str:
    """The pattern with its wildcards as tokens; a wildcard after a backslash is plain."""
    tokens: list[str] = []
    index = 0
    while index < len(text):
        letter = text[index]
        if letter == "\\" and text[index + 1 : index + 2] in ("*", "?", "\\"):
            tokens.append(text[index + 1])
            index += 1
        elif letter == "*":
            tokens += [ANY] if tokens[-1:] != [ANY] else []
        else:
            tokens.append(ONE if letter == "?" else letter)
        index += 1
    return "".join(tokens)


def _network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network | None:
    try:
        return ipaddress.ip_network(text.strip(), strict=False)
    except ValueError:
        return None
