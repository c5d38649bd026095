"""The answers to the cases of a file, a line each."""

from __future__ import annotations

import json
from typing import Final

from strongroom.access.batch.answer import Answer

from .access_shown import shown, spelled

SCHEMA: Final = "strongroom.access/1"


def answer_object(answer: Answer) -> dict[str, object]:
    """The fields of an answer; fields may be added to the shape, none is renamed."""
    return {"schema": SCHEMA, **answer.as_json()}


def answer_json(answer: Answer) -> str:
    """The answer as one line of JSON, ASCII only."""
    return json.dumps(spelled(answer_object(answer))) + "\n"


def answer_text(answer: Answer) -> str:
    """The case, its verdict and the reason on one line."""
    verdict = answer.answer or f"{answer.no_new_access} {answer.relation}"
    return shown(f"{answer.id}: {verdict}: {answer.reason}") + "\n"
