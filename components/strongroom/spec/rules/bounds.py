"""Bounds that belong together: least and most, a minute and a day, evidence and what it is evidence of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..measure import duration
from ..mistake import Mistake
from ..place import Place

_MINUTES_A_DAY: Final = 1440


def mistakes(environment: Place) -> Iterator[Mistake]:
    """Each pair of bounds that cannot both be meant."""
    for model in environment["models"].items():
        yield from _machines(model["serve"])
        for caller in model["callers"].items():
            yield from _rates(caller)
    yield from _evidence(environment)


def _machines(serve: Place) -> Iterator[Mistake]:
    least, most = serve["least"], serve["most"]
    if least.number is not None and most.number is not None and least.number > most.number:
        yield least.mistake(f"is more than `most`, which is {most.number}", "write at most that, or raise `most`")
    if least.number is not None and least.number > 1 and not most.present and not serve.misspells("most"):
        yield least.mistake(
            "is more than `most`, which is 1 where it is left out", f"write `most: {least.number}` or more"
        )


def _rates(caller: Place) -> Iterator[Mistake]:
    minute, day = caller["per_minute"], caller["per_day"]
    if minute.number is None or day.number is None:
        return
    if minute.number > day.number:
        yield minute.mistake(f"is more than a whole day may have, {day.number}", "lower it, or raise `per_day`")
    elif day.number > minute.number * _MINUTES_A_DAY:
        most = minute.number * _MINUTES_A_DAY
        yield day.mistake(
            f"is more than a day has at {minute.number} a minute", f"write {most} or less, or raise `per_minute`"
        )


def _evidence(environment: Place) -> Iterator[Mistake]:
    """Evidence of access to data outlives the data."""
    retention = environment["audit"]["retention"]
    if retention.text is None:
        return
    for data in environment["data"].items():
        kept = data["retention"].text
        if kept is not None and duration(kept) > duration(retention.text):
            name = data["name"].text or "a data set"
            yield retention.mistake(f"is shorter than `{name}` is kept, {kept}", f"write `{kept}` or more")
            return
