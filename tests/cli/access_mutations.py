"""Documents of the three clouds with one thing wrong, made from a number alone."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from tests.cli.access_documents import SOUND

_SCALARS: Final[tuple[Any, ...]] = (
    None,
    True,
    False,
    0,
    -1,
    1.5,
    10**40,
    [],
    {},
    [[]],
    [None],
    {"": ""},
    {"a": {"b": "c"}},
)
_TEXT_VALUES: Final = ("", " ", "*", "\0", "\U0001f512", "${", "${a", "${*}", "arn:", "\ue000urn#id\ue001")
_LONG: Final[tuple[Any, ...]] = ("x" * 5000, ["x"] * 300, "(" * 300, "!" * 300, "a && " * 200)
_VALUES: Final = (*_SCALARS, *_TEXT_VALUES, *_LONG)
_OPERATORS: Final = (
    "StringMaybe",
    "ForSomeValues:StringEquals",
    "StringEqualsIfExistsIfExists",
    "BoolIfExists",
    "Null",
)
_KEYS: Final = ("", "Statement", "Foo", "Effect", "effect", "condition", "expression", *_OPERATORS)


@dataclass(frozen=True)
class Mutant:
    """A document with one thing wrong; `broken` iff no reader may take it."""

    name: str
    sound: Any
    text: bytes
    broken: bool


def mutant(number: int) -> Mutant:
    """The document of a number, the same wherever it is made."""
    chance = random.Random(number)
    form = chance.choice(list(SOUND))
    sound = SOUND[form]
    if chance.random() < 0.25:
        name = chance.choice(list(_TEXTS))
        return Mutant(f"{form}: {name}", sound, _TEXTS[name](json.dumps(sound), chance), broken=True)
    name = chance.choice(list(_STRUCTURES))
    document = copy.deepcopy(sound)
    for _ in range(chance.randint(1, 2)):
        _STRUCTURES[name](document, chance)
    return Mutant(f"{form}: {name}", sound, json.dumps(document).encode(), broken=False)


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Every container with a key or an index in it."""
    found: list[tuple[Any, Any]] = []
    pending = [value]
    while pending:
        item = pending.pop()
        keys = list(item) if isinstance(item, dict) else list(range(len(item))) if isinstance(item, list) else []
        found += [(item, key) for key in keys]
        pending += [item[key] for key in keys]
    return found


def _replace(document: Any, chance: random.Random) -> None:
    where, key = chance.choice(_places(document))
    where[key] = copy.deepcopy(chance.choice(_VALUES))


def _drop(document: Any, chance: random.Random) -> None:
    where, key = chance.choice(_places(document))
    del where[key]


def _rename(document: Any, chance: random.Random) -> None:
    objects = [(where, key) for where, key in _places(document) if isinstance(where, dict)]
    where, key = chance.choice(objects)
    where[chance.choice((*_KEYS, str(key).upper(), f"{key} ", f"{key}x"))] = where.pop(key)


def _add(document: Any, chance: random.Random) -> None:
    where, _ = chance.choice(_places(document))
    value = copy.deepcopy(chance.choice(_VALUES))
    if isinstance(where, dict):
        where[chance.choice(_KEYS)] = value
    else:
        where.insert(chance.randint(0, len(where)), value)


def _wrap(document: Any, chance: random.Random) -> None:
    where, key = chance.choice(_places(document))
    where[key] = chance.choice(([where[key]], {"a": where[key]}, [where[key]] * 2, json.dumps(where[key])))


def _exchange(document: Any, chance: random.Random) -> None:
    (left, one), (right, other) = chance.choice(_places(document)), chance.choice(_places(document))
    taken = copy.deepcopy(left[one])
    left[one] = copy.deepcopy(right[other])
    right[other] = taken


def _scratch(document: Any, chance: random.Random) -> None:
    texts = [(where, key) for where, key in _places(document) if isinstance(where[key], str) and where[key]]
    if not texts:
        return
    where, key = chance.choice(texts)
    text = where[key]
    at = chance.randrange(len(text))
    where[key] = (
        text[:at] + chance.choice(("", "*", "?", "$", "{", "'", '"', "\\", "/", ":", "\n", "\u00e9")) + text[at + 1 :]
    )


_STRUCTURES: Final[dict[str, Callable[[Any, random.Random], None]]] = {
    "value replaced": _replace,
    "element dropped": _drop,
    "key renamed": _rename,
    "element added": _add,
    "value wrapped": _wrap,
    "values exchanged": _exchange,
    "text scratched": _scratch,
}


def _repeat_key(text: str, _: random.Random) -> bytes:
    key = json.dumps(next(iter(json.loads(text))))
    return f"{text[:-1]}, {key}: null}}".encode()


def _cut(text: str, chance: random.Random) -> bytes:
    return text[: chance.randrange(len(text) - 1)].encode()


def _with(text: str, value: str) -> bytes:
    return f'{text[:-1]}, "a": {value}}}'.encode()


def _deep(text: str, chance: random.Random) -> bytes:
    levels = chance.choice((150, 50_000))
    return _with(text, "[" * levels + "]" * levels)


def _no_utf8(text: str, chance: random.Random) -> bytes:
    return text[:40].encode() + chance.choice((b"\xff", b"\xc3", b"\x80\x81")) + text[40:].encode()


_TEXTS: Final[dict[str, Callable[[str, random.Random], bytes]]] = {
    "cut off": _cut,
    "key repeated": _repeat_key,
    "nested deeply": _deep,
    "number too long": lambda text, _: _with(text, "9" * 5000),
    "number too large": lambda text, _: _with(text, "1e400"),
    "not a number": lambda text, chance: _with(text, chance.choice(("NaN", "Infinity"))),
    "no UTF-8": _no_utf8,
    "half a character": lambda text, _: _with(text, '"\\ud800"'),
    "empty": lambda _, chance: chance.choice((b"", b" \n", b"\xef\xbb\xbf", b"null", b"7", b'"x"', b"[]")),
    "text behind": lambda text, _: text.encode() + b" {}",
    "single quotes": lambda text, _: text.replace('"', "'").encode(),
}
