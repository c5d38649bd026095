"""What is piped into the command."""

from __future__ import annotations

import io
import sys
from typing import BinaryIO


def standard_input() -> BinaryIO:
    """The bytes on stdin; none where whoever started the command closed it."""
    return io.BytesIO() if sys.stdin is None else sys.stdin.buffer
