"""`strongroom access batch`: every case of a file, an answer each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Final

import typer

from .delivery import delivery
from .exits import Status
from .options import OutOption
from .standard_input import standard_input

if TYPE_CHECKING:
    from strongroom.access.batch import Answer, Outcome

FORMATS = ("json", "text")
_STATUS: Final[dict[Outcome, Status]] = {
    "nothing": Status.NOTHING_TO_ACT_ON,
    "cannot prove": Status.CANNOT_PROVE,
    "gained": Status.FINDINGS,
    "bad input": Status.BAD_INPUT,
    "own error": Status.OWN_ERROR,
}


def batch(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A file of cases, JSON; or - for standard input.", show_default=False)
    ],
    format_: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="What to print, a line per case: json or text.")
    ] = "json",
    out: OutOption = None,
) -> int:
    """Answer every case of a file.

    A JSON line per case, printed as it is decided. A malformed case is answered `cannot_prove` and ends nothing.
    Ends with the worst status of all cases: 4 our own error, 2 bad input, 1 new access, 3 cannot prove, 0 none of them.
    """
    wanted = delivery(format_, out, FORMATS)
    from strongroom.access.batch import answer_file, worst
    from strongroom.ci.access_documents import read_document
    from strongroom.report.access_answers import answer_json, answer_text

    lines: dict[str, Callable[[Answer], str]] = {"json": answer_json, "text": answer_text}
    outcomes: set[Outcome] = set()
    name = file if file != "-" else "stdin"
    found = _noted(answer_file(read_document(file, "FILE", standard_input()), name), outcomes)
    wanted.stream(found, lines)
    return _STATUS[worst(outcomes)]


def _noted(answers: Iterable[Answer], outcomes: set[Outcome]) -> Iterator[Answer]:
    for answer in answers:
        outcomes.add(answer.outcome)
        yield answer
