"""An environment lies in exactly one cloud."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..environment import Environment
from ..mistake import Mistake
from ..nearest import nearest, one_of
from ..place import Place

CLOUDS: Final = ("aws", "gcp", "azure")


def mistakes(environment: Place) -> Iterator[Mistake]:
    """No cloud block, or a second one; a misspelt block is told elsewhere."""
    named = [cloud for cloud in CLOUDS if environment[cloud].present]
    for second in named[1:]:
        yield Mistake(
            (second,), f"is a second cloud beside `{named[0]}`", "keep one: an environment lies in exactly one cloud"
        )
    if named or not isinstance(environment.value, dict):
        return
    words = [str(word) for word in environment.value]
    stated = any(word in CLOUDS or nearest(word, Environment.model_fields) in CLOUDS for word in words)
    if not stated:
        yield Mistake((), "names no cloud", f"write one of {one_of(CLOUDS)} with its account and region")


def cloud_of(environment: Place) -> Place | None:
    """The one cloud block of the file; None where there is none, or more than one."""
    named = [environment[cloud] for cloud in CLOUDS if environment[cloud].present]
    return named[0] if len(named) == 1 else None
