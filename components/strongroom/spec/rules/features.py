"""What features are made of: the columns that tell records apart and say when, of a kind that can."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...facts.features import IDENTIFIERS, RESERVED, TIMES
from ..mistake import Mistake
from ..place import Place

_FIT: Final = {"identifier": IDENTIFIERS, "time": TIMES}


def mistakes(environment: Place) -> Iterator[Mistake]:
    """Each column that is missing, taken, or of a kind that cannot serve."""
    for features in environment["features"].items():
        kinds = dict(features["columns"].entries())
        for word, place in kinds.items():
            if word.lower() in RESERVED:
                wrong = f"is the kind of `{word}`, a column that the store of features adds itself"
                yield place.mistake(wrong, "give the column another name")
        for role, fit in _FIT.items():
            yield from _serving(features[role], kinds, fit)
        identifier, time = features["identifier"], features["time"]
        if identifier.text is not None and identifier.text == time.text:
            yield time.mistake("is the identifier as well", "name a column of its own")


def _serving(role: Place, kinds: dict[str, Place], fit: tuple[str, str]) -> Iterator[Mistake]:
    if role.text is None or not kinds:
        return
    column = kinds.get(role.text)
    if column is None:
        yield role.mistake("is none of the columns", "add it to `columns` with its kind")
    elif column.text is not None and column.text not in fit:
        yield role.mistake(f"is a column of the kind `{column.text}`", f"make it `{fit[0]}` or `{fit[1]}`")
