"""One recording from the request that names it to the files that answer it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from .answers import read_answers
from .project import read_project, read_stack, require_program
from .refusal import RefusedError


def record_to(work: Path, request: Mapping[str, str]) -> int:
    """Writes `plan.json` into the work folder and returns 0, or `errors.json` and returns 2."""
    document, errors = _record(request, work)
    if errors:
        (work / "errors.json").write_text(json.dumps(errors))
        return 2
    (work / "plan.json").write_text(document)
    return 0


def _record(request: Mapping[str, str], work: Path) -> tuple[str, list[str]]:
    try:
        project = read_project(Path(request["root"]))
        data = read_stack(project, request["stack"])
        require_program(project)
        answers = read_answers(Path(request["answers"]) if request.get("answers") else None)
        from .passes import record  # after the cheap refusals: it imports pulumi

        return record(project, request["stack"], data, answers, work)
    except RefusedError as refused:
        return "", list(refused.sentences)
