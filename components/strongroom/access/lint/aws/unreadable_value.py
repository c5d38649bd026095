"""A value of a condition that its operator cannot read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Final

from strongroom.access.aws.element import is_network
from strongroom.access.aws_text import is_dynamic, marks
from strongroom.access.lint.aws_example import allow
from strongroom.access.lint.aws_policy import Policy
from strongroom.access.lint.rule import Fault, Rule

_DATE: Final = re.compile(
    r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])"
    r"(?:T\d{2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?|\d+(?:\.\d+)?"
)
_BASE64: Final = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")


def check(policy: Policy) -> Iterator[Fault]:
    """Yields each value that is not of the operator's kind."""
    for statement in policy.statements:
        for test in statement.tests:
            reads, wanted = _READERS.get(test.operator.family, (None, ""))
            for value in test.values:
                if reads is None or marks(value) or is_dynamic(value) or reads(value.strip()):
                    continue
                yield Fault(
                    statement.name,
                    f"`{test.written}` of `{test.key}` compares with {wanted}, and `{value}` is none",
                    f"give {wanted}",
                )


def _is_bool(text: str) -> bool:
    return text.casefold() in ("true", "false")


def _is_number(text: str) -> bool:
    try:
        return Decimal(text).is_finite()
    except InvalidOperation:
        return False


def _is_date(text: str) -> bool:
    return _DATE.fullmatch(text) is not None


def _is_arn(text: str) -> bool:
    return text == "*" or (text.count(":") >= 5 and re.match(r"arn:|[*?]|a[*?]|ar[*?]", text) is not None)


def _is_base64(text: str) -> bool:
    return _BASE64.fullmatch(text) is not None


_READERS: Final[Mapping[str, tuple[Callable[[str], bool], str]]] = {
    "bool": (_is_bool, "`true` or `false`"),
    "null": (_is_bool, "`true` or `false`"),
    "number": (_is_number, "a number"),
    "date": (_is_date, "a date such as `2026-01-31T00:00:00Z`"),
    "address": (is_network, "an address or a range such as `203.0.113.0/24`"),
    "arn": (_is_arn, "an ARN of six segments"),
    "binary": (_is_base64, "text in base64"),
}

RULE = Rule(
    id="unreadable-value",
    severity="high",
    title="A value that the operator of its test cannot compare with",
    why="the value matches nothing: the statement never applies, or a negated test always holds",
    source="IAM User Guide, IAM JSON policy elements: Condition operators",
    check=check,
    bad=(
        allow("s3:GetObject", condition={"Bool": {"aws:SecureTransport": "yes"}}),
        allow("s3:GetObject", condition={"IpAddress": {"aws:SourceIp": "10.0.0.0/33"}}),
        allow("s3:GetObject", condition={"DateLessThan": {"aws:CurrentTime": "31.12.2026"}}),
        allow("s3:GetObject", condition={"ArnLike": {"aws:PrincipalArn": "role/Admin"}}),
        allow("s3:ListBucket", condition={"NumericLessThan": {"s3:max-keys": "ten"}}),
    ),
    good=(
        allow("s3:GetObject", condition={"Bool": {"aws:SecureTransport": True}}),
        allow("s3:GetObject", condition={"IpAddress": {"aws:SourceIp": ["10.0.0.0/8", "2001:db8::/32"]}}),
        allow("s3:GetObject", condition={"DateLessThan": {"aws:CurrentTime": "2026-12-31T00:00:00Z"}}),
        allow("s3:GetObject", condition={"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/Admin"}}),
    ),
)
