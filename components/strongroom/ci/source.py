"""Opens what the command line calls a source: a stack of the project, a file, or standard input."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from strongroom.plan.model import Plan
from strongroom.plan.read import read_plan
from strongroom.plan.visible import shortened
from strongroom.record.project import PROJECT_FILES, read_project
from strongroom.record.refusal import RefusedError

STDIN: Final = "-"
_STACK_FILE: Final = re.compile(r"Pulumi\.(.+)\.ya?ml")
LARGEST: Final = 256 * 2**20  # bytes; a plan of 10,000 resources is a tenth of it
# PowerShell writes UTF-16 where a command's output is redirected to a file.
_BYTE_ORDER_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def _nothing() -> None:
    """What stops a source that runs nothing."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source that has been found; a stack's program is running until its document is taken.

    `recorded` iff the document is ours, made offline from the program; `stop` leaves no child process behind;
    `warnings` are sentences about the machine.
    """

    name: str
    recorded: bool
    document: Callable[[], str]
    stop: Callable[[], None] = _nothing
    warnings: tuple[str, ...] = ()

    def plan(self) -> Plan:
        """The plan in it. Raises Unreadable or RefusedError with a sentence for the user."""
        return read_plan(self.document(), self.name)


def read_source(source: str, project: Path, answers: Path | None, stdin: BinaryIO) -> Plan:
    """The plan of a stack, of a file, or of standard input (`-`)."""
    return open_source(source, project, answers, stdin).plan()


def open_source(source: str, project: Path, answers: Path | None, stdin: BinaryIO) -> Source:
    """Finds the source; a stack starts to be planned at once, in a child process.

    A name that is both a stack and a file is the stack; `./name` is the file. Raises RefusedError where it is neither.
    """
    if source == STDIN:
        return Source("stdin", False, lambda: text_of(stdin.read(LARGEST + 1), "stdin"))
    path = Path(source)
    is_path = "/" in source or (bool(path.suffix) and _exists(path))
    stacks = () if is_path else _stacks(project, path)
    if source in stacks:
        from strongroom.ci.planning import start

        planning = start(project, source, answers=answers)
        return Source(source, True, planning.document, planning.stop, tuple(planning.warnings))
    if not _exists(path):
        raise _neither(source, project, stacks)
    if path.is_dir():
        raise RefusedError(f"source: must be a stack or a file, got the folder {quoted(source)}; name a file in it")
    if (stack := _STACK_FILE.fullmatch(path.name)) is not None:
        advice = f"name the stack, {quoted(stack[1])}, with `--project` where its project is elsewhere"
        raise RefusedError(f"source: must be a stack or a plan's file, got the stack file {quoted(source)}; {advice}")
    return Source(source, False, lambda: text_of(bytes_of(path), source))


def quoted(value: object) -> str:
    """A value of the user in a sentence, harmless and of a length to read."""
    return f"`{shortened(str(value), 200)}`"


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name that no file can have
        return False


def _stacks(project: Path, path: Path) -> tuple[str, ...]:
    """The project's stacks; none where there is no project but the source is there as a file."""
    if any((project / name).is_file() for name in PROJECT_FILES):
        return read_project(project).stacks
    if _exists(path):
        return ()
    where = quoted(project) if str(project) != "." else "this folder"
    raise RefusedError(
        f"source: must be a file, or a stack of a Pulumi project, got {quoted(path)}, which is no file, and {where} "
        "holds no `Pulumi.yaml`; name a file that exists, or the project's folder with `--project`"
    )


def _neither(source: str, project: Path, stacks: tuple[str, ...]) -> RefusedError:
    folder = Path(source).parent
    beside = [str(folder / path.name) for path in folder.iterdir()] if _exists(folder) and folder.is_dir() else []
    nearest = difflib.get_close_matches(source, [*stacks, *beside], n=1, cutoff=0.6)
    known = ", ".join(quoted(stack) for stack in stacks)
    if nearest:
        advice = f"did you mean {quoted(nearest[0])}"
    elif known:
        advice = f"choose one of the stacks {known}"
    else:
        advice = (
            f"write `Pulumi.{source}.yaml` in {quoted(project)}" if "/" not in source else "name a file that exists"
        )
    return RefusedError(f"source: must be a stack or a file, got {quoted(source)}, which is neither; {advice}")


def bytes_of(path: Path, argument: str = "source") -> bytes:
    """What the file of an argument holds, cut after the largest size. Raises RefusedError where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise RefusedError(
            f"{argument}: cannot be read, got {quoted(path)}: {reason}; name a file you may read"
        ) from None


def text_of(data: bytes, name: str) -> str:
    """The text that the bytes of `name` are, in UTF-8 or UTF-16. Raises RefusedError where they are none."""
    if len(data) > LARGEST:
        limit = LARGEST // 2**20
        raise RefusedError(f"{quoted(name)}: must be at most {limit} MiB, got more; give one stack's document")
    encoding = next((encoding for mark, encoding in _BYTE_ORDER_MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        advice = "give a JSON document written in UTF-8"
        raise RefusedError(f"{quoted(name)}: must be a text, got bytes that are none; {advice}") from None
