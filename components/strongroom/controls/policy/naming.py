"""Conditions that name somebody or something: positive, met only by what is written, and not by a mere wildcard."""

from __future__ import annotations

import re
from collections.abc import Callable

from strongroom.access.aws_condition import read_operator
from strongroom.access.aws_document import Statement
from strongroom.access.aws_text import spell
from strongroom.access.logic import every, some
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

# The words before the name in the subjects of identity providers: `repo:*` names nobody.
_KIND = re.compile(r"(?:repo|project_path|organization|org|system:serviceaccount):", re.IGNORECASE)
_POSITIVE = ("stringequals", "stringlike", "stringequalsignorecase", "arnequals", "arnlike")


def is_named_by(statement: Statement, is_key: Callable[[str], bool], plan: Plan) -> bool | None:
    """True iff a condition on a key that `is_key` takes holds for few values only; None where they are not known."""
    return some(
        every(_is_name(value, plan) for value in condition.values)
        for condition in statement.conditions
        if is_key(condition.key) and _names(condition.operator) and condition.values
    )


def _names(operator: str) -> bool:
    found = read_operator(operator)
    return found.base in _POSITIVE and not found.if_exists and found.quantifier != "forallvalues"


def _is_name(value: Value, plan: Plan) -> bool | None:
    text = spell(value, plan)
    if text is None:
        return None
    if not text.startswith("arn:"):
        return not re.match(r"[*?]", _KIND.sub("", text, count=1)) and bool(text)
    parts = text.split(":", 5)
    if len(parts) < 6 or re.search(r"[*?]", parts[4]):
        return False
    return bool(re.search(r"[^*?/]", parts[5].split("/", 1)[-1]))
