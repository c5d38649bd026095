"""The guide to the first job says what the code does."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from strongroom.provision.training.aws.pipeline import DATA_SET, DIGEST
from strongroom.provision.training.aws.training import PURPOSES

GUIDE = (Path(__file__).resolve().parents[3] / "docs" / "first-job.md").read_text(encoding="utf-8")
PROGRAMS = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)


@pytest.mark.parametrize("program", PROGRAMS, ids=range(len(PROGRAMS)))
def test_each_program_is_python(program: str) -> None:
    """It can be copied as it stands."""
    ast.parse(program)


def test_the_smallest_image_trains(tmp_path: Path) -> None:
    """With its folders elsewhere, the program reads an input and leaves a result."""
    program = PROGRAMS[0].replace("/opt/ml", str(tmp_path))
    data = tmp_path / "input" / "data" / "train"
    data.mkdir(parents=True)
    (data / "clicks.csv").write_text("1,2\n", encoding="utf-8")
    exec(compile(program, "train", "exec"), {})
    assert (tmp_path / "model" / "seen.txt").read_text(encoding="utf-8") == "clicks.csv"


def test_the_smallest_image_trains_without_data(tmp_path: Path) -> None:
    """The first try has nothing that could be missing."""
    exec(compile(PROGRAMS[0].replace("/opt/ml", str(tmp_path)), "train", "exec"), {})
    assert (tmp_path / "model" / "seen.txt").read_text(encoding="utf-8") == "no input"


def test_the_guide_names_what_the_pipelines_take() -> None:
    """Parameters and pipelines by their names."""
    for name in (DIGEST, DATA_SET):
        assert f'"Name": "{name}"' in GUIDE
    for purpose in PURPOSES.values():
        assert f"-{purpose}`" in GUIDE or f'-{purpose}"' in GUIDE
