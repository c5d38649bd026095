"""Whether one condition of a statement holds for a request of which some context is known.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
"""

from __future__ import annotations

import ipaddress
import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

from strongroom.access.aws_document import Condition
from strongroom.access.aws_text import is_dynamic, marks, spell
from strongroom.access.logic import every, negate, some
from strongroom.plan.model import Plan

# A key's values, none where the request does not carry the key; a key that is not listed may hold anything.
Context: TypeAlias = Mapping[str, tuple[str, ...]]
_Test: TypeAlias = Callable[[str, str], bool]

OUTSIDER: Final = "strongroom-outsider"
OUTSIDE_ACCOUNT: Final = "000000000000"


def is_outside(value: str) -> bool:
    """True iff the value stands for somebody or something that no policy means."""
    return OUTSIDER in value or OUTSIDE_ACCOUNT in value


@dataclass(frozen=True, slots=True)
class Operator:
    """A condition operator taken apart; `test` is None for one that is not modelled."""

    base: str
    test: _Test | None
    negated: bool
    if_exists: bool
    quantifier: str  # "", "forallvalues" or "foranyvalue"


@lru_cache(maxsize=256)
def read_operator(name: str) -> Operator:
    """Takes an operator apart; case does not count."""
    quantifier, colon, rest = name.casefold().rpartition(":")
    base = rest.removesuffix("ifexists")
    positive = _NEGATED.get(base, base)
    test = _TESTS.get(positive)
    known = quantifier in ("", "forallvalues", "foranyvalue")
    return Operator(base, test if known else None, base in _NEGATED, rest != base, quantifier if colon else "")


def holds(condition: Condition, context: Context, plan: Plan) -> bool | None:
    """True iff the condition holds for the request; None where its values or operator are not known.

    The key must be listed in `context`.
    """
    values = context[condition.key]
    found = read_operator(condition.operator)
    if found.base == "null":
        return _null(condition, bool(values), plan)
    if found.test is None:
        return None
    if not values:
        return found.if_exists or found.quantifier == "forallvalues" or (found.negated and not found.quantifier)
    patterns = [spell(value, plan) for value in condition.values]
    verdicts = [_matches(found, value, patterns) for value in values]
    if found.quantifier == "forallvalues" or (found.negated and not found.quantifier):
        return every(verdicts)
    return some(verdicts)


def _null(condition: Condition, present: bool, plan: Plan) -> bool | None:
    wanted = {text.casefold() if text is not None else None for text in (spell(v, plan) for v in condition.values)}
    if None in wanted or not wanted <= {"true", "false"}:
        return None
    return ("false" if present else "true") in wanted


def _matches(found: Operator, value: str, patterns: list[str | None]) -> bool | None:
    """Whether one value of the request meets the operator with any (or, negated, with none) of the patterns."""
    verdict = some([_one(found, value, pattern) for pattern in patterns])
    return negate(verdict) if found.negated else verdict


def _one(found: Operator, value: str, pattern: str | None) -> bool | None:
    if pattern is None or is_dynamic(pattern):
        return None
    if found.test is None or (marks(pattern) and found.base not in _TEXTUAL):
        return None
    met = found.test(value, pattern)
    # What the cloud fills in may equal any real value, but never one that we made up.
    return None if marks(pattern) and not met and not is_outside(value) else met


def _like(value: str, pattern: str) -> bool:
    return bool(_compiled(pattern).fullmatch(value))


@lru_cache(maxsize=4096)
def _compiled(pattern: str) -> re.Pattern[str]:
    pieces = {"*": ".*", "?": "."}
    tokens = re.findall(r"\$\{[*?$]\}|.", pattern, re.DOTALL)  # `${*}` is a star that is no wildcard
    regex = "".join(pieces.get(token) or re.escape(token[2] if len(token) > 1 else token) for token in tokens)
    return re.compile(regex, re.DOTALL)


def _arn_like(value: str, pattern: str) -> bool:
    mine, theirs = value.split(":", 5), pattern.split(":", 5)
    if len(theirs) < 6:
        return _like(value, pattern)
    return len(mine) == 6 and all(_like(one, other) for one, other in zip(mine, theirs, strict=True))


def _within(value: str, pattern: str) -> bool:
    try:
        return ipaddress.ip_address(value) in ipaddress.ip_network(pattern, strict=False)
    except ValueError:
        return False


def _numeric(compare: Callable[[float, float], bool]) -> _Test:
    def test(value: str, pattern: str) -> bool:
        try:
            return compare(float(value), float(pattern))
        except ValueError:
            return False

    return test


def _same(value: str, pattern: str) -> bool:
    return value.casefold() == pattern.casefold()


_TESTS: Final[Mapping[str, _Test]] = {
    "stringequals": operator.eq,
    "stringequalsignorecase": _same,
    "stringlike": _like,
    "arnequals": _arn_like,
    "arnlike": _arn_like,
    "bool": _same,
    "ipaddress": _within,
    "numericequals": _numeric(operator.eq),
    "numericlessthan": _numeric(operator.lt),
    "numericlessthanequals": _numeric(operator.le),
    "numericgreaterthan": _numeric(operator.gt),
    "numericgreaterthanequals": _numeric(operator.ge),
}
_NEGATED: Final = {
    "stringnotequals": "stringequals",
    "stringnotequalsignorecase": "stringequalsignorecase",
    "stringnotlike": "stringlike",
    "arnnotequals": "arnequals",
    "arnnotlike": "arnlike",
    "notipaddress": "ipaddress",
    "numericnotequals": "numericequals",
}
_TEXTUAL: Final = {name for name in (*_TESTS, *_NEGATED) if name.startswith(("string", "arn"))}
