"""Findings as Markdown, for a comment on a pull request."""

from __future__ import annotations

from typing import Final

from strongroom.controls.finding import Finding

from .judgement import Judgement, notes, place, resource_name, summary_sentence, what_is_wrong
from .markdown import code, prose, table

_HEAD: Final = ("Verdict", "Severity", "Resource", "Control", "What is wrong, and the fix")


def findings_markdown(judgement: Judgement) -> str:
    """A table with a row per finding, the notes, and the counts."""
    lines = [f"## Strongroom: {_verdict_of_all(judgement)}", "", f"{summary_sentence(judgement)}."]
    if judgement.findings:
        lines += ["", *table(_HEAD, (_row(judgement, finding) for finding in judgement.findings))]
    told = notes(judgement)
    if told:
        lines += ["", *(f"- {prose(note)}" for note in told)]
    return "\n".join(lines) + "\n"


def _verdict_of_all(judgement: Judgement) -> str:
    acting = sum(judgement.summary[verdict] for verdict in ("error", "fail", "unknown"))
    if acting:
        return f"{acting} finding{'' if acting == 1 else 's'} to act on"
    return "nothing to act on"


def _row(judgement: Judgement, finding: Finding) -> tuple[str, ...]:
    subject = [code(resource_name(finding)) if finding.urn else prose(resource_name(finding))]
    if finding.urn:
        subject.append(code(finding.type))
    subject += [code(place(finding))] if place(finding) else []
    if len(judgement.plans) > 1:
        subject.append(f"in {code(finding.plan)}")
    told = [prose(judgement.title(finding))]
    told += [f"**{prose(what_is_wrong(finding))}**"] if what_is_wrong(finding) else []
    told += [f"fix: {prose(finding.fix)}"] if finding.fix else []
    return (finding.verdict, finding.severity, "<br>".join(subject), code(finding.control), "<br>".join(told))
