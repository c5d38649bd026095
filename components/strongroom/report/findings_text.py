"""Findings as plain lines, one each, for pipes and files."""

from __future__ import annotations

from strongroom.controls.finding import Finding
from strongroom.plan.visible import visible

from .judgement import Judgement, notes, place, resource_name, summary_sentence, what_is_wrong


def findings_text(judgement: Judgement) -> str:
    """`<plan>: <resource>: <title>: <verdict>. <why>` and the fix, a line per finding; then notes and counts."""
    lines = [_line(judgement, finding) for finding in judgement.findings]
    lines += [visible(note) for note in notes(judgement)]
    return "\n".join([*lines, summary_sentence(judgement)]) + "\n"


def _line(judgement: Judgement, finding: Finding) -> str:
    subject = f"{resource_name(finding)} ({finding.type})" if finding.urn else resource_name(finding)
    told = [f"{finding.plan}: {subject}: {judgement.title(finding)}: {finding.verdict}"]
    if what_is_wrong(finding):
        told.append(what_is_wrong(finding))
    if finding.fix:
        told.append(f"fix: {finding.fix}")
    marks = [finding.control, finding.severity, place(finding)]
    return visible(f"{'. '.join(told)} [{', '.join(mark for mark in marks if mark)}]")
