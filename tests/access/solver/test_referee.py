"""The prover and a solver agree on real policies; the solver's own faults are looked for first."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import z3

from strongroom.access.aws import compare_documents
from tests.access.solver.referee import Unsupported, gains
from tests.access.solver.regex import arn, like

PAIRS = Path(__file__).parents[4] / "shared" / "policy-pairs"
needs_pairs = pytest.mark.skipif(not PAIRS.is_dir(), reason="the policy pairs are not beside the repository")


@pytest.mark.parametrize(
    ("expression", "text", "fits"),
    [
        (like("*"), "anything", True),
        (like("s3:Get?bject"), "s3:Getobject", True),
        (like("s3:Get?bject"), "s3:Getbject", False),
        (arn("arn:aws:sns:*:1:t"), "arn:aws:sns:eu-west-1:1:t", True),
        (arn("arn:aws:sns:*:1:t"), "arn:aws:sns:a:b:1:t", False),
    ],
)
def test_the_solver_reads_patterns_rightly(expression: Any, text: str, fits: bool) -> None:
    """A version once matched nothing with a class of all characters, so that everything passed."""
    solver = z3.Solver()
    solver.add(z3.InRe(z3.StringVal(text), expression))
    assert (solver.check() == z3.sat) == fits


def _rows(name: str, step: int) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads((PAIRS / name).read_text())
    return rows[::step]


def _agreement(rows: list[dict[str, Any]]) -> tuple[int, list[str]]:
    """How many directions both decide, and the rows on which they differ."""
    decided, different = 0, []
    for row in rows:
        found = compare_documents(row["base"], row["head"])
        for base, head, gained in (("base", "head", found.gained), ("head", "base", found.lost)):
            try:
                verdict = gains(row[base], row[head], milliseconds=2000)
            except Unsupported:
                continue
            if verdict is not None:
                decided += 1
                different += [row["id"]] if verdict != bool(gained) else []
    return decided, different


@needs_pairs
@pytest.mark.parametrize(("name", "step", "least"), [("quacky.json", 40, 15), ("aws_managed_history.json", 80, 10)])
def test_prover_and_solver_agree(name: str, step: int, least: int) -> None:
    """On a few rows of the corpus in both directions."""
    decided, different = _agreement(_rows(name, step))
    assert decided >= least
    assert different == []


@needs_pairs
@pytest.mark.slow
@pytest.mark.parametrize(("name", "step", "least"), [("quacky.json", 13, 30), ("aws_managed_history.json", 60, 12)])
def test_prover_and_solver_agree_on_many(name: str, step: int, least: int) -> None:
    """On a larger part of the corpus."""
    decided, different = _agreement(_rows(name, step))
    assert decided >= least
    assert different == []
