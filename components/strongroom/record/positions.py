"""The line of the user's program that made a resource or a call, relative to the project."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from types import FrameType
from typing import Final
from urllib.parse import unquote, urlsplit

from ..plan.model import Location

_INSTALLED: Final = frozenset({"site-packages", "dist-packages", ".venv", "venv", "node_modules"})
_OWN: Final = str(Path(__file__).resolve().parent.parent)


class Positions:
    """Finds the innermost frame that is the user's own: in the project, not installed, not in this library."""

    def __init__(self, root: str) -> None:
        self._root = Path(root).resolve()
        self.own_file = lru_cache(maxsize=None)(self._own_file)

    def of_trace(self, request: object) -> Location | None:
        """The place in a request's stack trace, or in its source position where the SDK sends no trace."""
        trace = getattr(request, "stackTrace", None)
        frames = [frame.pc for frame in trace.frames] if trace is not None else []
        frames = frames or [getattr(request, "sourcePosition", None)]
        return self._first((_path(frame.uri), frame.line) for frame in frames if frame is not None)

    def of_call(self) -> Location | None:
        """The place from which the running code was called."""
        return self._first((frame.f_code.co_filename, frame.f_lineno) for frame in _frames(sys._getframe(1)))

    def _first(self, frames: Iterable[tuple[str, int]]) -> Location | None:
        for filename, line in frames:
            file = self.own_file(filename)
            if file is not None:
                return Location(file, line)
        return None

    def _own_file(self, filename: str) -> str | None:
        """The file relative to the project iff it is the user's own."""
        if not filename or filename.startswith("<"):
            return None
        path = Path(filename).resolve()
        if str(path).startswith(_OWN) or not path.is_relative_to(self._root):
            return None
        inside = path.relative_to(self._root)
        return None if _INSTALLED.intersection(inside.parts) else inside.as_posix()


def _frames(frame: FrameType | None) -> Iterator[FrameType]:
    while frame is not None:
        yield frame
        frame = frame.f_back


@cache
def _path(uri: str) -> str:
    return unquote(urlsplit(uri).path) if uri.startswith("file:") else ""
