"""Runs the wire program against the recorder's own monitor and writes each request: PROGRAM HOLES OUT."""

import json
import sys
from pathlib import Path
from typing import Any
from unittest.mock import patch

from strongroom.record import program
from strongroom.record.answers import Answers
from strongroom.record.monitor import Monitor
from strongroom.record.project import Project
from strongroom.record.settings import Settings
from strongroom.record.tokens import Tokens

file, holes, out = sys.argv[1:]
kept: list[tuple[str, str]] = []


class Kept(Monitor):
    """The recorder's monitor, noting what it is asked."""

    def RegisterResource(self, request: Any) -> Any:  # noqa: N802
        """Keeps the request as bytes."""
        kept.append(("RegisterResource", request.SerializeToString().hex()))
        return super().RegisterResource(request)

    def ReadResource(self, request: Any) -> Any:  # noqa: N802
        """Keeps the request as bytes."""
        kept.append(("ReadResource", request.SerializeToString().hex()))
        return super().ReadResource(request)

    def RegisterResourceOutputs(self, request: Any) -> Any:  # noqa: N802
        """Keeps the request as bytes."""
        kept.append(("RegisterResourceOutputs", request.SerializeToString().hex()))
        return super().RegisterResourceOutputs(request)


project = Project(Path(file).parent, "wire", "python", main=Path(file).name)
settings = Settings({"wire:password": "placeholder"}, {"wire:password"})
with patch.object(program, "Monitor", Kept):
    outcome = program.run(project, "dev", settings, Answers(), Tokens(), holes == "holes")
assert not outcome.errors, outcome.errors
Path(out).write_text(json.dumps(kept))
