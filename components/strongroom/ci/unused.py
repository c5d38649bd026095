"""An environment that a stack's file describes and that the program makes nothing of."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from strongroom.plan.model import Plan
from strongroom.plan.visible import shortened
from strongroom.record.project import read_project

_ENVIRONMENT: Final = "strongroom:index:Environment"
_DESCRIBED: Final = re.compile(r"""^[ \t]+["']?strongroom:environment["']?[ \t]*:""", re.MULTILINE)


def unused_environment(project: Path, stack: str, plan: Plan) -> tuple[str, ...]:
    """A sentence iff the file of the stack describes an environment and its plan holds none: all then looks well."""
    if plan.of(_ENVIRONMENT):
        return ()
    file = read_project(project).stack_file(stack)
    if _DESCRIBED.search((project / file).read_text("utf-8", errors="replace")) is None:
        return ()
    remedy = "let it call `strongroom.provision.environment.from_stack_file()`"
    return (f"{shortened(str(file), 200)}: describes an environment that the program does not make; {remedy}",)
