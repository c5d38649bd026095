"""Strict JSON: no NaN, no number beyond a double, no half characters, no bottomless nesting."""

from __future__ import annotations

import json
import math
import re
from typing import Final

from .unreadable import Unreadable

_ESCAPED_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")


def decode(text: str, start: int = 0) -> tuple[object, int]:
    """The JSON value that begins at `start`, and where it ends.

    Raises Unreadable with the line and column of the mistake, never with the text around it.
    """
    try:
        value, end = _DECODER.raw_decode(text, start)
    except json.JSONDecodeError as error:
        raise Unreadable(_mistake(text, error)) from None
    except RecursionError:
        raise Unreadable("is nested too deeply to be read") from None
    except ValueError as error:
        raise Unreadable(str(error) if isinstance(error, _Refused) else "holds a number with too many digits") from None
    if _ESCAPED_SURROGATE.search(text, start, end):
        _refuse_half_characters(value)
    return value, end


class _Refused(ValueError):
    """A number that JSON does not have."""


def _mistake(text: str, error: json.JSONDecodeError) -> str:
    where = f"line {error.lineno}, column {error.colno}"
    # A string that never closes is reported where it begins, and the end of the text is all that it swallowed.
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
        return f"ends in the middle of the document, at {where}"
    return f"is no JSON at {where}: {error.msg[0].lower()}{error.msg[1:].removesuffix(' at')}"


def _constant(name: str) -> object:
    raise _Refused(f"holds {name}, which is no JSON number")


def _number(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise _Refused("holds a number that is too large")
    return number


def _refuse_half_characters(value: object) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        raise Unreadable("holds half of a character (a lone surrogate), which is no text") from None
    except RecursionError:
        raise Unreadable("is nested too deeply to be read") from None


_DECODER: Final = json.JSONDecoder(parse_constant=_constant, parse_float=_number)
