"""A mistake in an environment file, and the one sentence that says so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

Path = tuple[str | int, ...]
"""Where a value stands: keys and list positions from the environment downwards."""

ROOT: Final = "strongroom:environment"
_LONGEST: Final = 120
_PLAIN_KEY: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


class Wrong(ValueError):
    """One value cannot mean what its place asks: what is wrong with it, and what to write."""

    def __init__(self, wrong: str, do: str) -> None:
        super().__init__(wrong)
        self.wrong = wrong
        self.do = do


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong, where, and what to do about it; `got` is the value as `shown`, or None where none may be told."""

    path: Path
    wrong: str
    do: str
    got: str | None = None

    def sentence(self, position: str = "") -> str:
        """`<position> <where>: <what is wrong>, got <value>; <what to do>`, on one line whatever the values hold."""
        got = "" if self.got is None else f", got {self.got}"
        return f"{position}{' ' if position else ''}{where(self.path)}: {self.wrong}{got}; {self.do}"


class Mistakes(ValueError):
    """The environment file cannot be used: every mistake in it, a sentence each, in the file's order.

    Attributes:
        sentences: `<file>:<line> <where>: <what is wrong>, got <value>; <what to do>`.

    """

    def __init__(self, sentences: Iterable[str]) -> None:
        self.sentences = tuple(sentences)
        super().__init__("\n".join(self.sentences))


def where(path: Path, root: str = ROOT) -> str:
    """The path as it is told to people: `strongroom:environment.teams[0].name`, unusual keys quoted."""
    steps = [root]
    for step in path:
        if isinstance(step, int):
            steps.append(f"[{step}]")
        elif _PLAIN_KEY.fullmatch(step) and len(step) <= _LONGEST:
            steps.append(f".{step}")
        else:
            steps.append(f'["{plain(step)}"]')
    return "".join(steps) if root else "".join(steps).removeprefix(".")


def shown(value: object) -> str:
    """The value as a sentence may show it: scalars in backticks, anything larger by its kind alone."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, int | float):
        return "a huge number" if isinstance(value, int) and abs(value) > 10**40 else f"`{value}`"
    if isinstance(value, str):
        return f"`{plain(value)}`" if value else "empty text"
    if isinstance(value, dict):
        return "a mapping"
    return "a list" if isinstance(value, list | tuple) else f"`{plain(str(value))}`"


def plain(text: str, longest: int = _LONGEST) -> str:
    """The text with everything that a terminal could obey written as an escape, cut to a readable length."""
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    return "".join(letter if letter.isprintable() and letter not in "`\\" else _escaped(letter) for letter in cut)


def _escaped(letter: str) -> str:
    code = ord(letter)
    if letter == "`":
        return "\\x60"
    if letter == "\\":
        return "\\\\"
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
