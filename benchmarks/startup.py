"""How long `strongroom plan` takes beside the bare import of the same SDK modules.

    python -m benchmarks.startup [STACK]

Both are whole processes, run in turn; the best of each counts. The claim: at most 1.5 times the imports, and 0.3 s.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

_ROUNDS = 7
_ROOT = Path(__file__).resolve().parent.parent
_IMPORT = "import importlib, sys\nfor name in sys.argv[1:]:\n    importlib.import_module(name)"


def seconds(command: Sequence[str]) -> float:
    """Seconds that a process takes."""
    start = time.perf_counter()
    subprocess.run(command, check=True, cwd=_ROOT, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main(stack: str) -> None:
    listing = [sys.executable, str(Path(__file__).with_name("imported.py")), str(_ROOT), stack]
    names = json.loads(subprocess.run(listing, check=True, capture_output=True).stdout)
    bare = [sys.executable, "-c", _IMPORT, *names]
    plan = [str(Path(sys.executable).with_name("strongroom")), "plan", stack, "--format", "json"]
    times = [(seconds(bare), seconds(plan)) for _ in range(_ROUNDS)]
    imports, planned = (min(column) for column in zip(*times, strict=True))
    print(f"strongroom plan {stack}: {planned:.2f} s; bare import of {len(names)} SDK modules: {imports:.2f} s")
    print(f"allowed: {1.5 * imports + 0.3:.2f} s (claim: at most 1.5 times the imports and 0.3 s)")


if __name__ == "__main__":
    main(*(sys.argv[1:] or ["aws-prod"]))
