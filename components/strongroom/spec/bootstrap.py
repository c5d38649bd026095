"""`strongroom:bootstrap`: which environment a stack prepares, and who applies it by hand until a pipeline does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path as File
from typing import Final

from .aws import ROLE
from .environment import Environment
from .mistake import Mistakes, Path, Wrong, plain, shown, where
from .nearest import nearest, one_of
from .read import read_stack_file

ROOT: Final = "strongroom:bootstrap"
_WORDS: Final = ("environment", "by_hand")
_STACK: Final = r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}"


@dataclass(frozen=True)
class Bootstrap:
    """What must exist before an environment's first `up`.

    Attributes:
        environment: the environment that is prepared.
        by_hand: the ARNs of the roles that may apply it by hand; none once a pipeline has taken over.

    """

    environment: Environment
    by_hand: tuple[str, ...]


def read_bootstrap(value: object, folder: File, *, root: File | None = None) -> Bootstrap:
    """The preparation that the value means.

    Args:
        value: what stands under `strongroom:bootstrap`, as plain data.
        folder: where the stack files lie.
        root: as for read_stack_file.

    Raises:
        Mistakes: the value is wrong, or the environment's own stack file is; all that is wrong is said.

    """
    told: list[str] = []
    words = value if isinstance(value, dict) else {}
    if not isinstance(value, dict):
        _tell(told, (), "is not a mapping", value, "write `environment: <stack>` below it")
    for word in words:
        if word not in _WORDS:
            near = nearest(str(word), _WORDS)
            do = f"write `{near}`" if near else f"write {one_of(_WORDS)}"
            told.append(f"{where((str(word),), ROOT)}: is not a word that is known here; {do}")
    by_hand = _by_hand(told, words.get("by_hand", []))
    environment = None if not words else _environment(told, words.get("environment"), folder, root)
    if told or environment is None:
        raise Mistakes(told)
    return Bootstrap(environment, by_hand)


def _by_hand(told: list[str], value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        _tell(told, ("by_hand",), "is not a list", value, f"write `[{ROLE.example}]`")
        return ()
    for position, each in enumerate(value):
        try:
            ROLE.read(each)
        except Wrong as error:
            _tell(told, ("by_hand", position), error.wrong, each, error.do)
    return tuple(dict.fromkeys(str(each) for each in value))


def _environment(told: list[str], value: object, folder: File, root: File | None) -> Environment | None:
    if not isinstance(value, str) or not re.fullmatch(_STACK, value):
        _tell(told, ("environment",), "is not the name of a stack", value, "write the one that holds the environment")
        return None
    file = folder / f"Pulumi.{value}.yaml"
    if not file.is_file():
        _tell(told, ("environment",), f"has no file `{plain(file.name)}`", value, "name a stack of this project")
        return None
    try:
        return read_stack_file(file, root=root)
    except Mistakes as mistakes:
        told += mistakes.sentences
        return None


def _tell(told: list[str], path: Path, wrong: str, value: object, do: str) -> None:
    told.append(f"{where(path, ROOT)}: {wrong}, got {shown(value)}; {do}")
