"""The words that a place of the environment file knows, and an example of each, read off the models."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from .environment import Environment
from .mistake import Path
from .part import Part
from .shape import Shape


def part_at(path: Path) -> type[Part] | None:
    """The part that stands at the path; None where the path leads to no part of the file."""
    part: type[Part] | None = Environment
    for step in path:
        if isinstance(step, int):
            continue
        if part is None or step not in part.model_fields:
            return None
        part = _part_in(part.model_fields[step].annotation)
    return part


def known(path: Path) -> bool:
    """True iff the file's grammar has a place for a value there: a field, an item of a list, an entry of a mapping."""
    annotation: Any = Environment
    for step in path:
        part = _part_in(annotation) if isinstance(step, str) else None
        if part is not None and not _is_mapping(annotation):
            if step not in part.model_fields:
                return False
            annotation = part.model_fields[str(step)].annotation
        elif isinstance(step, str) and not _is_mapping(annotation):
            return False
    return True


def homes(word: str) -> list[str]:
    """Every place whose field is called that: `audit.lock`; list positions are left out."""
    return _homes().get(word, [])


def example(word: str, field: FieldInfo) -> str:
    """The field as a person might write it: `scientists: [fraud-scientists]`."""
    return f"{word}: {_example_of(field.examples, field.annotation, field.metadata)}"


def fields(part: type[Part] = Environment, above: str = "") -> Iterator[tuple[str, FieldInfo]]:
    """Every field of the file with its dotted place, in the order of the models."""
    for word, field in part.model_fields.items():
        place = f"{above}.{word}" if above else word
        yield place, field
        if (below := _part_in(field.annotation)) is not None:
            many = "[]" if _origin(field.annotation) is tuple else ""
            yield from fields(below, f"{place}{many}")


@cache
def _homes() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for place, _ in fields():
        found.setdefault(place.rpartition(".")[2], []).append(place.replace("[]", ""))
    return found


def _part_in(annotation: Any) -> type[Part] | None:
    """The one Part that the annotation holds, at whatever depth."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    return next((part for each in get_args(annotation) if (part := _part_in(each)) is not None), None)


def _origin(annotation: Any) -> Any:
    origin = get_origin(annotation)
    if origin is Annotated:
        return _origin(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return _origin(next(each for each in get_args(annotation) if each is not type(None)))
    return origin


def _is_mapping(annotation: Any) -> bool:
    origin = _origin(annotation)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _example_of(examples: list[Any] | None, annotation: Any, metadata: list[Any]) -> str:
    if examples:
        first = examples[0]
        return f"[{', '.join(map(str, first))}]" if isinstance(first, list) else str(first)
    shape = next((each for each in metadata if isinstance(each, Shape)), None)
    if shape is not None:
        return _example_of_shape(shape)
    if isinstance(annotation, type) and issubclass(annotation, Part):
        needed = ((word, field) for word, field in annotation.model_fields.items() if field.is_required())
        return f"{{{', '.join(example(word, field) for word, field in needed)}}}"
    arguments = [each for each in get_args(annotation) if each is not type(None)]
    if get_origin(annotation) is Annotated:
        return _example_of(None, arguments[0], arguments[1:])
    if _origin(annotation) is tuple:
        return f"[{_example_of(None, arguments[0], [])}]"
    if _is_mapping(annotation):
        return f"{{{_example_of(None, arguments[0], [])}: {_example_of(None, arguments[1], [])}}}"
    return _example_of(None, arguments[0], []) if arguments else "..."


def _example_of_shape(shape: Shape) -> str:
    described = shape.described()
    described = described.get("anyOf", [described])[0]
    if "examples" in described:
        text = str(described["examples"][0])
        return f'"{text}"' if text.isdecimal() else text
    if "enum" in described:
        return str(described["enum"][0])
    return "true" if described["type"] == "boolean" else str(described["minimum"])
