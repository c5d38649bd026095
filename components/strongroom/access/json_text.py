"""Policy documents as JSON text, read as strictly as the clouds read them.

A key that stands twice in an object is refused: readers differ in which of the two counts, so neither can be judged.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from typing import Final, TypeAlias

from strongroom.plan.visible import shortened

from .refusal import BadDocument

Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None

DEEPEST: Final = 100  # levels of nesting; a policy document needs ten
_ADVICE: Final = "give a JSON document"


class Repeated(dict[str, Json]):
    """An object in which a key stands twice; `key` is the first of them."""

    key: str = ""


def read_json(text: str, where: str) -> Json:
    """The value that `text` holds; `where` is how a person names it.

    An object that repeats a key is kept as Repeated, so that one bad row leaves the others readable: ask
    `refuse_repeated` before a value is used. Raises BadDocument with one sentence where the text is no JSON.
    """
    stripped = text.removeprefix("\ufeff").strip()
    if not stripped:
        raise BadDocument(f"{where}: must be a JSON document, got nothing; {_ADVICE}")
    try:
        value: Json = _DECODER.decode(stripped)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise BadDocument(f"{where}: must be JSON, got a mistake at {place}; {_ADVICE}") from None
    except RecursionError:
        raise BadDocument(f"{where}: must be nested at most {DEEPEST} levels deep, got more; {_ADVICE}") from None
    except _NumberError as error:
        raise BadDocument(f"{where}: must hold numbers as JSON has them, got {error}; {_ADVICE}") from None
    except ValueError:
        raise BadDocument(f"{where}: must hold numbers that can be read, got too many digits; {_ADVICE}") from None
    return value


def refuse_repeated(value: Json, where: str) -> None:
    """Raises BadDocument iff an object within `value` repeats a key, a text is none, or it is nested too deeply."""
    level: list[Json] = [value]
    for _ in range(DEEPEST):
        for item in level:
            if isinstance(item, Repeated):
                raise BadDocument(
                    f"{where}: must hold each key once in an object, got `{shortened(item.key, 60)}` twice; drop one"
                )
            _refuse_half_characters(item, where)
        level = [part for item in level for part in _parts(item)]
        if not level:
            return
    raise BadDocument(f"{where}: must be nested at most {DEEPEST} levels deep, got more; {_ADVICE}")


class _NumberError(ValueError):
    """A number that JSON does not have."""


def _parts(value: Json) -> Iterable[Json]:
    if isinstance(value, dict):
        return [*value, *value.values()]
    return value if isinstance(value, list) else ()


def _refuse_half_characters(value: Json, where: str) -> None:
    if isinstance(value, str) and not value.isascii():
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise BadDocument(
                f"{where}: must hold whole characters, got half of one (a lone surrogate); {_ADVICE}"
            ) from None


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    repeated = Repeated(found)
    seen: set[str] = set()
    for key, _ in pairs:
        if key in seen:
            repeated.key = key
            break
        seen.add(key)
    return repeated


def _constant(name: str) -> Json:
    raise _NumberError(name)


def _number(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise _NumberError("one that is too large")
    return number


_DECODER: Final = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_constant, parse_float=_number)
