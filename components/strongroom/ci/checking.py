"""Judges the plans of several sources by every control, the next program running while a plan is judged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO, Final

from strongroom.ci.planning import PlanningError
from strongroom.ci.source import Source, open_source
from strongroom.ci.unused import unused_environment
from strongroom.ci.waivers import read_waivers
from strongroom.controls.catalogue import catalogue
from strongroom.controls.control import Severity
from strongroom.controls.finding import Finding, is_at_least, needs_action, summarise
from strongroom.controls.run import check
from strongroom.controls.waiver import apply_waivers
from strongroom.plan.model import STACK_TYPE, Plan
from strongroom.plan.unreadable import Unreadable
from strongroom.record.refusal import RefusedError
from strongroom.report.judgement import Judgement

_REFUSALS: Final = (RefusedError, PlanningError, Unreadable)

WAIVERS_FILE: Final = "waivers.yaml"


def judge_sources(
    sources: Sequence[str],
    *,
    project: Path,
    answers: Path | None,
    waivers: Path | None,
    stdin: BinaryIO,
    today: date,
    show_passes: bool = False,
) -> tuple[Judgement, tuple[str, ...]]:
    """The verdicts over all plans, and warnings; `waivers` defaults to the project's own file.

    Raises RefusedError with the sentences of every source that cannot be read: half an answer is none.
    """
    controls = {control.id: control for control in catalogue()}
    file = waivers or project / WAIVERS_FILE
    accepted = read_waivers(file, controls) if waivers or file.is_file() else ()
    plans, warnings = _plans(sources, project, answers, stdin)
    found: list[Finding] = []
    for plan in plans:
        found += check(plan, controls.values())
    findings, notices = apply_waivers(found, accepted, today)
    resources = sum(resource.type != STACK_TYPE for plan in plans for resource in plan.resources)
    judgement = Judgement(
        plans=tuple(plans),
        findings=tuple(finding for finding in findings if show_passes or finding.verdict != "pass"),
        summary=summarise(findings, resources, len(controls)),
        controls=controls,
        notices=tuple(f"{file.name}: {notice}" for notice in notices),
    )
    return judgement, warnings


def must_act(judgement: Judgement, threshold: Severity) -> bool:
    """True iff a finding at or above `threshold` is failed, unknown or in error."""
    return any(needs_action(finding) and is_at_least(finding.severity, threshold) for finding in judgement.findings)


def _plans(
    sources: Sequence[str], project: Path, answers: Path | None, stdin: BinaryIO
) -> tuple[list[Plan], tuple[str, ...]]:
    plans: list[Plan] = []
    wrong: list[str] = []
    warnings: list[str] = []
    following: Source | None = None
    try:
        for index in range(len(sources) + 1):
            current, following = following, None
            if index < len(sources):
                following = _opened(sources[index], project, answers, stdin, wrong)
            if current is not None:
                read = _read(current, wrong)
                warnings += current.warnings
                warnings += [
                    said
                    for plan in read
                    if current.recorded
                    for said in unused_environment(project, current.name, plan)
                ]
                plans += read
    finally:
        if following is not None:
            following.stop()
    if wrong:
        raise RefusedError(*wrong)
    return plans, tuple(dict.fromkeys(warnings))


def _opened(name: str, project: Path, answers: Path | None, stdin: BinaryIO, wrong: list[str]) -> Source | None:
    try:
        return open_source(name, project, answers, stdin)
    except _REFUSALS as error:
        wrong += _sentences(error)
        return None


def _read(source: Source, wrong: list[str]) -> list[Plan]:
    try:
        return [source.plan()]
    except _REFUSALS as error:
        wrong += _sentences(error)
        return []
    finally:
        source.stop()


def _sentences(error: RefusedError | PlanningError | Unreadable) -> list[str]:
    return [str(error)] if isinstance(error, Unreadable) else list(error.sentences)
