"""Mistakes as sentences, each once and in the order of the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from .mistake import Mistake, Path, plain
from .source import Source

_LONGEST_FILE_NAME: Final = 400
_NOWHERE: Final = 1 << 30


def sentences(value: object, mistakes: Iterable[Mistake], source: Source | None, file: str) -> list[str]:
    """Every mistake with its line; without a source in the order of the value, told by path alone.

    Args:
        value: what the mistakes are in.
        mistakes: what was found in the value; what the source found is added.
        source: the stack file as it was written.
        file: what people call it.

    """
    if source is None:
        ordered = sorted(set(mistakes), key=lambda mistake: (_order(value, mistake.path), mistake.wrong))
        return [mistake.sentence() for mistake in ordered]
    slipped = {slip.path for _, slip in source.slips if slip.path or value is None}
    placed = [(source.line(each.path), each) for each in set(mistakes) if each.path not in slipped]
    told = sorted([*placed, *source.slips], key=lambda each: (each[0], _order(value, each[1].path), each[1].wrong))
    name = file_name(file)
    return [_as_written(mistake, source).sentence(f"{name}:{line}") for line, mistake in told]


def file_name(file: str) -> str:
    """The file's name as a sentence may show it."""
    return plain(file, _LONGEST_FILE_NAME)


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
