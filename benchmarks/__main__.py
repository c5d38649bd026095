"""Every benchmark in one run: `python -m benchmarks`."""

from __future__ import annotations

from benchmarks import recorder, startup

if __name__ == "__main__":
    recorder.main()
    for stack in ("aws-dev", "aws-prod"):
        startup.main(stack)
