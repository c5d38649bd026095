"""What pydantic found, as mistakes in our own words: one mistake for each cause."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from .mistake import Mistake, Path, plain, shown
from .nearest import nearest, one_of
from .vocabulary import example, homes, part_at

_NO_MAPPING = {"dict_type", "mapping_type", "model_type", "model_attributes_type"}


def mistakes_of(error: ValidationError) -> Iterator[Mistake]:
    """The mistakes behind the error; a misspelt word is not also reported as missing."""
    details = error.errors(include_url=False)
    unknown = [detail for detail in details if detail["type"] == "extra_forbidden"]
    meant = {(*detail["loc"][:-1], _meant(detail["loc"])) for detail in unknown}
    for detail in details:
        misspelt = detail["type"] == "missing" and detail["loc"] in meant
        if not misspelt and not (detail["type"] == "too_short" and detail["input"]):  # its wrong items are told
            yield _mistake(detail)


def _mistake(detail: ErrorDetails) -> Mistake:
    path, value, kind = detail["loc"], detail["input"], detail["type"]
    if path and path[-1] == "[key]":
        path = path[:-1]
    if kind == "missing":
        return Mistake(path, "is missing", f"write it, such as `{_example(path)}`")
    if kind == "extra_forbidden":
        return Mistake(path, "is not a word that is known here", _advice(path))
    if value is None:
        return nothing(path)
    if kind == "string_unicode":
        return Mistake(path, "holds text that is not Unicode", "write it anew")
    if kind == "wrong":
        return Mistake(path, detail["ctx"]["wrong"], detail["ctx"]["do"], shown(value))
    if kind in _NO_MAPPING:
        return Mistake(path, "is not a mapping", f"write its words below it, such as `{_example(path)}`", shown(value))
    if kind == "tuple_type":
        scalar = isinstance(value, str | int | float) and not isinstance(value, bool)
        do = f"write `[{plain(str(value))}]`" if scalar and len(str(value)) < 80 else f"write `{_example(path)}`"
        return Mistake(path, "is not a list", do, shown(value))
    if kind == "too_short":
        inside = bool(path) and part_at(path[:-1]) is None  # in a mapping whose words are anybody's
        do = "name at least one, or remove it" if inside else f"name at least one, such as `{_example(path)}`"
        return Mistake(path, "is empty", do)
    return Mistake(path, "cannot be read", "write it as docs/environment.md says", shown(value))


def nothing(path: Path) -> Mistake:
    """A word stands there without a value."""
    if not path:
        return Mistake(path, "is missing", "write it below `config:` as docs/environment.md says")
    part, word = part_at(path[:-1]), path[-1]
    field = part.model_fields.get(word) if part is not None and isinstance(word, str) else None
    optional = "write one or leave the word out"
    return Mistake(
        path, "has no value", f"write one, such as `{_example(path)}`" if field and field.is_required() else optional
    )


def secret(path: Path) -> Mistake:
    """An encrypted value stands there; nothing of it is told."""
    return Mistake(path, "is a secret", "remove it: an environment file holds no secrets")


def is_secret(value: object) -> bool:
    """True iff Pulumi takes the value for an encrypted one."""
    return isinstance(value, dict) and list(value) == ["secure"] and isinstance(value["secure"], str)


def _meant(path: Path) -> str | None:
    """The word of the same place that was probably meant."""
    part = part_at(path[:-1])
    return nearest(str(path[-1]), part.model_fields) if part is not None else None


def _advice(path: Path) -> str:
    word = str(path[-1])
    part = part_at(path[:-1])
    if part is None:
        return "remove it"
    if elsewhere := homes(word):
        return f"it belongs to {one_of(elsewhere[:3])}"
    if (near := nearest(word, part.model_fields)) is not None:
        return f"write `{near}`"
    return f"remove it, or write {one_of(part.model_fields)}"


def _example(path: Path) -> str:
    """An example for the field at the path; for an item of a list, of the list that it stands in."""
    words = path
    while words and isinstance(words[-1], int):
        words = words[:-1]
    part = part_at(words[:-1])
    word = str(words[-1]) if words else ""
    if part is None or word not in part.model_fields:
        return "name: fraud"
    return example(word, part.model_fields[word])
