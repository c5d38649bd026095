"""An error of the recorder's own: told by its kind and place, and in full with `STRONGROOM_DEBUG=1`."""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from typing import Final

_OWN: Final = Path(__file__).resolve().parent


class RecorderError(Exception):
    """A mistake of the recorder's and not of the program; it holds its kind and place, which quote no input."""


def told(error: BaseException) -> RecorderError:
    """The error by its kind and the innermost line of ours; its traceback goes to stderr for those who debug."""
    if isinstance(error, RecorderError):
        return error
    if os.environ.get("STRONGROOM_DEBUG") == "1":
        traceback.print_exception(error, file=sys.stderr)
    files = ((Path(frame.filename), frame.lineno) for frame in traceback.extract_tb(error.__traceback__))
    own = [f"{file.relative_to(_OWN.parent).as_posix()}:{line}" for file, line in files if _OWN.parent in file.parents]
    return RecorderError(f"{type(error).__name__} at {own[-1] if own else 'an unknown place'}")
