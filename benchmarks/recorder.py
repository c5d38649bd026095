"""What a resource costs in the offline recorder, beside pulumi's own mocks in the same run: `python benchmarks/recorder.py`.

Each number is the best of three whole processes, less the best of the same process with one group of resources, so that
start-up is left out on both sides. Ratios are what we claim; times depend on the machine.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from mix import CHAIN, MIX, write_project

from strongroom.ci.planning import plan_stack

_ROUNDS = 3
_MOCKS = Path(__file__).with_name("mocks.py")


def best(run: Callable[[], object]) -> float:
    """The shortest of some runs, in seconds."""
    times = []
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def recorder(project: Path) -> float:
    """Seconds to plan a project."""
    return best(lambda: plan_stack(project, "dev"))


def mocks(project: Path) -> float:
    """Seconds to run the same program under mocks."""
    return best(lambda: subprocess.run([sys.executable, _MOCKS, project / "__main__.py"], check=True))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        sizes = {size: write_project(Path(folder) / str(size), MIX.format(groups=size // 5)) for size in (5, 500, 1000, 5000)}
        plain = {size: recorder(project) for size, project in sizes.items()}
        beside = {size: mocks(sizes[size]) for size in (5, 1000)}
        cost = {size: 1000 * (plain[size] - plain[5]) / (size - 5) for size in (500, 1000, 5000)}
        mocked = 1000 * (beside[1000] - beside[5]) / 995
        short = write_project(Path(folder) / "short", CHAIN.format(length=1))
        chain = recorder(write_project(Path(folder) / "chain", CHAIN.format(length=300))) - recorder(short)
    print("ms a resource: " + ", ".join(f"{value:.2f} at {size}" for size, value in cost.items()))
    print(f"mocks: {mocked:.2f} ms a resource at 1000")
    print(f"recorder / mocks at 1000: {cost[1000] / mocked:.2f} (claim: at most 0.6)")
    print(f"recorder at 5000 / at 500: {cost[5000] / cost[500]:.2f} (claim: at most 1.3)")
    print(f"chain of 300: {chain:.2f} s (claim: under 2 s)")


if __name__ == "__main__":
    main()
