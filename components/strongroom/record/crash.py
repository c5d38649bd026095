"""What a program's failure says to its author: one sentence, and the frames that are the author's own."""

from __future__ import annotations

import traceback
from collections.abc import Iterator

from .positions import Positions
from .refusal import RefusedError, printable, quoted


def explain(error: BaseException, positions: Positions) -> list[str]:
    """The sentences for an error that ended the program; a deliberate one speaks for itself."""
    chain = list(_chain(error))
    for found in chain:
        if isinstance(found, RefusedError):
            return list(found.sentences)
        if _is_message(found):
            return [printable(line) for line in str(found).splitlines() if line.strip()] or ["the program gave up"]
    frames = next((own for own in (_own_frames(found, positions) for found in chain) if own), [])
    where = frames[-1] if frames else "the program"
    return [f"{where}: {_reason(chain[0], positions)}", *(f"  called at {frame}" for frame in reversed(frames[:-1]))]


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
        return f"{printable(str(file))}:{error.lineno} is no Python, got {quoted(error.msg)}; correct it"
    if isinstance(error, ModuleNotFoundError):
        return f"the module {quoted(error.name)} is not installed for the project; install it in its environment"
    if name == "ConfigMissingError":
        key = getattr(error, "key", "")
        return f"the configuration key {quoted(key)} is missing; set it in the stack file"
    if name == "ConfigTypeError":
        key, kind = getattr(error, "key", ""), getattr(error, "expect_type", "")
        return f"the configuration key {quoted(key)} is no {quoted(kind)}; correct it in the stack file"
    return f"the program fails with {name}, got {quoted(_first_line(error))}; correct the program"


def _first_line(error: BaseException) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[0] if lines else "no message"


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """The error and what caused it, innermost first."""
    seen: list[BaseException] = []
    while error is not None and error not in seen:
        seen.append(error)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return iter(seen)


def _own_frames(error: BaseException, positions: Positions) -> list[str]:
    """The author's frames of a traceback, outermost first, as `file:line in function`."""
    found = []
    for frame in traceback.extract_tb(error.__traceback__):
        file = positions.own_file(frame.filename)
        if file is not None:
            found.append(f"{printable(file)}:{frame.lineno} in {printable(frame.name)}")
    return found
