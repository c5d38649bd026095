"""The recorder works unchanged with the oldest pulumi that the package allows, one in the middle, and other Pythons.

Each environment is made once, under `.strongroom/venvs/`, with the provider packages that fit its pulumi.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from strongroom.ci.planning import plan_stack
from tests.record.expectation import mismatches
from tests.record.test_gallery import GALLERY, PROGRAMS

ENVIRONMENTS = Path(__file__).parents[2] / ".strongroom" / "venvs"
PROVIDERS = ("pulumi-aws", "pulumi-gcp", "pulumi-azure-native", "pulumi-random", "pulumi-tls")
HERE = f"{sys.version_info.major}.{sys.version_info.minor}"
# pulumi, Python: the oldest that the metadata allows, one in the middle, and the newest elsewhere.
VERSIONS = [("3.200.0", HERE), ("3.236.0", HERE), ("3.200.0", "3.10"), ("3.272.0", "3.13")]


@pytest.fixture(scope="module", params=VERSIONS, ids=lambda pair: f"pulumi {pair[0]} on Python {pair[1]}")
def environment(request: pytest.FixtureRequest) -> Path:
    """A virtual environment with exactly this pulumi."""
    pulumi, python = request.param
    folder = ENVIRONMENTS / f"{pulumi}-py{python}"
    if not (folder / "complete").exists():
        subprocess.run(["uv", "venv", "--quiet", "--clear", "--python", python, folder], check=True)
        install = ["uv", "pip", "install", "--quiet", "--compile-bytecode", "--python", folder / "bin/python"]
        subprocess.run([*install, f"pulumi=={pulumi}", *PROVIDERS], check=True)
        (folder / "complete").touch()
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("name", PROGRAMS)
def test_every_program_of_the_gallery_has_the_same_plan(
    name: str, environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Values, holes, gaps and lines are what they are with the newest pulumi."""
    monkeypatch.setenv("VIRTUAL_ENV", str(environment))
    folder = GALLERY / name
    stack = yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))["stack"]
    answers = folder / "answers.yaml"
    document = plan_stack(folder, stack, answers=answers if answers.exists() else None)
    assert mismatches(folder, document) == []
