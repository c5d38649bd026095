"""Where the program made a call: the SDK answers some calls later, when the program's frames are gone."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from functools import wraps
from typing import Any, Final

import pulumi

from ..plan.model import Location
from .positions import Positions

CALLED_AT: Final[ContextVar[Location | None]] = ContextVar("called_at", default=None)
_ENTRIES: Final = ("invoke", "invoke_output", "invoke_async", "invoke_single", "invoke_output_single")


def note_call_sites(positions: Positions) -> None:
    """Makes each way to call a data source note the program's line, for the rest of the process."""
    for name in _ENTRIES:
        entry = getattr(pulumi.runtime, name, None)
        if entry is not None:
            setattr(pulumi.runtime, name, _noted(entry, positions))


def _noted(entry: Callable[..., Any], positions: Positions) -> Callable[..., Any]:
    @wraps(entry)
    def call(*args: Any, **kwargs: Any) -> Any:
        before = CALLED_AT.set(positions.of_call())
        try:
            return entry(*args, **kwargs)
        finally:
            CALLED_AT.reset(before)

    return call
