"""The recorder works unchanged with the oldest pulumi that the package allows, one in the middle, and other Pythons.

Each environment is made once, under `.strongroom/venvs/`, with the provider packages that fit its pulumi.
"""

from __future__ import annotations

import fcntl
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml

from strongroom.ci.planning import plan_stack
from tests.agreement.test_wire import ordered, over_grpc, recorded
from tests.record.expectation import mismatches
from tests.record.gallery import GALLERY, PROGRAMS

ENVIRONMENTS = Path(__file__).parents[2] / ".strongroom" / "venvs"
PROVIDERS = ("pulumi-aws", "pulumi-gcp", "pulumi-azure-native", "pulumi-random", "pulumi-tls")
UV = shutil.which("uv") or ENVIRONMENTS.parent / "uv" / "bin" / "uv"  # the Makefile brings its own where none is
pytestmark = pytest.mark.slow
HERE = f"{sys.version_info.major}.{sys.version_info.minor}"
# pulumi, Python: the oldest that the metadata allows, one in the middle, and the newest elsewhere.
VERSIONS = [("3.200.0", HERE), ("3.236.0", HERE), ("3.200.0", "3.10"), ("3.272.0", "3.13")]


def interpreter(version: str) -> Path:
    """A Python of this version on this machine, if there is one."""
    named = shutil.which(f"python{version}")
    places = [
        Path(sys.executable),
        *([Path(named)] if named else []),
        *Path.home().glob(f".pyenv/versions/{version}.*/bin/python"),
    ]
    for place in places:
        asked = subprocess.run([str(place), "--version"], capture_output=True, text=True, check=False)
        if asked.stdout.startswith(f"Python {version}."):
            return place
    pytest.skip(f"this machine has no Python {version}")


@pytest.fixture(scope="module", params=VERSIONS, ids=lambda pair: f"pulumi {pair[0]} on Python {pair[1]}")
def environment(request: pytest.FixtureRequest) -> Path:
    """A virtual environment with exactly this pulumi."""
    pulumi, python = request.param
    folder = ENVIRONMENTS / f"{pulumi}-py{python}"
    with _alone(folder):
        if not (folder / "complete").exists():
            _make(folder, pulumi, interpreter(python))
    return folder


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Lets one worker at a time in."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with folder.with_name(f"{folder.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _make(folder: Path, pulumi: str, python: Path) -> None:
    subprocess.run([str(UV), "venv", "--quiet", "--clear", "--python", str(python), str(folder)], check=True)
    install = [str(UV), "pip", "install", "--quiet", "--compile-bytecode", "--python", str(folder / "bin/python")]
    subprocess.run([*install, f"pulumi=={pulumi}", *PROVIDERS], check=True)
    (folder / "complete").touch()


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


def test_its_monitor_is_asked_what_a_real_one_is_asked(environment: Path, tmp_path: Path) -> None:
    """Also by an SDK that asks for features one by one."""
    python = environment / "bin/python"
    wire = ordered(over_grpc(python))
    assert len(wire) > 100
    assert ordered(recorded("holes", tmp_path / "out.json", python)) == wire
