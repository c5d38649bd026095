"""docs/requirements.md says what the marks of the tests say; only `make prove` may have written it."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.evidence.proof import Proof
from tests.evidence.record import rows

HERE = Path(__file__).resolve().parent
DOCUMENT = HERE.parent.parent / "docs" / "requirements.md"


def claimed() -> Iterator[Proof]:
    """Yields what the marks of this folder's tests claim to prove."""
    for path in sorted(HERE.glob("test_*.py")):
        module = importlib.import_module(f"tests.evidence.{path.stem}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            for mark in getattr(function, "pytestmark", ()):
                if mark.name == "proves":
                    test = f"tests/evidence/{path.name}::{name}"
                    yield Proof(mark.args[0], mark.args[1], test, mark.kwargs["sabotage"].words)


def test_the_document_holds_exactly_what_is_claimed() -> None:
    """A test that is renamed, added or gone makes the document stale: `make prove` writes it anew."""
    assert DOCUMENT.read_text(encoding="utf-8") == rows(claimed()), "run `make prove`"


def test_a_requirement_without_proof_or_answer_is_refused() -> None:
    """No row is left out in silence."""
    with pytest.raises(ValueError, match="has neither a proof nor an answer"):
        rows(proof for proof in claimed() if proof.requirement != "B1")


def test_a_proof_of_an_unknown_requirement_is_refused() -> None:
    """A mark with a misspelt id proves nothing."""
    with pytest.raises(ValueError, match="that are not listed"):
        rows([Proof("K99", "aws", "test", "edit")])
