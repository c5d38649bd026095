"""All that `check` has to tell: the plans, the findings, the controls that judged, and what to note beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from strongroom.controls.control import Control
from strongroom.controls.finding import VERDICTS, Finding, Summary
from strongroom.plan.model import Plan

from .limits import not_provisioned_sentences


@dataclass(frozen=True, kw_only=True, slots=True)
class Judgement:
    """`findings` are the rows to show, in report order; `summary` counts all of them, shown or not."""

    plans: tuple[Plan, ...]
    findings: tuple[Finding, ...]
    summary: Summary
    controls: Mapping[str, Control]
    notices: tuple[str, ...] = ()

    def title(self, finding: Finding) -> str:
        """The secure state that the finding is about."""
        control = self.controls.get(finding.control)
        return control.title if control else finding.control


def summary_sentence(judgement: Judgement) -> str:
    """The counts in one line, the verdicts that matter most first."""
    summary = judgement.summary
    verdicts = ", ".join(f"{summary[verdict]} {verdict}" for verdict in VERDICTS)
    counts = {"plan": len(judgement.plans), "resource": summary.resources, "control": summary.controls}
    what = ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for word, count in counts.items())
    return f"{verdicts}; {what}"


def notes(judgement: Judgement) -> list[str]:
    """What a reader must know beside the findings: what is not provisioned yet, and waivers without effect."""
    pending = [
        f"{plan.source or plan.stack}: {sentence}"
        for plan in judgement.plans
        for sentence in not_provisioned_sentences(plan)
    ]
    return [*pending, *judgement.notices]


def resource_name(finding: Finding) -> str:
    """The logical name of the resource, or what stands for the plan as a whole."""
    return finding.urn.split("::", 3)[-1] if finding.urn else "the plan as a whole"


def place(finding: Finding) -> str:
    """The line of the user's program, empty where the plan does not tell."""
    return f"{finding.location.file}:{finding.location.line}" if finding.location else ""


def what_is_wrong(finding: Finding) -> str:
    """The reason, led by the argument where the reason does not name it."""
    if finding.property and finding.property not in finding.message:
        return f"{finding.property}: {finding.message}" if finding.message else finding.property
    return finding.message
