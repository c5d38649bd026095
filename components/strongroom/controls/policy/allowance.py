"""Documents judged by whom they let in."""

from __future__ import annotations

from collections.abc import Callable

from strongroom.access.aws_admission import Admission, admissions
from strongroom.controls.outcome import Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.subject import POLICY, DocumentJudge, Subject

# True: this admission is right; False: it is wrong, None: the plan does not tell.
AdmissionJudge = Callable[[Admission, Subject], bool | None]


def admits_only(judge: AdmissionJudge, wrong: str, fix: str) -> DocumentJudge:
    """Every admission of the document is right; a document that admits nobody is."""

    def over(subject: Subject) -> Outcome:
        return all_of(passed(POLICY), *(_one(item, subject) for item in admissions(subject.statements, subject.plan)))

    def _one(item: Admission, subject: Subject) -> Outcome:
        verdict = judge(item, subject)
        if verdict is True:
            return passed(POLICY)
        named = f"the statement {named_by(item)}"
        if verdict is False:
            return failed(POLICY, f"{named} {wrong}", fix)
        return unknown(POLICY, f"the plan does not tell whether {named} {wrong}", fix)

    return over


def named_by(item: Admission) -> str:
    """How a message names the statement: by its Sid, or by whom it admits."""
    sid = item.statement.sid
    return f"`{sid}`" if sid else f"that admits {item.words}"
