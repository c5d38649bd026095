"""An answer about access is the same in every run: no set's own order shows in it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAIRS = ROOT.parent / "shared" / "policy-pairs"


def _said(seed: int, *arguments: str) -> bytes:
    command = [str(Path(sys.executable).with_name("strongroom")), "access", *arguments]
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False, timeout=120).stdout


@pytest.mark.parametrize("name", ["quacky.json", "aws_composition_cases.json", "gcp_cases.json", "azure_cases.json"])
def test_a_batch_says_the_same_in_every_run(name: str) -> None:
    """Verdicts, witnesses and reasons, byte for byte."""
    if not PAIRS.is_dir():
        pytest.skip("the policy pairs are not beside the repository")
    said = {_said(seed, "batch", str(PAIRS / name)) for seed in (0, 1, 2)}
    assert len(said) == 1
    assert said != {b""}


def test_the_matrix_says_the_same_in_every_run() -> None:
    """With its witnesses and statements."""
    said = {_said(seed, "matrix", "aws-dev", "--format", "json") for seed in (0, 1, 2)}
    assert len(said) == 1
    assert said != {b""}
