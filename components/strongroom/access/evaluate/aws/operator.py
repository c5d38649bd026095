"""The condition operators: how one value of a request meets one value of a policy.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
"""

from __future__ import annotations

import base64
import binascii
import ipaddress
import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Final, TypeAlias

from strongroom.access.evaluate.decision import Unmodelled

Compare: TypeAlias = Callable[[Decimal, Decimal], bool]

_ORDERS: Final[dict[str, Compare]] = {
    "equals": operator.eq,
    "lessthan": operator.lt,
    "lessthanequals": operator.le,
    "greaterthan": operator.gt,
    "greaterthanequals": operator.ge,
}
_NEGATED: Final = {
    "stringnotequals": "stringequals",
    "stringnotequalsignorecase": "stringequalsignorecase",
    "stringnotlike": "stringlike",
    "arnnotequals": "arnlike",
    "arnnotlike": "arnlike",
    "numericnotequals": "numericequals",
    "datenotequals": "dateequals",
    "notipaddress": "ipaddress",
    "arnequals": "",  # the same test as ArnLike, but not negated
}
_TEXTUAL: Final = frozenset(("stringequals", "stringequalsignorecase", "stringlike", "arnlike"))
_PLAIN: Final = frozenset(("bool", "binaryequals", "ipaddress", "null"))
_SETS: Final = {"": "", "forallvalues": "all", "foranyvalue": "any"}


@dataclass(frozen=True, slots=True)
class Operator:
    """An operator taken apart: `test` is its positive form; `over` is "all", "any" or empty, without a qualifier."""

    test: str
    negated: bool
    if_exists: bool
    over: str

    @property
    def textual(self) -> bool:
        """True iff its values may hold variables: text and ARN operators alone."""
        return self.test in _TEXTUAL


@lru_cache(maxsize=256)
def read_operator(name: str) -> Operator:
    """The parts of an operator's name, whose case does not count. Raises Unmodelled."""
    qualifier, _, rest = name.strip().lower().rpartition(":")
    base = rest.removesuffix("ifexists")
    negated = bool(_NEGATED.get(base))
    test = "arnlike" if base == "arnequals" else _NEGATED.get(base, base)
    family, order = re.match(r"(numeric|date)?(.*)", test).groups()  # type: ignore[union-attr]
    known = test in _TEXTUAL | _PLAIN or (family and order in _ORDERS)
    if not known or qualifier not in _SETS or (test == "null" and name.strip().lower() != "null"):
        raise Unmodelled(f"the condition operator {name} is not known")
    return Operator(test, negated, base != rest, _SETS[qualifier])


def meets(test: str, value: str, wanted: str) -> bool:
    """True iff the value of the request passes the test; a value of another type passes none.

    For every operator but the text and ARN ones. Raises Unmodelled where the policy's value has another type.
    """
    if test == "bool":
        return _boolean(wanted) == value.strip().lower()
    if test == "binaryequals":
        return _binary(wanted, "policy") == _binary(value, "")
    if test == "ipaddress":
        return _within(value, wanted)
    family, order = ("numeric", test[7:]) if test.startswith("numeric") else ("date", test[4:])
    read = _number if family == "numeric" else _date
    limit, found = read(wanted), read(value)
    if limit is None:
        raise Unmodelled(f"{wanted} is no value for the operator {test}")
    return found is not None and _ORDERS[order](found, limit)


def _boolean(wanted: str) -> str:
    if wanted.strip().lower() not in ("true", "false"):
        raise Unmodelled(f"{wanted} is no boolean")
    return wanted.strip().lower()


def _binary(text: str, whose: str) -> bytes | None:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        if whose:
            raise Unmodelled(f"{text} is no base64 value") from None
        return None


@lru_cache(maxsize=4096)
def _network(text: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network:
    try:
        return ipaddress.ip_network(text.strip(), strict=False)
    except ValueError:
        raise Unmodelled(f"{text} is no range of addresses") from None


def _within(value: str, wanted: str) -> bool:
    network = _network(wanted)
    try:
        return ipaddress.ip_address(value) in network
    except ValueError:
        return False


@lru_cache(maxsize=4096)
def _number(text: str) -> Decimal | None:
    try:
        found = Decimal(text.strip())
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


@lru_cache(maxsize=4096)
def _date(text: str) -> Decimal | None:
    """Seconds since 1970: four digits are a year, any other number is seconds already."""
    text = text.strip()
    number = _number(text)
    if number is not None and not re.fullmatch(r"\d{4}", text):
        return number
    if found := re.fullmatch(r"(\d{4})(?:-(\d{2}))?", text):
        text = f"{found[1]}-{found[2] or '01'}-01"
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    past = moment - datetime(1970, 1, 1, tzinfo=UTC)
    return Decimal(past.days * 86400 + past.seconds) + Decimal(past.microseconds) / 1_000_000
