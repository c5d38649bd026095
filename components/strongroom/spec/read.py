"""From what a person wrote to an Environment, or to every mistake in it at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path as File
from typing import Final

from pydantic import ValidationError

from .defaults import completed
from .environment import Environment
from .mistake import Mistake, Mistakes, Path
from .place import Place
from .rules import RULES
from .source import Source, read_source
from .tell import file_name, sentences
from .vocabulary import known
from .wording import is_secret, mistakes_of, nothing, secret

_DEEPEST: Final = 10


def read_environment(value: object, *, file: File | None = None, root: File | None = None) -> Environment:
    """The environment that the value means.

    Args:
        value: what stands under `strongroom:environment`, as plain data.
        file: the stack file, which gives the lines of mistakes and is held against YAML's own slips (a word twice,
            an anchor); without it, or where it cannot be read, a mistake is told by its path alone.
        root: the folder that people look from: the file's name is told as seen from there; without it as it is given.

    Raises:
        Mistakes: the value or the file is wrong; all that is wrong is said.

    """
    source = _opened(file) if file is not None else None
    told = source.secrets if source is not None else []
    mistakes = [secret(path) for path, each in _walk(value) if is_secret(each) and path not in told]
    hidden = [*(mistake.path for mistake in mistakes), *told]
    environment: Environment | None = None
    try:
        environment = Environment.model_validate(value)
    except ValidationError as error:
        mistakes += (each for each in mistakes_of(error) if not _below(each.path, hidden))
    mistakes += (nothing(path) for path in _nothings(value) if not _below(path, hidden))
    as_written = Place(value, (), frozenset([*(mistake.path for mistake in mistakes), *hidden]))
    mistakes += (each for rule in RULES for each in rule(as_written))
    if mistakes or environment is None or (source is not None and source.slips):
        raise Mistakes(sentences(value, mistakes, source, _seen(file, root)))
    return completed(environment)


def read_stack_file(file: File, *, root: File | None = None) -> Environment:
    """The environment of a stack file, read without Pulumi.

    Args:
        file: the stack file.
        root: as for read_environment.

    Raises:
        Mistakes: as read_environment; also where the file cannot be read or holds no environment.

    """
    source = _opened(file)
    name = _seen(file, root)
    if source is None:
        do = "name a stack file, such as `stacks/Pulumi.dev.yaml`"
        raise Mistakes([Mistake((), "stands in a file that cannot be read", do).sentence(file_name(name))])
    if source.value is None:
        raise Mistakes(sentences(None, [] if source.slips else [nothing(())], source, name))
    return read_environment(source.value, file=file, root=root)


def _opened(file: File) -> Source | None:
    try:
        return read_source(file.read_text("utf-8-sig"))
    except (OSError, ValueError):
        return None


def _seen(file: File | None, root: File | None) -> str:
    if file is None or root is None:
        return str(file or "")
    whole, folder = file.absolute(), root.absolute()
    return str(whole.relative_to(folder) if whole.is_relative_to(folder) else file)


def _nothings(value: object) -> Iterator[Path]:
    """Every known word without a value; pydantic takes some of them for left out."""
    for path, each in _walk(value):
        if each is None and path and known(path):
            yield path


def _walk(value: object) -> Iterator[tuple[Path, object]]:
    """Every value with its path, as deep as any word of the file stands and a little deeper."""
    waiting: list[tuple[Path, object]] = [((), value)]
    while waiting:
        path, each = waiting.pop()
        yield path, each
        if len(path) > _DEEPEST:
            continue
        if isinstance(each, dict):
            waiting += (((*path, str(word)), below) for word, below in each.items())
        elif isinstance(each, list | tuple):
            waiting += (((*path, position), below) for position, below in enumerate(each))


def _below(path: Path, places: Iterable[Path]) -> bool:
    return any(path[: len(place)] == place for place in places)
