"""The answer to a case, in the shape that files and programs rely on: fields may be added, none is renamed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from ..comparison import Answer as Verdict
from ..comparison import Comparison, Difference, Relation
from ..json_text import Json
from ..request import Request

Outcome: TypeAlias = Literal["nothing", "cannot prove", "gained", "bad input", "own error"]

# From the best to the worst. A malformed row is worse than new access: what it hides was not looked at.
_ORDER: Final[tuple[Outcome, ...]] = ("nothing", "cannot prove", "gained", "bad input", "own error")


@dataclass(frozen=True, slots=True)
class Answer:
    """`answer` is None iff the case asks for a comparison; `outcome` decides how the whole run ends."""

    id: str
    relation: Relation
    no_new_access: Verdict
    reason: str
    outcome: Outcome
    answer: Verdict | None = None
    gained: Difference | None = None
    lost: Difference | None = None

    def as_json(self) -> dict[str, Json]:
        """The fields of design section 3; `witness` is of what was gained, else of what was lost."""
        shown = self.gained or self.lost
        return {
            "id": self.id,
            "relation": self.relation,
            "no_new_access": self.no_new_access,
            "answer": self.answer,
            "witness": witness_json(shown.witness) if shown else None,
            "lost_witness": witness_json(self.lost.witness) if self.lost else None,
            "reason": self.reason,
        }


def answered(id_: str, found: Comparison, *, question: bool, reason: str) -> Answer:
    """The answer that a comparison gives; with `question`, PASS or FAIL answers it."""
    verdict = found.no_new_access
    outcome: Outcome = "nothing"
    if verdict == "FAIL":
        outcome = "gained"
    elif verdict == "CANNOT_PROVE" or found.relation == "cannot_prove":
        outcome = "cannot prove"
    return Answer(
        id=id_,
        relation=found.relation,
        no_new_access=verdict,
        reason=reason,
        outcome=outcome,
        answer=verdict if question else None,
        gained=found.gained[0] if found.gained else None,
        lost=found.lost[0] if found.lost else None,
    )


def unanswered(id_: str, reason: str, outcome: Outcome, *, question: bool) -> Answer:
    """The answer to a case that could not be judged: never a pass."""
    return Answer(id_, "cannot_prove", "CANNOT_PROVE", reason, outcome, "CANNOT_PROVE" if question else None)


def worst(outcomes: Iterable[Outcome]) -> Outcome:
    """The outcome that decides how a run ends; `nothing` where there is none."""
    return max(outcomes, key=_ORDER.index, default="nothing")


def witness_json(request: Request) -> dict[str, Json]:
    """A request as a plain object; the account is shown where the resource does not tell it."""
    context: dict[str, Json] = {
        key: list(value) if isinstance(value, tuple) else value for key, value in request.context.items()
    }
    shown: dict[str, Json] = {
        "principal": request.principal,
        "action": request.action,
        "resource": request.resource,
        "context": context,
    }
    if request.resource_account:
        shown["resource_account"] = request.resource_account
    return shown
