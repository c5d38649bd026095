"""One validator for every component: unknown, missing and mistyped arguments are named before a child is made."""

import re
from collections.abc import Awaitable, Mapping, Sequence
from difflib import get_close_matches
from inspect import isawaitable
from types import UnionType
from typing import (
    Any,
    Final,
    ForwardRef,
    NotRequired,
    Required,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    is_typeddict,
)

import pulumi

Shape = TypeVar("Shape")

_WORDS: Final = {str: "a text", bool: "true or false", int: "a whole number", float: "a number"}


class ArgumentMistake(pulumi.RunError):
    """What is wrong with the arguments of one component; `str()` is one sentence a line."""

    def __init__(self, sentences: Sequence[str]) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = tuple(sentences)


class Mistakes:
    """Gathers what is wrong with one component's arguments, so that all of it is said at once."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.sentences: list[str] = []

    def add(self, argument: str, wrong: str, value: object, remedy: str) -> None:
        """Notes one mistake: `<where>.<argument>: <what is wrong>, got <value>; <what to do>`."""
        self.sentences.append(f"{self.where}.{argument}: {wrong}, got {shown(value)}; {remedy}")

    def unless(self, holds: bool, argument: str, wrong: str, value: object, remedy: str) -> None:
        """Notes the mistake iff `holds` is false."""
        if not holds:
            self.add(argument, wrong, value, remedy)

    def one_of(self, known: Sequence[str], argument: str, value: str, what: str) -> None:
        """Notes a mistake iff the value is none of the known words."""
        if value not in known:
            self.add(argument, f"is not {what}", value, f"write one of {', '.join(f'`{each}`' for each in known)}")

    def match(self, pattern: str, argument: str, value: object, what: str, example: str) -> None:
        """Notes a mistake iff a plain text is not wholly of the pattern; a value not known yet is left to the cloud."""
        if isinstance(value, str) and not re.fullmatch(pattern, value):
            self.add(argument, f"is not {what}", value, f"write it like `{example}`")

    def stop(self) -> None:
        """Raises ArgumentMistake iff anything was noted."""
        if self.sentences:
            raise ArgumentMistake(self.sentences)


def shown(value: object) -> str:
    """The value as a sentence shows it: in backticks, on one line, no control characters, at most 80 characters."""
    if value is None:
        return "nothing"
    if isinstance(value, pulumi.Output) or isawaitable(value):
        return "an output"
    text = value if isinstance(value, str) else repr(value)
    if not text.isprintable():
        text = repr(text)[1:-1]
    return f"`{text if len(text) <= 80 else text[:77] + '...'}`"


def read(mistakes: Mistakes, args: object, shape: type[Shape]) -> Shape:
    """A copy of `args` that has the shape's keys and types, whole numbers as int; raises ArgumentMistake otherwise.

    Only keys, presence and types are judged here; each component judges its values and adds to the same `mistakes`.
    """
    value = _typed(mistakes, "args", args, shape)
    mistakes.stop()
    return cast("Shape", value)


def _typed(mistakes: Mistakes, path: str, value: object, type_: Any) -> object:
    origin, inner = get_origin(type_), get_args(type_)
    if origin in (NotRequired, Required):
        return _typed(mistakes, path, value, inner[0])
    if is_typeddict(type_):
        return _fields(mistakes, path, value, type_)
    if origin in (Union, UnionType):
        return _alternative(mistakes, path, value, inner)
    if origin in (list, dict):
        return _items(mistakes, path, value, origin, inner[-1])
    return _leaf(mistakes, path, value, type_)


def _fields(mistakes: Mistakes, path: str, value: object, shape: Any) -> object:
    if not isinstance(value, Mapping):
        mistakes.add(path, "is not a mapping of arguments", value, f"write {shape.__name__}(...) with {_listed(shape)}")
        return value
    hints = shape.__annotations__
    prefix = "" if path == "args" else f"{path}."
    for key in value:
        if key not in hints:
            near = get_close_matches(str(key), hints, n=1)
            remedy = f"write `{near[0]}`" if near else f"leave it out: there are {_listed(shape)}"
            mistakes.add(f"{prefix}{_plain(key)}", "is not an argument", value[key], remedy)
    for key in sorted(shape.__required_keys__):
        if value.get(key) is None:
            mistakes.add(f"{prefix}{key}", "is missing", None, f"pass {_described(hints[key])}")
    return {
        key: _typed(mistakes, f"{prefix}{key}", value[key], hint)
        for key, hint in hints.items()
        if value.get(key) is not None
    }


def _alternative(mistakes: Mistakes, path: str, value: object, choices: tuple[Any, ...]) -> object:
    """Input[T] is a value that may come later; Optional[T] may be absent."""
    if isinstance(value, pulumi.Output) or isawaitable(value):
        if any(not _is_plain(choice) and choice is not type(None) for choice in choices):
            return value
        mistakes.add(path, "must be known before anything is made", value, "pass a plain value")
        return value
    plain = [choice for choice in choices if _is_plain(choice)]
    return _typed(mistakes, path, value, plain[0])


def _is_plain(choice: Any) -> bool:
    """Of the three that Input[T] is (a value, an awaitable, an output by forward reference), the value."""
    return choice is not type(None) and not isinstance(choice, ForwardRef) and get_origin(choice) is not Awaitable


def _items(mistakes: Mistakes, path: str, value: object, origin: Any, item: Any) -> object:
    if origin is list and isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return [_typed(mistakes, f"{path}[{n}]", each, item) for n, each in enumerate(value)]
    if origin is dict and isinstance(value, Mapping):
        return {key: _typed(mistakes, f"{path}.{_plain(key)}", each, item) for key, each in value.items()}
    mistakes.add(
        path, f"is not {'a list' if origin is list else 'a mapping'}", value, f"pass {_described(origin[item])}"
    )
    return value


def _leaf(mistakes: Mistakes, path: str, value: object, type_: Any) -> object:
    if type_ is int and isinstance(value, float) and value.is_integer():
        return int(value)  # the wire of Pulumi knows one kind of number
    if isinstance(value, pulumi.Output) or isawaitable(value):
        mistakes.add(path, "must be known before anything is made", value, "pass a plain value")
    elif not isinstance(value, type_) or (isinstance(value, bool) and type_ is not bool):
        mistakes.add(path, f"is not {_WORDS.get(type_, type_.__name__)}", value, f"pass {_described(type_)}")
    return value


def _described(type_: Any) -> str:
    origin, inner = get_origin(type_), get_args(type_)
    if origin in (NotRequired, Required):
        return _described(inner[0])
    if origin in (Union, UnionType):
        return _described(next(choice for choice in inner if _is_plain(choice)))
    if origin in (list, dict):
        kind = "a list" if origin is list else "a mapping"
        return f"{kind}, each item {_described(inner[-1])}"
    return f"a mapping with {_listed(type_)}" if is_typeddict(type_) else _WORDS.get(type_, str(type_))


def _listed(shape: Any) -> str:
    return ", ".join(f"`{key}`" for key in shape.__annotations__)


def _plain(key: object) -> str:
    return shown(key).strip("`")
