"""A field of a JSON object: the value, None where it is absent or null, or a sentence with its place."""

from __future__ import annotations

from collections.abc import Mapping

from .unreadable import Unreadable, kind, unreadable

Json = dict[str, object]


def as_object(value: object, place: str) -> Json:
    """`value` if it is a JSON object."""
    if not isinstance(value, dict):
        raise _wrong(place, "an object", value)
    return value


def object_field(data: Mapping[str, object], key: str, place: str) -> Json | None:
    """The object at `key`."""
    value = data.get(key)
    return None if value is None else as_object(value, f"{place}.{key}")


def list_field(data: Mapping[str, object], key: str, place: str) -> list[object] | None:
    """The list at `key`."""
    value = data.get(key)
    if value is None or isinstance(value, list):
        return value
    raise _wrong(f"{place}.{key}", "a list", value)


def text_field(data: Mapping[str, object], key: str, place: str) -> str | None:
    """The text at `key`; an empty one is absent, as Pulumi writes it."""
    value = data.get(key)
    if value is None or isinstance(value, str):
        return value or None
    raise _wrong(f"{place}.{key}", "a text", value)


def texts_field(data: Mapping[str, object], key: str, place: str) -> tuple[str, ...] | None:
    """The list of texts at `key`."""
    items = list_field(data, key, place)
    if items is None:
        return None
    for index, item in enumerate(items):
        if not isinstance(item, str):
            raise _wrong(f"{place}.{key}[{index}]", "a text", item)
    return tuple(item for item in items if isinstance(item, str))


def flag_field(data: Mapping[str, object], key: str, place: str) -> bool:
    """The boolean at `key`; absent is false, as Pulumi leaves false out."""
    value = data.get(key)
    if value is None or isinstance(value, bool):
        return bool(value)
    raise _wrong(f"{place}.{key}", "true or false", value)


def count_field(data: Mapping[str, object], key: str, place: str) -> int:
    """The whole number at `key`; absent is 0."""
    value = data.get(key)
    if value is None:
        return 0
    if isinstance(value, bool) or not isinstance(value, int):
        raise _wrong(f"{place}.{key}", "a whole number", value)
    return value


def _wrong(place: str, wanted: str, value: object) -> Unreadable:
    problem = f"must be {wanted}, got {kind(value)}"
    return unreadable(place, problem, "write the document anew with Pulumi's own command")
