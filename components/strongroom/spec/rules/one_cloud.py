"""An environment lies in exactly one cloud."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..mistake import Mistake
from ..nearest import one_of
from ..place import Place

CLOUDS: Final = ("aws", "gcp", "azure")


def mistakes(environment: Place) -> Iterator[Mistake]:
    """No cloud block, or a second one; a misspelt block is told elsewhere."""
    named = [cloud for cloud in CLOUDS if environment[cloud].present]
    for second in named[1:]:
        yield Mistake(
            (second,), f"is a second cloud beside `{named[0]}`", "keep one: an environment lies in exactly one cloud"
        )
    if named or not environment.sound or not isinstance(environment.value, dict):
        return
    if any(cloud in environment.value for cloud in CLOUDS):  # its emptiness is told
        return
    stated = any(isinstance(block, dict) and "region" in block for block in environment.value.values())
    if not stated and not any(environment.misspells(cloud) for cloud in CLOUDS):  # else told as an unknown word
        yield Mistake((), "names no cloud", f"write one of {one_of(CLOUDS)} with its account and region")


def cloud_of(environment: Place) -> Place | None:
    """The one cloud block of the file; None where there is none, or more than one."""
    named = [environment[cloud] for cloud in CLOUDS if environment[cloud].present]
    return named[0] if len(named) == 1 else None
