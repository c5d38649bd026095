"""Identity policies judged by the resources that they name."""

from __future__ import annotations

from strongroom.access.aws_condition import OUTSIDER
from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import covers_resources, touches_actions
from strongroom.access.logic import every, some
from strongroom.controls.outcome import Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.subject import DocumentJudge, Subject
from strongroom.plan.model import Plan


def names_its_resources(actions: tuple[str, ...], everything: str, words: str, fix: str) -> DocumentJudge:
    """No Allow of one of the actions takes in a resource that nobody named; `everything` holds `*` for its name."""
    unnamed = tuple(everything.replace("*", name) for name in (OUTSIDER, f"{OUTSIDER}/{OUTSIDER}"))

    def one(statement: Statement, subject: Subject) -> Outcome:
        verdict = _reaches(statement, actions, unnamed, subject.plan)
        path = subject.path
        named = f"the statement `{statement.sid}`" if statement.sid else "a statement"
        if verdict is None:
            return unknown(path, f"the plan does not tell whether {named} allows {words}", fix)
        return failed(path, f"{named} allows {words}", fix) if verdict else passed(path)

    return lambda subject: all_of(passed(subject.path), *(one(item, subject) for item in subject.statements))


def _reaches(statement: Statement, actions: tuple[str, ...], unnamed: tuple[str, ...], plan: Plan) -> bool | None:
    if statement.effect == "Deny":
        return False
    return every(
        (
            True if statement.effect == "Allow" else None,
            some(touches_actions(statement, action, plan) for action in actions),
            some(covers_resources(statement, arn, plan) for arn in unnamed),
        )
    )
