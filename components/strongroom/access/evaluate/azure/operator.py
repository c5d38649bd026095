"""The comparisons of a condition of Azure.

Source: https://learn.microsoft.com/azure/role-based-access-control/conditions-format#operators
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final, TypeAlias

from ..decision import Unmodelled

Test: TypeAlias = Callable[[str, str], bool]

_ORDERS: Final[dict[str, Callable[[int], bool]]] = {
    "equals": lambda sign: sign == 0,
    "greaterthan": lambda sign: sign > 0,
    "greaterthanequals": lambda sign: sign >= 0,
    "lessthan": lambda sign: sign < 0,
    "lessthanequals": lambda sign: sign <= 0,
}
_TICKS: Final = 10**7  # of a second: times count seven digits


def like(value: str, pattern: str) -> bool:
    r"""True iff the value fits the pattern of `*` and `?`, which a backslash makes plain."""
    pieces = re.findall(r"\\[*?\\]|.", pattern, re.DOTALL)
    wild = {"*": ".*", "?": "."}
    return re.fullmatch("".join(wild.get(p, re.escape(p[-1])) for p in pieces), value, re.DOTALL) is not None


def _number(text: str) -> int:
    if re.fullmatch(r"[+-]?\d+", text) is None:
        raise Unmodelled(f"condition: `{text}` is no whole number")
    return int(text)


def _moment(text: str) -> int:
    match = re.fullmatch(r"(\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d)(?:\.(\d{1,7}))?[Zz]", text)
    if match is None:
        raise Unmodelled(f"condition: `{text}` is no UTC time")
    try:
        whole = datetime.fromisoformat(match.group(1)).replace(tzinfo=UTC)
    except ValueError:
        raise Unmodelled(f"condition: `{text}` is no UTC time") from None
    seconds = (whole - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds()
    return int(seconds) * _TICKS + int((match.group(2) or "").ljust(7, "0") or "0")


def _clock(text: str) -> int:
    if "T" in text.upper():  # an instant, of which the time of day counts
        return _moment(text) % (86_400 * _TICKS)
    match = re.fullmatch(r"(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,7}))?)?", text)
    if match is None:
        raise Unmodelled(f"condition: `{text}` is no time of day")
    hours, minutes, seconds = (int(piece or 0) for piece in match.groups()[:3])
    return ((hours * 60 + minutes) * 60 + seconds) * _TICKS + int((match.group(4) or "").ljust(7, "0") or "0")


def _guid(value: str, wanted: str) -> bool:
    return value.replace("-", "").strip("{}").casefold() == wanted.replace("-", "").strip("{}").casefold()


def _truth(value: str, wanted: str) -> bool:
    for text in (value, wanted):
        if text.casefold() not in ("true", "false"):
            raise Unmodelled(f"condition: `{text}` is neither true nor false")
    return value.casefold() == wanted.casefold()


def _address(value: str, network: str) -> bool:
    try:
        return ipaddress.ip_address(value) in ipaddress.ip_network(network, strict=False)
    except ValueError:
        raise Unmodelled(f"condition: `{value}` or `{network}` is no IP address") from None


def _ordered(read: Callable[[str], int], order: Callable[[int], bool]) -> Test:
    return lambda value, wanted: order((read(value) > read(wanted)) - (read(value) < read(wanted)))


_STRINGS: Final[dict[str, Test]] = {
    "stringequals": lambda value, wanted: value == wanted,
    "stringlike": like,
    "stringstartswith": str.startswith,
    "stringendswith": str.endswith,
    "stringcontains": lambda value, wanted: wanted in value,
}


def _without_case(test: Test) -> Test:
    return lambda value, wanted: test(value.casefold(), wanted.casefold())


_POSITIVE: Final[dict[str, Test]] = {
    **_STRINGS,
    **{f"{name}ignorecase": _without_case(test) for name, test in _STRINGS.items()},
    **{f"numeric{name}": _ordered(_number, order) for name, order in _ORDERS.items()},
    **{f"datetime{name}": _ordered(_moment, order) for name, order in _ORDERS.items()},
    **{f"timeofday{name}": _ordered(_clock, order) for name, order in _ORDERS.items()},
    "boolequals": _truth,
    "guidequals": _guid,
    "ipmatch": _address,
}
_NEGATED: Final = re.compile(r"(string|numeric|datetime|timeofday|bool|guid|ip)not(.+)")


def test_of(name: str) -> Test:
    """The comparison of one value with one; operator names ignore case. Raises Unmodelled for one not known."""
    folded = name.casefold()
    if folded in _POSITIVE:
        return _POSITIVE[folded]
    match = _NEGATED.fullmatch(folded)
    positive = _POSITIVE.get(match.group(1) + match.group(2)) if match else None
    if positive is None:
        raise Unmodelled(f"condition: the operator `{name}` is not known")
    return lambda value, wanted: not positive(value, wanted)
