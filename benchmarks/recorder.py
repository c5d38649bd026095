"""What a resource costs in the offline recorder, beside pulumi's own mocks in the same run.

    python -m benchmarks.recorder

Counted is processor time of whole processes, the best of some runs in turn, less that of the same process with one
group of resources, so that start-up is left out on both sides. Ratios are what we claim; times depend on the machine.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.mix import CHAIN, MIX, write_project
from strongroom.ci.planning import plan_stack

_ROUNDS = 3
_GROUP = 5
_SIZES = (_GROUP, 500, 1000, 5000)
_MOCKS = Path(__file__).with_name("mocks.py")


def processor(run: Callable[[], object]) -> float:
    """Seconds that the processes started by `run` keep a processor busy."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def record(project: Path) -> float:
    """What it costs to plan a project."""
    return processor(lambda: plan_stack(project, "dev"))


def mock(project: Path) -> float:
    """What it costs to run the same program under mocks."""
    return processor(lambda: subprocess.run([sys.executable, _MOCKS, project / "__main__.py"], check=True))


def best(rounds: list[dict[str, float]]) -> dict[str, float]:
    """The least of each measure."""
    return {name: min(found[name] for found in rounds) for name in rounds[0]}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        mixes = {size: write_project(at / str(size), MIX.format(groups=size // _GROUP)) for size in _SIZES}
        links = {length: write_project(at / f"chain-{length}", CHAIN.format(length=length)) for length in (1, 300)}
        rounds = []
        for _ in range(_ROUNDS):
            found = {f"recorder {size}": record(project) for size, project in mixes.items()}
            found |= {f"mocks {size}": mock(mixes[size]) for size in (_GROUP, 1000)}
            found |= {f"chain {length}": record(project) for length, project in links.items()}
            rounds.append(found)
    least = best(rounds)
    cost = {
        size: 1000 * (least[f"recorder {size}"] - least[f"recorder {_GROUP}"]) / (size - _GROUP) for size in _SIZES[1:]
    }
    mocked = 1000 * (least["mocks 1000"] - least[f"mocks {_GROUP}"]) / (1000 - _GROUP)
    print("recorder, ms a resource: " + ", ".join(f"{value:.2f} at {size}" for size, value in cost.items()))
    print(f"mocks, ms a resource: {mocked:.2f} at 1000")
    print(f"recorder / mocks at 1000: {cost[1000] / mocked:.2f} (claim: at most 0.6)")
    print(f"recorder at 5000 / at 500: {cost[5000] / cost[500]:.2f} (claim: at most 1.3)")
    print(f"chain of 300: {least['chain 300'] - least['chain 1']:.2f} s (claim: under 2 s)")


if __name__ == "__main__":
    main()
