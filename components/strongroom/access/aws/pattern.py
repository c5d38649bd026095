"""Patterns of a policy with their variables: which keys they ask for, and the glob once a request has filled them.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from strongroom.access.space.glob import Glob, parse

from .key import canonical

_VARIABLE: Final = re.compile(r"\$\{([^{}]*)\}")
_DEFAULT: Final = re.compile(r"\s*([^,]*?)\s*,\s*'(.*)'\s*", re.DOTALL)
_HOLE: Final = re.compile("\ue000[^\ue001]*\ue001")
# Characters that stand for a plain star, a plain question mark and a colon within a hole until the glob is made.
_STAR, _ASK, _INNER = "\ue110", "\ue111", "\ue112"
_COLONS: Final = 5
# No text has a character of the private area that stands for nothing here.
NOTHING: Final = Glob("arn:::::\ue113")
_PLAIN: Final = str.maketrans({"*": _STAR, "?": _ASK})
_BACK: Final = {_STAR: "*", _ASK: "?"}


@lru_cache(maxsize=65536)
def variables(text: str) -> tuple[str, ...]:
    """The keys that the text asks a request for, those with a default included, each once."""
    if "${" not in text:
        return ()
    found = (_split(name)[0] for name in _VARIABLE.findall(text) if name not in ("*", "?", "$"))
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=65536)
def needs(text: str) -> tuple[str, ...]:
    """The keys without which the text matches nothing."""
    return tuple(
        dict.fromkeys(
            key
            for name in _VARIABLE.findall(text)
            if name not in ("*", "?", "$")
            for key, default in (_split(name),)
            if default is None
        )
    )


def fill(text: str, values: Mapping[str, str | None], *, use_variables: bool = True) -> str | None:
    """The text as this request reads it, None where it lacks a key; what stands for itself can't be a wildcard."""
    if not use_variables or "${" not in text:
        return text
    parts: list[str] = []
    end = 0
    for match in _VARIABLE.finditer(text):
        value = _value(match[1], values)
        if value is None:
            return None
        parts += [text[end : match.start()], value.translate(_PLAIN)]
        end = match.end()
    return "".join([*parts, text[end:]])


def filled_or_open(text: str, values: Mapping[str, str | None]) -> str:
    """The text as this request reads it, with any text where a variable's key is not in `values`."""
    return _VARIABLE.sub(lambda found: _known_or_any(found[1], values), text)


def _known_or_any(name: str, values: Mapping[str, str | None]) -> str:
    value = _value(name, values)
    return "*" if value is None else value.translate(_PLAIN)


def literal(text: str) -> str:
    """The text with its stars and question marks outside of variables as plain characters."""
    parts = _VARIABLE.split(text)
    return "".join(f"${{{part}}}" if odd % 2 else part.translate(_PLAIN) for odd, part in enumerate(parts))


def _value(name: str, values: Mapping[str, str | None]) -> str | None:
    if name in ("*", "?", "$"):
        return name
    key, default = _split(name)
    value = values.get(key)
    return default if value is None else value


@lru_cache(maxsize=8192)
def _split(name: str) -> tuple[str, str | None]:
    found = _DEFAULT.fullmatch(name)
    return (canonical(found[1]), found[2]) if found else (canonical(name), None)


@lru_cache(maxsize=65536)
def text_glob(filled: str, *, ignore_case: bool, like: bool) -> Glob:
    """The glob of a filled text that string operators compare with."""
    return _restored(parse(filled, ignore_case=ignore_case, like=like))


@lru_cache(maxsize=65536)
def arn_glob(filled: str) -> Glob:
    """The glob of a filled text that is compared as an ARN, segment by segment.

    A hole in front stands for the whole start of an ARN, whose segments are then unknown constants. A text of fewer
    segments than an ARN has matches nothing.
    """
    if not filled.strip("*"):
        return parse("*", arn=True)
    whole = _whole_arn(filled)
    return NOTHING if whole.count(":") < _COLONS else _restored(parse(whole, arn=True))


def spelled_arn(filled: str) -> str:
    """The text with its leading hole written as a whole ARN, as a resource of a request has it."""
    return shown_plain(_whole_arn(filled))


def shown_plain(text: str) -> str:
    """The text with what stands for a plain star or question mark as such."""
    return text.replace(_STAR, "*").replace(_ASK, "?")


def _whole_arn(filled: str) -> str:
    if "\ue000" not in filled:
        return filled
    hidden = _HOLE.sub(lambda hole: hole[0].replace(":", _INNER), filled)
    if hidden.startswith("\ue000") and hidden.count(":") < _COLONS:
        mark = _HOLE.match(hidden)
        start = mark[0] if mark else ""
        return f"arn:aws:{start}:{start}:{start}:{hidden}"
    return hidden


def _restored(glob: Glob) -> Glob:
    tokens = glob.tokens
    if _STAR in tokens or _ASK in tokens:
        for hidden, plain in _BACK.items():
            tokens = tokens.replace(hidden, plain)
        return Glob(tokens, glob.ignore_case)
    return glob
