"""Holes of a plan: texts that only the cloud fills in, each one constant that may equal another text of its kind.

A hole stands between U+E000 and U+E001 and is equal to itself in base and head. What would be gained or lost only if it
equalled some other text is open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from strongroom.access.comparison import Comparison

HOLE: Final = re.compile("\ue000[^\ue001]*\ue001")
_MOST: Final = 200  # questions asked again with a hole filled
_KINDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("principalid", "objectid", "principals", "excludeprincipals"), "principal"),
    **dict.fromkeys(("role", "roledefinitionid", "roledefinitions", "name", "rolename"), "role"),
    **dict.fromkeys(("actions", "notactions", "dataactions", "notdataactions"), "action"),
}
_LITERAL: Final = re.compile(r"'((?:[^'\\]|\\.)*)'|([^\s'{},()]+)")

Compare = Callable[[object, object], Comparison]


def with_holes(base: object, head: object, compare: Compare) -> Comparison:
    """The comparison, open where a hole that equals another text would give another gain or loss."""
    found = compare(base, head)
    if base == head:
        return found
    texts = tuple(dict.fromkeys((*_texts(base, ""), *_texts(head, ""))))
    fillings = tuple(dict.fromkeys(_fillings(texts, denied=_denies(base) or _denies(head))))
    if len(fillings) > _MOST:
        reason = f"the states have {len(fillings)} ways to fill their holes, more than {_MOST}"
        return replace(found, open_gain=(*found.open_gain, reason), open_loss=(*found.open_loss, reason))
    for hole, value in fillings:
        other = compare(_filled(base, hole, value), _filled(head, hole, value))
        reason = f"{hole.strip(chr(0xE000) + chr(0xE001))} is not known and may be {value}"
        if (other.gained or other.open_gain) and not (found.gained or found.open_gain):
            found = replace(found, open_gain=(reason,))
        if (other.lost or other.open_loss) and not (found.lost or found.open_loss):
            found = replace(found, open_loss=(reason,))
    return found


def _texts(raw: object, kind: str) -> Iterator[tuple[str, str]]:
    """Each text of a state with its kind: only texts of a kind are ever compared with each other."""
    if isinstance(raw, str):
        if kind == "condition":
            yield from (("literal", match[1] or match[2] or "") for match in _LITERAL.finditer(raw))
        elif kind == "scope" or raw.startswith("/"):
            yield from (("scope", part) for part in _prefixes(raw))
        else:
            yield kind, raw
    elif isinstance(raw, Mapping):
        for name, value in raw.items():
            folded = str(name).casefold()
            inner = kind if folded in ("id", "value", "properties") else _KINDS.get(folded, folded)
            if inner == "role":
                yield "role", str(name)
            yield from _texts(value, inner)
    elif isinstance(raw, list | tuple):
        for value in raw:
            yield from _texts(value, kind)


def _prefixes(scope: str) -> Iterator[str]:
    """The scope and every scope above it."""
    parts = scope.strip("/").split("/")
    yield from ("/" + "/".join(parts[: size + 1]) for size in range(len(parts)))


def _denies(raw: object) -> bool:
    return isinstance(raw, Mapping) and any(str(name).casefold() == "denyassignments" and raw[name] for name in raw)


def _fillings(texts: tuple[tuple[str, str], ...], *, denied: bool) -> Iterator[tuple[str, str]]:
    """Each hole with each value that would make its text equal to another of the kind.

    Without deny assignments two principals or scopes that are one have together what both had, which shows no gain
    that neither showed alone.
    """
    for kind, text in texts:
        if kind in ("principal", "scope") and not denied:
            continue
        holes = HOLE.findall(text)
        if len(set(holes)) != 1:
            continue
        pieces = [re.escape(piece) for piece in HOLE.split(text)]
        shape = re.compile("([^/]+)".join(pieces[:2]) + "".join("\\1" + piece for piece in pieces[2:]), re.IGNORECASE)
        for other, candidate in texts:
            found = shape.fullmatch(candidate) if other == kind and not HOLE.fullmatch(candidate) else None
            if found and not HOLE.search(found[1]) and "*" not in found[1]:
                yield holes[0], found[1]
            elif other == kind and candidate != text and HOLE.fullmatch(text) and HOLE.fullmatch(candidate):
                yield holes[0], candidate


def _filled(raw: object, hole: str, value: str) -> object:
    if isinstance(raw, str):
        return raw.replace(hole, value)
    if isinstance(raw, Mapping):
        return {_filled(name, hole, value): _filled(item, hole, value) for name, item in raw.items()}
    if isinstance(raw, list | tuple):
        return [_filled(item, hole, value) for item in raw]
    return raw
