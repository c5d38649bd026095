"""Prints the SDK modules that planning a stack imports, in their order: `python imported.py PROJECT STACK`."""

from __future__ import annotations

import contextlib
import json
import sys
from pathlib import Path

from strongroom.record.answers import Answers
from strongroom.record.program import run
from strongroom.record.project import read_project, read_stack
from strongroom.record.settings import compose, read_sources
from strongroom.record.tokens import Tokens


def main(root: Path, stack: str) -> None:
    """Runs the program in this process, then looks at what it left in `sys.modules`."""
    project = read_project(root.resolve())
    answers, tokens = Answers(), Tokens()
    sources = read_sources(project, stack, read_stack(project, stack), answers)
    with contextlib.redirect_stdout(sys.stderr):
        run(project, stack, compose(sources, tokens, {}), answers, tokens, holes=True)
    names = [name for name in sys.modules if name.split(".")[0].startswith("pulumi")]
    print(json.dumps(names))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
