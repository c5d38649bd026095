"""From what a person wrote to an Environment, or to every mistake in it at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path as File
from typing import Final

from pydantic import ValidationError

from .defaults import completed
from .environment import Environment
from .mistake import Mistake, Mistakes, Path, plain
from .place import Place
from .rules import RULES
from .source import Source, read_source
from .vocabulary import known
from .wording import mistakes_of, nothing

_LONGEST_FILE_NAME: Final = 400
_NOWHERE: Final = 1 << 30
_DEEPEST: Final = 10


def read_environment(value: object, *, file: File | None = None) -> Environment:
    """The environment that the value means.

    Args:
        value: what stands under `strongroom:environment`, as plain data.
        file: the stack file, which gives the lines of mistakes and is held against YAML's own slips (a word twice,
            an anchor); without it, or where it cannot be read, a mistake is told by its path alone.

    Raises:
        Mistakes: the value or the file is wrong; all that is wrong is said.

    """
    source = _opened(file) if file is not None else None
    mistakes = [*_secrets(value)]
    hidden = [mistake.path for mistake in mistakes]
    environment: Environment | None = None
    try:
        environment = Environment.model_validate(value)
    except ValidationError as error:
        mistakes += (each for each in mistakes_of(error) if not _below(each.path, hidden))
    mistakes += (nothing(path) for path in _nothings(value) if not _below(path, hidden))
    file_as_written = Place(value, (), frozenset(mistake.path for mistake in mistakes))
    mistakes += (each for rule in RULES for each in rule(file_as_written) if not _below(each.path, hidden))
    if mistakes or environment is None or (source is not None and source.slips):
        raise Mistakes(_sentences(value, mistakes, source, file))
    return completed(environment)


def read_stack_file(file: File) -> Environment:
    """The environment of a stack file, read without Pulumi.

    Raises:
        Mistakes: as read_environment; also where the file cannot be read or holds no environment.

    """
    source = _opened(file)
    if source is None:
        unread = Mistake(
            (), "stands in a file that cannot be read", "name a stack file, such as `stacks/Pulumi.dev.yaml`"
        )
        raise Mistakes([unread.sentence(plain(str(file), _LONGEST_FILE_NAME))])
    if source.value is None and source.slips:
        raise Mistakes(_sentences(None, [], source, file))
    if source.value is None:
        absent = Mistake((), "is missing", "write it below `config:` as docs/environment.md says")
        raise Mistakes(_sentences(None, [absent], source, file))
    return read_environment(source.value, file=file)


def _opened(file: File) -> Source | None:
    try:
        return read_source(file.read_text("utf-8"))
    except (OSError, ValueError):
        return None


def _secrets(value: object) -> Iterator[Mistake]:
    for path, each in _walk(value):
        if isinstance(each, dict) and list(each) == ["secure"] and isinstance(each["secure"], str):
            yield Mistake(path, "is a secret", "remove it: an environment file holds no secrets")


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


def _sentences(value: object, mistakes: Iterable[Mistake], source: Source | None, file: File | None) -> list[str]:
    """Every mistake once, in the order of the file; without a file, of the value."""
    if source is None or file is None:
        ordered = sorted(set(mistakes), key=lambda mistake: (_order(value, mistake.path), mistake.wrong))
        return [mistake.sentence() for mistake in ordered]
    slipped = {slip.path for _, slip in source.slips if slip.path}
    placed = [(source.line(each.path), each) for each in set(mistakes) if each.path not in slipped]
    name = plain(str(file), _LONGEST_FILE_NAME)
    told = sorted([*placed, *source.slips], key=lambda each: (each[0], _order(value, each[1].path), each[1].wrong))
    return [_as_written(mistake, source).sentence(f"{name}:{line}") for line, mistake in told]


def _as_written(mistake: Mistake, source: Source) -> Mistake:
    """The mistake with its number as the file writes it: YAML reads `0123` as another one."""
    text = source.numbers.get(mistake.path)
    return mistake if mistake.got is None or text is None else replace(mistake, got=f"`{plain(text)}`")


def _order(value: object, path: Path) -> tuple[int, ...]:
    """Where the path stands in the value, as positions that sort; what is missing stands last."""
    positions = []
    for step in path:
        if isinstance(value, dict) and step in value:
            positions.append(list(value).index(step))
            value = value[step]
        elif isinstance(value, list | tuple) and isinstance(step, int) and step < len(value):
            positions.append(step)
            value = value[step]
        else:
            positions.append(_NOWHERE)
    return tuple(positions)
