"""The matrix as JSON: the shape `strongroom.matrix/1`."""

from __future__ import annotations

import json
from typing import Final

from strongroom.access.batch.answer import witness_json
from strongroom.access.graph import Cell, Matrix

from .access_shown import spelled

SCHEMA: Final = "strongroom.matrix/1"


def matrix_json(found: Matrix, plan: str) -> str:
    """The document, ASCII only; fields may be added, none is renamed."""
    document = {"schema": SCHEMA, "plan": plan, "cells": [_cell(cell) for cell in found.cells]}
    return json.dumps(spelled(document), indent=2) + "\n"


def _cell(cell: Cell) -> dict[str, object]:
    return {
        "persona": cell.persona,
        "team": cell.team or None,
        "right": cell.right,
        "of": cell.of or None,
        "word": cell.word,
        "conditions": list(cell.conditions),
        "principals": list(cell.principals),
        "cause": [{"urn": cause.urn or None, "statement": cause.statement} for cause in cell.cause],
        "witness": witness_json(cell.witness) if cell.witness else None,
        "reason": cell.reason,
    }
