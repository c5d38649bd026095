"""Watches which functions of the program see tokens, and which never run for want of a value.

Wrapped is only what the SDK documents for programs: `Output.apply`, `Output.future` and the getters of `Config`.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Collection
from functools import cache, wraps
from itertools import count
from pathlib import Path
from types import FunctionType
from typing import Any, Final

import pulumi

from ..plan.model import Gap
from .call_site import UnansweredError
from .closed_object import as_closed
from .positions import Positions
from .refusal import RefusedError
from .tokens import bears_token
from .transparency import is_transparent, may_register

_SDK: Final = str(Path(pulumi.__file__).parent)
_LOOKUP: Final = "lift"  # the function behind `output[key]`
_KINDS: Final = ("", "_bool", "_int", "_float", "_object")
_PLAIN_GETTERS: Final = tuple(f"{verb}{kind}" for verb in ("get", "require") for kind in _KINDS)
_SECRET_GETTERS: Final = ("get_secret_object", "require_secret_object")
_WAITS: Final = "a function waits for a value that only the cloud knows, and may register resources"
_FAILS: Final = "a function cannot work with a stand-in for a value that only the cloud knows ({}); its result is blank"


class Watch:
    """What the program's functions did with open values in one run."""

    def __init__(self) -> None:
        self.opaque = False  # a function whose result may hide what it made of a token has seen one
        self.secrets: set[str] = set()  # texts that the program itself calls secret
        self._waiting: dict[int, FunctionType] = {}
        self._numbers = count()
        self._failed: set[tuple[str, int, str]] = set()

    def install(self, secrets: Collection[str]) -> None:
        """Wraps the SDK for the rest of the process; `secrets` are the configuration keys that are closed."""
        for name in _PLAIN_GETTERS:
            setattr(pulumi.Config, name, self._noted(getattr(pulumi.Config, name), secrets))
        apply, future = pulumi.Output.apply, pulumi.Output.future
        for name in _SECRET_GETTERS:
            setattr(pulumi.Config, name, _closing(getattr(pulumi.Config, name), apply))

        def watched_apply(output: Any, func: Any, run_with_unknowns: bool = False) -> Any:
            return apply(output, self._watched(func), run_with_unknowns)

        def watched_future(output: Any, *args: Any, **kwargs: Any) -> Any:
            if not sys._getframe(1).f_code.co_filename.startswith(_SDK):
                self.opaque = True  # what an async function does with the value is its own affair
            return future(output, *args, **kwargs)

        pulumi.Output.secret = staticmethod(self._remembering(pulumi.Output.secret))  # type: ignore[method-assign]
        pulumi.Output.apply = watched_apply  # type: ignore[method-assign,assignment]
        pulumi.Output.future = watched_future  # type: ignore[method-assign,assignment]

    def saw(self, value: object) -> None:
        """Notes that a function of the program was given `value` in another way, as a transform is."""
        self.opaque = self.opaque or bears_token(value)

    def gaps(self, positions: Positions) -> list[Gap]:
        """A gap for each function that may register resources and never ran, and for each that failed on a token."""

        def place(filename: str, line: int) -> str:
            return f"{positions.own_file(filename) or 'an installed package'}:{line}"

        codes = {func.__code__ for func in self._waiting.values() if may_register(func)}
        waiting = sorted({place(code.co_filename, code.co_firstlineno) for code in codes})
        failed = sorted({(place(filename, line), kind) for filename, line, kind in self._failed})
        return [Gap(f"{where}: {_WAITS}") for where in waiting] + [
            Gap(f"{where}: {_FAILS.format(kind)}") for where, kind in failed
        ]

    def _noted(self, getter: Callable[..., Any], secrets: Collection[str]) -> Callable[..., Any]:
        @wraps(getter)
        def get(config: Any, key: str, *args: Any, **kwargs: Any) -> Any:
            if config.full_key(key) in secrets:
                self.opaque = True  # the program holds the stand-in itself, and may do anything with it
                return as_closed(getter(config, key, *args, **kwargs))
            return getter(config, key, *args, **kwargs)

        return get

    def _remembering(self, secret: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(secret)
        def remember(value: Any) -> Any:
            if isinstance(value, str) and not bears_token(value):
                self.secrets.add(value)
            return secret(value)

        return remember

    def _watched(self, func: Any) -> Any:
        code = getattr(func, "__code__", None)
        if code is not None and _is_generated(code.co_filename):
            return _lenient(func) if code.co_name == _LOOKUP else func
        call: Callable[[Any], Any] = func
        number = next(self._numbers)
        if isinstance(func, FunctionType):
            self._waiting[number] = func

        def watched(value: Any) -> Any:
            if not self.opaque and bears_token(value) and not is_transparent(func, value):
                self.opaque = True
            try:
                result = call(value)
            except UnansweredError:
                return _open_output()
            except Exception as error:
                # In a preview the function would not run at all: the value is open there.
                if isinstance(error, RefusedError) or not bears_token(value):
                    raise
                self._failed.add(_failing_line(error, func))
                result = _open_output()
            self._waiting.pop(number, None)
            return result

        return watched


def _closing(getter: Callable[..., Any], apply: Callable[..., Any]) -> Callable[..., Any]:
    """The getter of a secret object, whose functions get it as one whose keys are closed."""

    @wraps(getter)
    def get(*args: Any, **kwargs: Any) -> Any:
        found = getter(*args, **kwargs)
        return found if found is None else apply(found, as_closed)

    return get


def _lenient(lookup: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The SDK's lookup of a key in an output, open where an open value does not have it."""

    def watched(value: Any) -> Any:
        try:
            return lookup(value)
        except LookupError:
            if not bears_token(value):
                raise
            return _open_output()

    return watched


@cache
def _is_generated(filename: str) -> bool:
    """True iff the file is Pulumi's own, or of a generated provider package, whose functions only unpack results."""
    if filename.startswith(_SDK):
        return True
    parts = Path(filename).parts
    if "site-packages" not in parts:
        return False
    package = Path(*parts[: parts.index("site-packages") + 2])
    return package.name.startswith("pulumi_") and (package / "_utilities.py").is_file()


def _failing_line(error: Exception, func: Any) -> tuple[str, int, str]:
    """Where a function of the program failed, as a file, a line and the kind of the error."""
    code = getattr(func, "__code__", None)
    kind = type(error).__name__
    return (code.co_filename, code.co_firstlineno, kind) if code is not None else ("", 0, kind)


def _open_output() -> pulumi.Output[None]:
    """An output that is not known: what a function makes of a call that a preview does not make."""
    value, known = asyncio.Future[None](), asyncio.Future[bool]()
    value.set_result(None)
    known.set_result(False)
    return pulumi.Output(set(), value, known)
