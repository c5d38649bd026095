"""Lints what the command line names: one policy document, or every policy of a plan."""

from __future__ import annotations

import io
from pathlib import Path
from typing import BinaryIO, Final

from strongroom.access.aws.document import PolicyType
from strongroom.access.form import Cloud
from strongroom.access.json_text import Json, Repeated, read_json
from strongroom.access.lint import lint
from strongroom.access.lint.plan_documents import Linted, lint_plan
from strongroom.access.refusal import BadDocument
from strongroom.ci.access_documents import read_document
from strongroom.ci.source import STDIN, open_source

# The keys of which one tells that a JSON object is a plan in one of Pulumi's formats, and no policy document.
_OF_PLANS: Final = frozenset(("deployment", "steps", "sequence", "checkpoint", "latest"))
_SHARED: Final = ("hierarchy", "roles")


def lint_source(
    source: str,
    project: Path,
    answers: Path | None,
    stdin: BinaryIO,
    *,
    cloud: Cloud | None,
    policy_type: PolicyType | None,
) -> tuple[tuple[Linted, ...], tuple[str, ...]]:
    """What is wrong with each document, and warnings about how a plan was made.

    A file or standard input that holds a policy document is that document, anything else a plan. Raises RefusedError,
    Unreadable or BadDocument with a sentence where it is neither.
    """
    text: str | None = None
    if source == STDIN or Path(source).is_file():
        text = read_document(source, "SOURCE", stdin)
        document = _document(text)
        if document is not None:
            name = "stdin" if source == STDIN else source
            return (Linted("", name, lint(document, policy_type, cloud=cloud, where=name)),), ()
    again = stdin if text is None or source != STDIN else io.BytesIO(text.encode())
    opened = open_source(source, project, answers, again)
    try:
        return lint_plan(opened.plan()), opened.warnings
    finally:
        opened.stop()


def _document(text: str) -> Json:
    """The policy document in a text; None where the text holds a plan, or is none of the two."""
    try:
        value = read_json(text, "SOURCE")
    except BadDocument:
        return None  # the reader of plans says what is wrong, or reads events, one a line
    if not isinstance(value, dict) or _OF_PLANS & set(value):
        return None
    # What a state shares with the other side of a comparison is none of its policies.
    return value if isinstance(value, Repeated) else {key: item for key, item in value.items() if key not in _SHARED}
