"""Runs the program as often as a sound plan needs, each time in a process of its own."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ..plan.model import Gap
from ..plan.write import document, entry
from .answers import Answers
from .program import Outcome, run
from .project import Project
from .settings import compose
from .tokens import Tokens


def record(project: Project, stack: str, data: dict[str, Any], answers: Answers, work: Path) -> tuple[str, list[str]]:
    """The plan document of a stack, or the sentences that say why there is none."""

    def once(holes: bool, trace: str = "") -> Outcome:
        tokens = Tokens(trace)
        settings = compose(project, stack, data, answers, tokens)
        return run(project, stack, settings, answers, tokens, holes)

    compose(project, stack, data, answers, Tokens())  # mistakes in the settings are said before anything runs
    outcome = _apart(lambda: once(True), work / "holes")
    if outcome.errors and not outcome.refused:
        blanks = _apart(lambda: once(False), work / "blanks")
        if blanks.errors:
            return "", blanks.errors
        reason = "the program cannot work with a stand-in for a value that only the cloud knows, so every such value is blank"
        blanks.gaps.append(Gap(f"{reason}: {outcome.errors[0]}"))
        outcome = blanks
    if outcome.errors:
        return "", outcome.errors
    entries = [entry(item.resource) | item.more for item in outcome.resources]
    return document(entries, outcome.gaps), []


def _apart(run_once: Callable[[], Outcome], place: Path) -> Outcome:
    """The outcome of a run in a forked process: nothing that the program changes reaches the next run."""
    if not hasattr(os, "fork"):
        return run_once()
    child = os.fork()
    if child == 0:
        try:
            place.write_bytes(pickle.dumps(run_once()))
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(0)
    os.waitpid(child, 0)
    if not place.is_file():
        return Outcome(errors=["the program: ended the whole process; let it run to its end"], refused=True)
    outcome: Outcome = pickle.loads(place.read_bytes())  # noqa: S301  # written by our own fork, a line above
    return outcome
