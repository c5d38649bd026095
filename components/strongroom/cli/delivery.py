"""Where a report goes: printed, and written to files that appear only when all of them could be made."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from .exits import discard_output, refused
from .options import one_of

if TYPE_CHECKING:
    from rich.console import RenderableType

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Screen:
    """The terminal that a person looks at."""

    width: int
    colour: bool


Forms: TypeAlias = Mapping[str, Callable[[], str]]


@dataclass(frozen=True, slots=True)
class Delivery:
    """The format to print and the files to write."""

    format: str
    files: tuple[tuple[str, Path], ...]

    def deliver(self, forms: Forms, on_screen: Callable[[], RenderableType]) -> None:
        """Renders everything, then writes the files, then prints.

        `forms` makes each format's text; `on_screen` makes what a terminal shows in place of plain text.
        """
        texts = [(path, forms[format_]()) for format_, path in self.files]
        screen = _screen() if self.format == "text" else None
        printed = forms[self.format]() if screen is None else _drawn(on_screen(), screen)
        _write(texts)
        _print(printed)

    def stream(self, items: Iterable[T], forms: Mapping[str, Callable[[T], str]]) -> None:
        """Prints each item as soon as it is there; files appear once the last one was."""
        texts: dict[Path, list[str]] = {path: [] for _, path in self.files}
        for item in items:
            for format_, path in self.files:
                texts[path].append(forms[format_](item))
            _print(forms[self.format](item))
        _write([(path, "".join(parts)) for path, parts in texts.items()])


def delivery(format_: str, out: Sequence[str] | None, allowed: Sequence[str]) -> Delivery:
    """What the options ask for, checked before anything runs."""
    files: list[tuple[str, Path]] = []
    for item in out or ():
        name, separator, target = item.partition("=")
        if not separator or not target:
            raise refused("--out", "FORMAT=FILE", item, "write it as `json=findings.json`")
        path = Path(target)
        if path.is_dir() or not path.parent.is_dir():
            raise refused("--out", "a file in a folder that exists", target, "make the folder first")
        if any(path == other for _, other in files):
            raise refused("--out", "a file of its own for each format", target, "name another file")
        files.append((one_of("--out", name, allowed), path))
    return Delivery(one_of("--format", format_, allowed), tuple(files))


def _drawn(renderable: RenderableType, screen: Screen) -> str:
    from strongroom.report.terminal import drawn

    return drawn(renderable, width=screen.width, colour=screen.colour)


def _print(text: str) -> None:
    if sys.stdout is None:  # closed by whoever started the command
        return
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        sys.stdout.write(text)
    except BrokenPipeError:
        # Whoever closed the pipe has seen enough; the verdict stands, and typer must not make a status of its own.
        discard_output()


def _screen() -> Screen | None:
    """The terminal on stdout; none where it is piped, unless FORCE_COLOR asks for what a terminal would show."""
    forced = bool(os.environ.get("FORCE_COLOR"))
    if sys.stdout is None or (not sys.stdout.isatty() and not forced):
        return None
    plain = bool(os.environ.get("NO_COLOR")) or (os.environ.get("TERM") == "dumb" and not forced)
    return Screen(width=shutil.get_terminal_size((100, 24)).columns, colour=not plain)


def _write(texts: Sequence[tuple[Path, str]]) -> None:
    """Writes all files or none: each beside its target first, then put in place."""
    pending: list[tuple[Path, Path]] = []
    try:
        for path, text in texts:
            target = path.resolve()
            if target.exists() and not target.is_file():
                target.write_text(text, encoding="utf-8")  # a pipe or a device holds nothing to keep whole
                continue
            draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
            pending.append((draft, target))
            draft.write_text(text, encoding="utf-8")
        for draft, target in pending:
            draft.replace(target)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise refused("--out", "a file that can be written", str(path), reason) from None
    finally:
        for draft, _ in pending:
            with suppress(OSError):  # in a folder that takes no file there is none to take away
                draft.unlink(missing_ok=True)
