"""Reads what `access compare` and `access batch` are given: policy documents in files or on standard input."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from strongroom.access.compare import Scene
from strongroom.access.json_text import Json, read_json, refuse_repeated
from strongroom.access.refusal import BadDocument
from strongroom.ci.source import STDIN, bytes_of, text_of
from strongroom.record.refusal import RefusedError

_SHARED = ("hierarchy", "roles")


def read_document(name: str, argument: str, stdin: BinaryIO) -> str:
    """The text of a file, or of standard input for `-`. Raises RefusedError where it cannot be read or is no text."""
    if name == STDIN:
        return text_of(stdin.read(), "stdin")
    path = Path(name)
    if path.is_dir():
        raise RefusedError(f"{argument}: must be a file, got the folder `{name}`; name a file in it")
    return text_of(bytes_of(path, argument), name)


def read_pair(
    base: str, head: str, stdin: BinaryIO, *, cloud: str | None, policy_type: str | None
) -> tuple[Json, Json, Scene]:
    """Both documents, and what they share.

    A state may bring its `hierarchy` and the `roles` that it uses; they are one for both sides. Raises RefusedError or
    BadDocument with a sentence where a document cannot be read or the sides differ in what they must share.
    """
    if base == head == STDIN:
        raise RefusedError("BASE and HEAD: must not both be standard input, got `-` twice; write one of them to a file")
    before, after = (
        read_json(read_document(name, argument, stdin), name if name != STDIN else "stdin")
        for name, argument in ((base, "BASE"), (head, "HEAD"))
    )
    for side, name in ((before, base), (after, head)):
        refuse_repeated(side, name if name != STDIN else "stdin")
    shared: dict[str, dict[str, Json]] = {name: _shared(name, before, after) for name in _SHARED}
    scene = Scene(
        cloud=cloud,
        policy_type=policy_type,
        hierarchy=shared["hierarchy"],
        roles=shared["roles"],
    )
    return _apart(before), _apart(after), scene


def _shared(name: str, base: Json, head: Json) -> dict[str, Json]:
    found: dict[str, Json] | None = None
    for side in (base, head):
        value = side.get(name) if isinstance(side, dict) else None
        if value is None:
            continue
        if not isinstance(value, dict):
            raise BadDocument(f"{name}: must be an object, got another value; map each name to what it is")
        if found is not None and found != value:
            raise BadDocument(f"{name}: must be the same in both documents, got two; give the same one in both")
        found = value
    return found or {}


def _apart(side: Json) -> Json:
    return {key: value for key, value in side.items() if key not in _SHARED} if isinstance(side, dict) else side
