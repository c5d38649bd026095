"""The programs of the gallery and their plan documents, each recorded once in a run, whichever worker asks first."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
import yaml

from strongroom.ci.planning import plan_stack

GALLERY = Path(__file__).parents[1] / "gallery"
PROGRAMS = sorted(path.parent.name for path in GALLERY.glob("*/expected.yaml"))


def record(folder: Path, seed: str) -> str:
    """The plan document of the program in `folder`, recorded under this hash seed."""
    answers = folder / "answers.yaml"
    stack = yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))["stack"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONHASHSEED", seed)
        return plan_stack(folder, stack, answers=answers if answers.exists() else None)


def document(name: str, factory: pytest.TempPathFactory) -> str:
    """The document of a program of the gallery."""
    base = factory.getbasetemp()
    shared = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "gallery"
    shared.mkdir(exist_ok=True)
    kept = shared / f"{name}.json"
    if not kept.exists():
        text = record(GALLERY / name, "0")
        with tempfile.NamedTemporaryFile("w", dir=shared, delete=False, encoding="utf-8") as file:
            file.write(text)
        Path(file.name).rename(kept)
    return kept.read_text(encoding="utf-8")
