"""Whether a statement asks for a second factor: positively, so that a session without one never meets it."""

from __future__ import annotations

from strongroom.access.aws_condition import read_operator
from strongroom.access.aws_document import Condition, Statement
from strongroom.access.aws_text import spell
from strongroom.access.logic import every, some
from strongroom.plan.model import Plan

_AGE = ("numericlessthan", "numericlessthanequals")


def asks_for_mfa(statement: Statement, plan: Plan) -> bool | None:
    """True iff the session must have been opened with a second factor; None where the plan does not tell."""
    return some(_asks(condition, plan) for condition in statement.conditions)


def _asks(condition: Condition, plan: Plan) -> bool | None:
    found = read_operator(condition.operator)
    if found.if_exists or found.quantifier:
        return False
    if condition.key == "aws:multifactorauthage":
        return found.base in _AGE
    if condition.key != "aws:multifactorauthpresent" or found.base != "bool":
        return False
    texts = [spell(value, plan) for value in condition.values]
    return every(None if text is None else text.casefold() == "true" for text in texts)
