"""What keeps a file from being YAML, in words of people and not of a parser."""

from __future__ import annotations

from typing import Final

from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.reader import ReaderError

from .mistake import Mistake, plain

_TABS: Final = ("is indented with tabs", "indent with spaces")
# What the parser says -> what is wrong and what to do.
_MEANS: Final = {
    "but found another document": ("holds several documents", "keep one, without `---`"),
    "expected <block end>": ("is indented or quoted unevenly", "indent each word as far as its neighbours"),
    "mapping values are not allowed": (
        "has a `:` where none can stand",
        "indent each word as far as its neighbours, or quote a text that holds `: `",
    ),
    "could not find expected ':'": ("has a line that is no `word: value`", "write a space after the colon"),
    "that cannot start any token": ("has a text that starts with a sign of YAML's own", "write it in quotes"),
    "but got '<stream end>'": ("has a bracket that is never closed", "close it"),
    "found unexpected end of stream": ("has a quote that is never closed", "close it"),
}


def broken(text: str, error: YAMLError) -> tuple[int, Mistake]:
    """The line where reading stopped, counted from 1, and what is wrong there."""
    if isinstance(error, ReaderError):
        line = text.count("\n", 0, error.position)
        return line + 1, Mistake((), "stands in a file with a character that YAML forbids", "remove it")
    problem = str(error.problem) if isinstance(error, MarkedYAMLError) else "it ends too early"
    line = _line(error, problem)
    rows = text.splitlines()
    row = rows[line] if line < len(rows) else ""
    wrong, do = f"is not YAML: {plain(problem)}", "mend the line"
    if "\t" in row[: len(row) - len(row.lstrip())] or "'\\t'" in str(error):
        wrong, do = _TABS
    else:
        wrong, do = next((means for said, means in _MEANS.items() if said in problem), (wrong, do))
    return line + 1, Mistake((), f"stands in a file that {wrong}", do)


def _line(error: YAMLError, problem: str) -> int:
    """Where a word without its colon begins; else where the parser gave up."""
    if not isinstance(error, MarkedYAMLError):
        return 0
    begun = "expected ':'" in problem and error.context_mark is not None
    mark = error.context_mark if begun else error.problem_mark
    return mark.line if mark is not None else 0
