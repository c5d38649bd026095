"""How long a pair of policies takes, beside a solver on the same pairs.

    python -m benchmarks.access PAIRS_FOLDER

Reads `aws_managed_history.json` and `aws_managed_large.json` (real versions of AWS managed policies, 2019 to 2026). The
claims: half of the pairs in at most 3 ms, 99 of 100 in at most 500 ms, the largest in at most 5 s, none undecided,
and the median at most a fifth of the solver's.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Sequence
from multiprocessing import Process, SimpleQueue
from pathlib import Path
from typing import Any

from strongroom.access.aws import compare_documents
from tests.access.solver.referee import Unsupported, gains

_SOLVER_EVERY = 32
_GIVES_UP = 4.0  # seconds a pair; the solver heeds no limit of its own inside a regular expression
Pair = tuple[str, str]


def main(folder: str) -> None:
    history, large = (_pairs(Path(folder) / name) for name in ("aws_managed_history.json", "aws_managed_large.json"))
    undecided = 0
    for name, pairs in (("history", history), ("large", large)):
        times, verdicts = _timed(pairs, _decided)
        undecided += verdicts.count(False)
        line = ", ".join(f"p{share} {1000 * _at(times, share):.1f} ms" for share in (50, 90, 99, 100))
        print(f"{name}: {len(pairs)} pairs, {line}; undecided {verdicts.count(False)}")
    print(f"memory at its highest: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    solved = [(pair, seconds) for pair in history[::_SOLVER_EVERY] if (seconds := _solver_seconds(*pair)) is not None]
    ours, _ = _timed([pair for pair, _ in solved], _decided)
    mine, its = _at(ours, 50), _at(sorted(seconds for _, seconds in solved), 50)
    print(f"{len(solved)} pairs that a solver takes: median {1000 * mine:.1f} ms,", end=" ")
    print(f"solver {1000 * its:.1f} ms, ratio {mine / its:.2f}")


def _pairs(path: Path) -> list[Pair]:
    return [(json.dumps(row["base"]), json.dumps(row["head"])) for row in json.loads(path.read_text())]


def _decided(base: str, head: str) -> bool:
    found = compare_documents(json.loads(base), json.loads(head))
    return not (found.open_gain or found.open_loss)


def _solver_seconds(base: str, head: str) -> float | None:
    """How long a solver takes for both directions; None for what it does not model or has not decided in time."""
    answers: SimpleQueue[float | None] = SimpleQueue()
    child = Process(target=_solve, args=(base, head, answers))
    child.start()
    child.join(_GIVES_UP)
    if child.is_alive():
        child.kill()
        child.join()
    return None if answers.empty() else answers.get()


def _solve(base: str, head: str, answers: SimpleQueue[float | None]) -> None:
    before, after = json.loads(base), json.loads(head)
    start = time.perf_counter()
    try:
        decided = gains(before, after) is not None and gains(after, before) is not None
    except Unsupported:
        decided = False
    answers.put(time.perf_counter() - start if decided else None)


def _timed(pairs: Sequence[Pair], work: Callable[[str, str], Any]) -> tuple[list[float], list[Any]]:
    times, answers = [], []
    for pair in pairs:
        start = time.perf_counter()
        answers.append(work(*pair))
        times.append(time.perf_counter() - start)
    return sorted(times), answers


def _at(times: Sequence[float], share: int) -> float:
    return times[min(len(times) - 1, len(times) * share // 100)]


if __name__ == "__main__":
    main(sys.argv[1])
