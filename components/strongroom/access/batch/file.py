"""A whole file of cases, answered one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from ..json_text import Repeated, read_json
from ..refusal import BadDocument
from .answer import Answer
from .decide import decide
from .row import rows


def answer_file(text: str, where: str) -> Iterator[Answer]:
    """Yields the answer to each case of `text` in its order; `where` is how a person names the file.

    Raises BadDocument before the first answer where the text is no JSON or has no list of cases; a malformed case is
    an answer of its own and ends nothing.
    """
    document = read_json(text, where)
    if isinstance(document, Repeated):
        raise BadDocument(f"{where}: must hold each key once, got `{document.key}` twice; drop one")
    return (decide(row) for row in list(rows(document, where)))
