"""The `strongroom` command: one file per verb, no logic; every import that costs time waits for its verb."""

from __future__ import annotations


def main() -> None:
    """Runs the command line and ends the process with its exit status."""
    from .command import run

    run()
