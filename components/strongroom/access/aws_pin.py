"""Which conditions of an Allow confine it: to accounts, organisations, identities, services or networks.

A condition confines only if it fails for everybody else and for a request without its key: a negated operator,
`IfExists`, `ForAllValues` and a value that is a wildcard confine nothing.

Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
(the meaning of "public")
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from strongroom.access.aws_condition import read_operator
from strongroom.access.aws_document import Condition, Statement
from strongroom.access.aws_text import is_mark, marks, spell
from strongroom.plan.model import Plan

PinKind: TypeAlias = Literal["account", "organization", "arn", "service", "network"]

_KEYS: Final[dict[str, PinKind]] = {
    "aws:principalaccount": "account",
    "aws:sourceaccount": "account",
    "aws:sourceowner": "account",
    "kms:calleraccount": "account",
    "s3:dataaccesspointaccount": "account",
    "aws:principalorgid": "organization",
    "aws:principalorgpaths": "organization",
    "aws:sourceorgid": "organization",
    "aws:sourceorgpaths": "organization",
    "aws:principalarn": "arn",
    "aws:sourcearn": "arn",
    "aws:userid": "arn",
    "s3:dataaccesspointarn": "arn",
    "kms:viaservice": "service",
    "aws:principalservicename": "service",
    "aws:sourcevpce": "network",
    "aws:sourcevpc": "network",
    "aws:vpceaccount": "network",
    "aws:vpceorgid": "network",
    "aws:sourceip": "network",
    "aws:vpcsourceip": "network",
}
_POSITIVE: Final = ("stringequals", "stringlike", "stringequalsignorecase", "arnequals", "arnlike", "ipaddress")


@dataclass(frozen=True, slots=True)
class Pin:
    """What one condition confines its statement to; `is_fixed` is None where the plan does not tell the values."""

    kind: PinKind
    key: str
    values: tuple[str, ...]
    is_fixed: bool | None

    @property
    def accounts(self) -> tuple[str, ...]:
        """The accounts that the values name."""
        return tuple(dict.fromkeys(account for value in self.values if (account := account_of(value))))


def pins(statement: Statement, plan: Plan) -> tuple[Pin, ...]:
    """The conditions that confine the statement, or may once the plan is whole."""
    return tuple(_pins(statement, plan))


def _pins(statement: Statement, plan: Plan) -> Iterator[Pin]:
    for condition in statement.conditions:
        kind = _KEYS.get(condition.key)
        found = read_operator(condition.operator)
        if not kind or found.base not in _POSITIVE or found.if_exists or found.quantifier == "forallvalues":
            continue
        texts = [spell(value, plan) for value in condition.values]
        verdicts = [_is_fixed(kind, condition, text) for text in texts]
        if texts and False not in verdicts:
            known = tuple(text for text in texts if text is not None)
            yield Pin(kind, condition.key, known, None if None in verdicts else True)


def account_of(value: str) -> str:
    """The account in an ARN or an account id; empty where there is none."""
    if re.fullmatch(r"\d{12}", value):
        return value
    parts = value.split(":", 5)
    return parts[4] if len(parts) == 6 and re.fullmatch(r"\d{12}", parts[4]) else ""


def _is_fixed(kind: PinKind, condition: Condition, text: str | None) -> bool | None:
    """True iff the value means few enough to confine; None where it is not known."""
    if text is None:
        return None
    if kind == "network" and condition.key.endswith("sourceip"):
        return _is_narrow(text)
    if kind == "arn":
        return _names_owner(text, condition.key)
    if kind == "organization":
        return bool(marks(text)) or bool(re.match(r"o-[a-z0-9]{10,32}(/|$)", text))
    return bool(text) and not re.search(r"[*?]", text)


def _names_owner(text: str, key: str) -> bool:
    if key == "aws:userid":
        return bool(re.match(r"[A-Z0-9]{16,}", text))
    if is_mark(text):
        return True
    parts = text.split(":", 5)
    if len(parts) < 6 or re.search(r"[*?]", parts[2]):
        return False
    if parts[4]:
        return not re.search(r"[*?]", parts[4])
    return not re.search(r"[*?]", parts[5].split("/", 1)[0])


def _is_narrow(text: str) -> bool | None:
    """True iff the range is private, or no larger than a site has."""
    if marks(text):
        return None
    try:
        network = ipaddress.ip_network(text, strict=False)
    except ValueError:
        return False
    return network.is_private or network.prefixlen >= (16 if network.version == 4 else 32)
