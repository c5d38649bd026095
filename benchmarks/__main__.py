"""Every benchmark in one run: `python -m benchmarks`."""

from __future__ import annotations

from pathlib import Path

from benchmarks import access, recorder, startup

_PAIRS = Path(__file__).resolve().parents[2] / "shared" / "policy-pairs"

if __name__ == "__main__":
    recorder.main()
    for stack in ("aws-dev", "aws-prod"):
        startup.main(stack)
    if _PAIRS.is_dir():
        access.main(str(_PAIRS))
    else:
        print("access: not measured, the policy pairs are not beside the repository")
