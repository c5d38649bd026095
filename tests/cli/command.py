"""Runs the command as a user does, in a process of its own or in this one."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from strongroom.cli.command import build
from strongroom.cli.exits import ended


@dataclass(frozen=True)
class Ended:
    """How a run ended."""

    status: int
    out: str
    err: str


def in_process(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Ended:
    """Runs the verb in this process: quick, and enough for all but signals and streams."""
    status = ended(lambda: build()([str(item) for item in arguments], prog_name="strongroom", standalone_mode=False))
    captured = capsys.readouterr()
    return Ended(status, captured.out, captured.err)


def as_process(
    *arguments: str | Path,
    stdin: bytes = b"",
    folder: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> Ended:
    """Runs the installed command."""
    done = subprocess.run(
        [sys.executable, "-c", "from strongroom.cli import main; main()", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=folder,
        env={**os.environ, **(environment or {})},
        check=False,
        timeout=120,
    )
    return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())


def sentences(text: str) -> Sequence[str]:
    """The lines of what was said."""
    return [line for line in io.StringIO(text).read().splitlines() if line]
