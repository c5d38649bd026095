"""The cases of a control over documents that always stand apart from what they guard."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TypeAlias

from strongroom.access.aws_document import Unreadable, read_document
from strongroom.controls.control import Case
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import companion
from strongroom.controls.outcome import Outcome
from strongroom.controls.outcome import unknown as not_told
from strongroom.controls.policy.subject import DocumentJudge, Kind, Subject
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value, is_readable

Sample: TypeAlias = "Value | Plan"


def apart_case(
    type_: str,
    path: str,
    judge: DocumentJudge,
    *,
    passes: tuple[Sample, ...],
    fails: tuple[Sample, ...],
    unknown: tuple[Sample, ...],
) -> Case:
    """The case over the documents at the input `path` of a type; the first of each list is tried as JSON text too."""

    def sample(item: Sample) -> Plan:
        return item if isinstance(item, Plan) else example(part(type_, "own", {path: item}))

    return Case(
        types=(type_,),
        judge=_reader(path, judge),
        passes=tuple(map(sample, (*passes, *_text(passes)))),
        fails=tuple(map(sample, (*fails, *_text(fails)))),
        unknown=tuple(map(sample, (*unknown, UNKNOWN, "no JSON"))),
    )


def present_case(kind: Kind, fix: str) -> Case:
    """Each guarded resource has a document; what that says is judged where it stands."""
    owner = part(kind.types[0], "own", {"name": "own"})
    return Case(
        types=kind.types,
        judge=companion(kind.apart, kind.link, fix),
        passes=(example(owner, part(kind.apart[0], "own", {kind.link: "own"})),),
        fails=(example(owner), example(owner, part(kind.apart[0], "other", {kind.link: "other"}))),
        unknown=(example(owner, part(kind.apart[0], "some", {kind.link: UNKNOWN})),),
    )


def _reader(path: str, judge: DocumentJudge) -> Callable[[Resource, Plan], Outcome]:
    def over(holder: Resource, plan: Plan) -> Outcome:
        if path in holder.options.ignored:
            return not_told(path, f"ignoreChanges lists {path}, so what the cloud holds may differ", "take it out")
        try:
            statements = read_document(holder.inputs.get(path))
        except Unreadable as error:
            return not_told(path, str(error), "make the document of names that the program knows")
        return judge(Subject(statements, None, holder, plan, path))

    return over


def _text(samples: tuple[Sample, ...]) -> tuple[str, ...]:
    first = samples[0] if samples else None
    readable = isinstance(first, dict) and is_readable(first) and "Unknown(" not in repr(first)
    return (json.dumps(first),) if readable else ()
