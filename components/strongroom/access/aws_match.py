"""Which names an AWS wildcard pattern covers, in three verdicts.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from strongroom.access.aws_document import Statement
from strongroom.plan.value import Text, Unknown, Value


@lru_cache(maxsize=4096)
def _compiled(pattern: str, ignore_case: bool) -> re.Pattern[str]:
    translated = "".join(".*" if char == "*" else "." if char == "?" else re.escape(char) for char in pattern)
    return re.compile(translated, re.IGNORECASE | re.DOTALL if ignore_case else re.DOTALL)


def action_matches(pattern: Value, action: str) -> bool | None:
    """True iff the pattern covers the action; case does not count; None where the pattern is not known."""
    if isinstance(pattern, (Unknown, Text)):
        return None
    return isinstance(pattern, str) and bool(_compiled(pattern, True).fullmatch(action))


def covers_action(statement: Statement, action: str) -> bool | None:
    """True iff the statement speaks of the action, by Action or NotAction."""
    if statement.actions is not None:
        return _any(action_matches(pattern, action) for pattern in statement.actions)
    if statement.not_actions is not None:
        excluded = _any(action_matches(pattern, action) for pattern in statement.not_actions)
        return None if excluded is None else not excluded
    return False


def resource_matches(pattern: Value, arn: str) -> bool | None:
    """True iff the pattern covers the ARN (case counts); None where the pattern has holes."""
    if isinstance(pattern, (Unknown, Text)):
        return None
    return isinstance(pattern, str) and bool(_compiled(pattern, False).fullmatch(arn))


def _any(verdicts: Iterable[bool | None]) -> bool | None:
    found = list(verdicts)
    if True in found:
        return True
    return None if None in found else False
