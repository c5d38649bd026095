"""What a program's failure says to its author: one sentence, and the frames that are the author's own."""

from __future__ import annotations

import re
import sys
import traceback
from typing import Final

from ..plan.visible import visible
from .positions import Positions
from .refusal import RefusedError, quoted
from .tokens import Tokens

_DEEPEST: Final = 5  # frames that are shown from either end
_WRAPPED: Final = re.compile(r"While processing (resource|input): ('[^\n]*?'|\"[^\n]*?\"), type")


def explain(error: BaseException, positions: Positions, tokens: Tokens) -> list[str]:
    """The sentences for an error that ended the program; a deliberate one speaks for itself."""
    chain = _chain(error)
    for found in chain:
        if isinstance(found, RefusedError):
            return list(found.sentences)
        if _is_message(found):
            lines = [visible(tokens.spoken(line)) for line in _text(found).splitlines() if line.strip()]
            return lines or ["the program gave up"]
    frames = next((own for own in (_own_frames(found, positions) for found in chain) if own), [])
    where = frames[-1] if frames else "the program"
    around = _innermost([match for found in chain if (match := _WRAPPED.match(_text(found)))])
    inner = next((found for found in chain if not _WRAPPED.match(_text(found))), chain[-1])
    inside = ", ".join(f"the {wrapped[1]} {quoted(wrapped[2][1:-1])}" for wrapped in around)
    reason = tokens.spoken(f"{inside}: {_reason(inner, positions)}" if inside else _reason(inner, positions))
    return [f"{where}: {reason}", *_callers(frames[:-1])]


def _innermost(around: list[re.Match[str]]) -> list[re.Match[str]]:
    """From the last resource on: those before it only failed for its sake."""
    last = max((index for index, match in enumerate(around) if match[1] == "resource"), default=0)
    return around[last:]


def _callers(frames: list[str]) -> list[str]:
    """The frames that led to the failing one, innermost first; of a long way only its two ends."""
    lines = [f"  called at {frame}" for frame in reversed(frames)]
    if len(lines) <= 2 * _DEEPEST:
        return lines
    return [*lines[:_DEEPEST], f"  ... {len(lines) - 2 * _DEEPEST} more ...", *lines[-_DEEPEST:]]


def _is_message(error: BaseException) -> bool:
    """True iff the program raised it for a person to read: Pulumi's RunError, but for those of its own getters."""
    names = [kind.__name__ for kind in type(error).__mro__]
    return "RunError" in names and names[0] not in ("ConfigMissingError", "ConfigTypeError")


def _reason(error: BaseException, positions: Positions) -> str:
    name = type(error).__name__
    if isinstance(error, SystemExit):
        return f"the program ends itself with {quoted(error.code)}; let it run to its end"
    if isinstance(error, RecursionError):
        return (
            "the program nests too deeply, got a RecursionError; look for a function that calls itself without end, or "
            "for a chain of about a thousand resources that depend on each other"
        )
    if isinstance(error, SyntaxError):
        file = positions.own_file(error.filename or "") or error.filename or "the program"
        return f"{visible(str(file))}:{error.lineno} is no Python, got {quoted(error.msg)}; correct it"
    if isinstance(error, ModuleNotFoundError):
        where = f"install it in the environment that runs the program, {quoted(sys.prefix)}"
        return f"the module {quoted(error.name)} is not installed for the project; {where}"
    if name == "ConfigMissingError":
        key = getattr(error, "key", "")
        return f"the configuration key {quoted(key)} is missing; set it in the stack file"
    if name == "ConfigTypeError":
        key, kind = getattr(error, "key", ""), getattr(error, "expect_type", "")
        return f"the configuration key {quoted(key)} is no {quoted(kind)}; correct it in the stack file"
    if isinstance(error, KeyError) and _raised_in(error, "stack_reference.py"):
        return f"a stack reference has no output {quoted(error.args[0])}; add it to its stack in the answers file"
    return f"the program fails with {name}, got {quoted(_first_line(error))}; correct the program"


def _raised_in(error: BaseException, file: str) -> bool:
    frames = traceback.extract_tb(error.__traceback__)
    return bool(frames) and frames[-1].filename.endswith(f"/pulumi/{file}")


def _text(error: BaseException) -> str:
    """What an error says; nothing where it cannot even say that."""
    try:
        return str(error)
    except Exception:  # noqa: BLE001  # its own method is the program's, and may fail as well
        return ""


def _first_line(error: BaseException) -> str:
    lines = [line.strip() for line in _text(error).splitlines() if line.strip()]
    return lines[0] if lines else "no message"


def _chain(error: BaseException | None) -> list[BaseException]:
    """The error, what caused it, what caused that, and so on.

    The SDK raises a failed registration from itself, which leaves its real cause only in the context.
    """
    seen: list[BaseException] = []
    while error is not None and not any(error is known for known in seen):
        seen.append(error)
        cause = error.__cause__ if error.__cause__ is not error else error.__context__
        error = cause or (None if error.__suppress_context__ else error.__context__)
    return seen


def _own_frames(error: BaseException, positions: Positions) -> list[str]:
    """The author's frames of a traceback, outermost first, as `file:line in function`."""
    found = []
    for frame in traceback.extract_tb(error.__traceback__):
        file = positions.own_file(frame.filename)
        if file is not None:
            found.append(f"{visible(file)}:{frame.lineno} in {visible(frame.name)}")
    return found
