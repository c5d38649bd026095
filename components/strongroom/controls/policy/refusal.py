"""Documents judged by what they refuse whatever else allows it."""

from __future__ import annotations

from collections.abc import Callable

from strongroom.access.aws_deny import Demand, denies
from strongroom.access.aws_situation import Situation
from strongroom.controls.outcome import Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.subject import POLICY, DocumentJudge, Subject

BUCKET_ITSELF = ""
OBJECTS_IN_IT = "/*"


def refuses(
    actions: tuple[str, ...],
    parts: tuple[str, ...],
    situations: Callable[[Subject], tuple[Situation, ...]],
    fix: str,
    *,
    because: tuple[str, ...] = (),
) -> DocumentJudge:
    """The document refuses every action on every part of what it guards, in every situation.

    With `because` only statements count that test one of these condition keys, or that refuse without condition.
    """

    def judge(subject: Subject) -> Outcome:
        if subject.arn is None:
            return unknown(
                POLICY, "the plan does not tell what the policy guards", "name it, or wire it by its resource"
            )
        demand = Demand(actions, tuple(subject.arn + part for part in parts), situations(subject), because)
        found = denies(subject.statements, demand, subject.plan)
        if found.verdict is True:
            return passed(POLICY)
        if found.verdict is False:
            return failed(POLICY, f"the policy does not refuse {found.gap}", fix)
        return unknown(POLICY, f"the plan does not tell whether the policy refuses {found.gap}", fix)

    return judge


def together(*judges: DocumentJudge) -> DocumentJudge:
    """All of these hold of the document."""
    return lambda subject: all_of(*(one(subject) for one in judges))
