"""Identity policies judged by the resources that they name."""

from __future__ import annotations

from strongroom.access.aws_condition import OUTSIDER, read_operator
from strongroom.access.aws_document import Condition, Statement
from strongroom.access.aws_glob import overlaps
from strongroom.access.aws_match import touches_actions, touches_resources
from strongroom.access.aws_text import spell
from strongroom.access.logic import every, negate, some
from strongroom.controls.outcome import Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.subject import DocumentJudge, Subject
from strongroom.plan.model import Plan


def names_its_resources(
    actions: tuple[str, ...], resource: str, words: str, fix: str, *, scoped_by: tuple[str, ...] = ()
) -> DocumentJudge:
    """No Allow of one of the actions takes in a resource that nobody named.

    `resource` is the ARN with `{}` for the name; a positive condition on one of the keys `scoped_by` names too.
    """
    unnamed = resource.format(OUTSIDER)

    def one(statement: Statement, subject: Subject) -> Outcome:
        verdict = every((_reaches(statement, actions, unnamed, subject.plan), negate(_scoped(statement, subject))))
        path = subject.path
        named = f"the statement `{statement.sid}`" if statement.sid else "a statement"
        if verdict is None:
            return unknown(path, f"the plan does not tell whether {named} allows {words}", fix)
        return failed(path, f"{named} allows {words}", fix) if verdict else passed(path)

    def _scoped(statement: Statement, subject: Subject) -> bool | None:
        listed = [condition for condition in statement.conditions if condition.key in scoped_by]
        return some(_confines(condition, subject.plan) for condition in listed)

    return lambda subject: all_of(passed(subject.path), *(one(item, subject) for item in subject.statements))


def _reaches(statement: Statement, actions: tuple[str, ...], unnamed: str, plan: Plan) -> bool | None:
    if statement.effect == "Deny":
        return False
    return every(
        (
            True if statement.effect == "Allow" else None,
            some(touches_actions(statement, action, plan) for action in actions),
            touches_resources(statement, unnamed, plan),
        )
    )


def _confines(condition: Condition, plan: Plan) -> bool | None:
    """True iff the condition fails for an alias that nobody named, and without one."""
    operator = read_operator(condition.operator)
    if (
        operator.base not in ("stringequals", "stringlike")
        or operator.if_exists
        or operator.quantifier == "forallvalues"
    ):
        return False
    texts = [spell(value, plan) for value in condition.values]
    return every(None if text is None else not overlaps(text, f"alias/{OUTSIDER}") for text in texts)
