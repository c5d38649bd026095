"""Which actions and resources a statement speaks of: all of a pattern, or some of it, in three verdicts.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from strongroom.access.aws_condition import is_outside
from strongroom.access.aws_document import Statement
from strongroom.access.aws_glob import contains, overlaps
from strongroom.access.aws_text import any_variable, is_dynamic, marks, spell
from strongroom.access.logic import negate, some
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_Relation: TypeAlias = Callable[[Value, str, Plan], bool | None]


def covers_actions(statement: Statement, pattern: str, plan: Plan) -> bool | None:
    """True iff the statement speaks of every action that the pattern names; case does not count."""
    return _within(statement.actions, statement.not_actions, pattern, plan, (_action_contains, _action_overlaps))


def touches_actions(statement: Statement, pattern: str, plan: Plan) -> bool | None:
    """True iff the statement speaks of some action that the pattern names."""
    return _within(statement.actions, statement.not_actions, pattern, plan, (_action_overlaps, _action_contains))


def covers_resources(statement: Statement, pattern: str, plan: Plan) -> bool | None:
    """True iff the statement speaks of every resource that the pattern names."""
    return _within(statement.resources, statement.not_resources, pattern, plan, (_contains, _overlaps))


def touches_resources(statement: Statement, pattern: str, plan: Plan) -> bool | None:
    """True iff the statement speaks of some resource that the pattern names."""
    return _within(statement.resources, statement.not_resources, pattern, plan, (_overlaps, _contains))


def _within(
    listed: tuple[Value, ...] | None,
    spared: tuple[Value, ...] | None,
    pattern: str,
    plan: Plan,
    relations: tuple[_Relation, _Relation],
) -> bool | None:
    if listed is not None:
        return some(relations[0](value, pattern, plan) for value in listed)
    if spared is not None:
        return negate(some(relations[1](value, pattern, plan) for value in spared))
    return False


def _action_contains(value: Value, pattern: str, plan: Plan) -> bool | None:
    text = spell(value, plan)
    return None if text is None or marks(text) else contains(text.casefold(), pattern.casefold())


def _action_overlaps(value: Value, pattern: str, plan: Plan) -> bool | None:
    text = spell(value, plan)
    return None if text is None or marks(text) else overlaps(text.casefold(), pattern.casefold())


def _contains(value: Value, pattern: str, plan: Plan) -> bool | None:
    text = spell(value, plan)
    if text is None:
        return None
    if not is_dynamic(text) and contains(text, pattern):
        return True
    return None if marks(text) - marks(pattern) and not is_outside(pattern) else False


def _overlaps(value: Value, pattern: str, plan: Plan) -> bool | None:
    text = spell(value, plan)
    if text is None:
        return None
    if not overlaps(any_variable(text), pattern):
        return None if marks(text) - marks(pattern) and not is_outside(pattern) else False
    return None if is_dynamic(text) else True
