"""Runs the program as often as a sound plan needs, each time in a process of its own."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from ..plan.model import Gap
from ..plan.write import document, entry
from .agreement import agreed
from .answers import Answers
from .failure import RecorderError, told
from .program import Outcome, run
from .project import Project
from .settings import compose, read_sources
from .tokens import Tokens

_TRACE: Final = "k7q2x9m4"
_WHY_BLANK: Final = "the program cannot work with a stand-in for a value that only the cloud knows, so each is blank"


def record(project: Project, stack: str, data: dict[str, Any], answers: Answers, work: Path) -> tuple[str, list[str]]:
    """The plan document of a stack, or the sentences that say why there is none."""
    sources = read_sources(project, stack, data, answers)
    kinds: dict[str, str] = {}

    def once(holes: bool, trace: str = "") -> Callable[[], Outcome]:
        def run_once() -> Outcome:
            tokens = Tokens(trace)
            return run(project, stack, compose(sources, tokens, kinds), answers, tokens, holes)

        return run_once

    (outcome,) = _apart(work, once(True))
    while outcome.kinds and not outcome.kinds.items() <= kinds.items():
        kinds.update(outcome.kinds)
        (outcome,) = _apart(work, once(True), quiet=True)
    if outcome.opaque:
        outcome = _checked(outcome, *_apart(work, once(True, _TRACE), once(False), quiet=True))
    elif outcome.errors and not outcome.refused:
        (bare,) = _apart(work, once(False), quiet=True)
        outcome = _blank(bare, outcome.errors[0])
    if outcome.errors:
        return "", outcome.errors
    return document([entry(item.resource) | item.more for item in outcome.resources], outcome.gaps), []


def _checked(first: Outcome, second: Outcome, bare: Outcome) -> Outcome:
    if second.errors:
        return _blank(bare, second.errors[0])
    return agreed(first, second, None if bare.errors else bare)


def _blank(bare: Outcome, error: str) -> Outcome:
    """The run without stand-ins, which says why it is used."""
    if not bare.errors:
        bare.gaps.append(Gap(f"{_WHY_BLANK}: {error}"))
    return bare


def _apart(work: Path, *runs: Callable[[], Outcome], quiet: bool = False) -> list[Outcome]:
    """The outcomes of runs in forked processes, side by side: nothing that one changes reaches another."""
    if not hasattr(os, "fork"):
        return [run_once() for run_once in runs]
    places = [work / f"outcome-{index}" for index in range(len(runs))]
    children = [_fork(run_once, place, quiet) for run_once, place in zip(runs, places, strict=False)]
    for child in children:
        os.waitpid(child, 0)
    return [_outcome(place) for place in places]


def _fork(run_once: Callable[[], Outcome], place: Path, quiet: bool) -> int:
    child = os.fork()
    if child == 0:
        try:
            if quiet:  # the first run has said it all
                null = os.open(os.devnull, os.O_WRONLY)
                os.dup2(null, 1)
                os.dup2(null, 2)
            place.write_bytes(_outcome_of(run_once))
            sys.stdout.flush()
            sys.stderr.flush()
        finally:
            os._exit(0)
    return child


def _outcome_of(run_once: Callable[[], Outcome]) -> bytes:
    try:
        return pickle.dumps(run_once())
    except Exception as error:  # noqa: BLE001  # the program's errors are in the outcome: this one is ours
        return pickle.dumps(told(error))


def _outcome(place: Path) -> Outcome:
    if not place.is_file():
        return Outcome(errors=["the program: ends the whole process; let it run to its end"], refused=True)
    outcome: Outcome | RecorderError = pickle.loads(place.read_bytes())  # noqa: S301  # written by our own fork
    place.unlink()
    if isinstance(outcome, RecorderError):
        raise outcome
    return outcome
