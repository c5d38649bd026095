"""An event loop that makes every call of the SDK at once, in one thread: the same order in every run."""

from __future__ import annotations

import asyncio
import selectors
import threading
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Any, Final

from .refusal import RefusedError

_OWN: Final = 1  # what the loop itself watches: the pipe that wakes it
_STUCK: Final = (
    "the program: waits for a value that never comes; look for resources or outputs that wait for each other, and for "
    "a future that nothing resolves"
)


class _Selector(selectors.DefaultSelector):
    """Refuses to wait without end where nothing can end it."""

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """What is ready. Raises RefusedError where no timer, file or thread is left that could wake the loop."""
        if timeout is None and len(self.get_map()) == _OWN and threading.active_count() == 1:
            raise RefusedError(_STUCK)
        return super().select(timeout)


class InlineLoop(asyncio.SelectorEventLoop):
    """Runs what would go to the default thread pool in place; a pool that the program brings itself is used."""

    def __init__(self) -> None:
        super().__init__(_Selector())

    def run_in_executor(self, executor: Executor | None, func: Callable[..., Any], *args: Any) -> asyncio.Future[Any]:  # type: ignore[override]
        """The finished call as a future."""
        if executor is not None:
            return super().run_in_executor(executor, func, *args)
        future = self.create_future()
        try:
            future.set_result(func(*args))
        except Exception as error:  # noqa: BLE001  # whoever awaits the call gets its error, as from a pool
            future.set_exception(error)
        return future

    async def settle(self) -> None:
        """Returns when no task can go on; the SDK's own waiting is quadratic in what is pending when it starts."""
        while self._ready:  # type: ignore[attr-defined]
            await asyncio.sleep(0)
