"""The wheel works without the repository: install, `init` in an empty folder, `check`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
INIT = [
    "init",
    "--stack",
    "dev",
    "--name",
    "fraud",
    "--stage",
    "dev",
    "--owner",
    "risk@example.com",
    "--account",
    "111122223333",
    "--region",
    "eu-west-1",
    "--team",
    "scoring",
    "--principal",
    "fraud-scientists=arn:aws:iam::111122223333:role/fraud-scientists",
]


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The finished process, with nothing of this environment but what a user has."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", str(cwd)),
        "NO_COLOR": "1",
        "COLUMNS": "100",
    }
    kept = {key: value for key, value in os.environ.items() if key.startswith(("UV_", "PIP_", "SSL_", "http", "https"))}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment | kept,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `strongroom` command of a fresh virtual environment that holds the built wheel."""
    uv = shutil.which("uv") or str(ROOT / ".strongroom" / "uv" / "bin" / "uv")
    if not Path(uv).exists():
        pytest.skip("uv is not here: `make setup` brings it")
    folder = tmp_path_factory.mktemp("wheel")
    built = run(uv, "build", "--wheel", "--quiet", "--out-dir", folder, cwd=ROOT)
    assert built.returncode == 0, built.stderr
    (wheel,) = folder.glob("*.whl")
    made = run(uv, "venv", "--quiet", "--python", sys.executable, folder / "venv", cwd=folder)
    assert made.returncode == 0, made.stderr
    put = run(
        uv,
        "pip",
        "install",
        "--quiet",
        "--compile-bytecode",
        "--python",
        folder / "venv" / "bin" / "python",
        f"{wheel}[aws]",
        cwd=folder,
    )
    assert put.returncode == 0, put.stderr
    return folder / "venv" / "bin" / "strongroom"


def test_init_and_check_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    """The first thing that a new user tries succeeds, and every protection holds."""
    made = run(installed, *INIT, cwd=tmp_path)
    assert (made.returncode, made.stderr) == (0, "")
    assert {path.name for path in tmp_path.iterdir()} == {
        "Pulumi.yaml",
        "Pulumi.dev.yaml",
        "__main__.py",
        "environment.schema.json",
        "requirements.txt",
    }
    checked = run(installed, "check", "dev", cwd=tmp_path)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "0 fail, 0 unknown" in checked.stdout


def test_init_never_writes_over_a_stack(installed: Path, tmp_path: Path) -> None:
    """A second `init` of the same stack is one sentence, and the first one's files stay as they are."""
    assert run(installed, *INIT, cwd=tmp_path).returncode == 0
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    again = run(installed, *INIT, cwd=tmp_path)
    assert again.returncode == 2
    assert again.stderr.startswith("init.stack: exists already, got `dev`; ")
    assert len(again.stderr.splitlines()) == 1
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_the_command_starts_outside_any_project(installed: Path, tmp_path: Path) -> None:
    """Where there is no project, `plan` says so in one sentence."""
    planned = run(installed, "plan", "dev", cwd=tmp_path)
    assert planned.returncode == 2
    assert len(planned.stderr.strip().splitlines()) == 1
    assert "Traceback" not in planned.stderr
