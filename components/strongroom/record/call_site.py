"""Where the program made a call: the SDK answers some calls later, when the program's frames are gone."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from functools import wraps
from typing import Any, Final

import pulumi

from ..plan.model import Location
from .positions import Positions
from .protocol import open_call_response


class UnansweredError(Exception):
    """A call of this run has no answer; a run that leaves its arguments unknown does not make it."""

    def __init__(self, token: str) -> None:
        super().__init__(f"the call of {token} depends on values that only the cloud knows")


CALLED_AT: Final[ContextVar[Location | None]] = ContextVar("called_at", default=None)
# The open calls of a caller; None where the SDK itself can be told that a result is unknown.
OPEN_CALLS: Final[ContextVar[list[str] | None]] = ContextVar("open_calls", default=None)
_PLAIN: Final = ("invoke", "invoke_single")
_ENTRIES: Final = (*_PLAIN, "invoke_output", "invoke_async", "invoke_output_single")


def note_call_sites(positions: Positions) -> None:
    """Makes each way to call a data source note the program's line, for the rest of the process."""
    for name in _ENTRIES:
        entry = getattr(pulumi.runtime, name, None)
        if entry is not None:
            setattr(pulumi.runtime, name, _noted(entry, positions, name))


def _noted(entry: Callable[..., Any], positions: Positions, name: str) -> Callable[..., Any]:
    notes_open = name in _PLAIN or (name == "invoke_output" and open_call_response() is None)

    @wraps(entry)
    def call(*args: Any, **kwargs: Any) -> Any:
        waiting: list[str] | None = [] if notes_open else None
        place, opened = CALLED_AT.set(positions.of_call()), OPEN_CALLS.set(waiting)
        try:
            result = entry(*args, **kwargs)
        finally:
            CALLED_AT.reset(place)
            OPEN_CALLS.reset(opened)
        if waiting is not None and isinstance(result, pulumi.Output):
            return _unless_open(result, waiting)
        if waiting:
            raise UnansweredError(waiting[0])  # here and not in the monitor: the SDK would end the program for it
        return result

    return call


def _unless_open(result: pulumi.Output[Any], waiting: list[str]) -> pulumi.Output[Any]:
    """The result of a call, unknown where the call turns out to be open."""

    async def is_known() -> bool:
        return await result.is_known() and not waiting

    async def value() -> Any:
        found = await result.future(with_unknowns=True)
        return None if waiting else found

    return pulumi.Output(result.resources(), value(), is_known(), result.is_secret())
