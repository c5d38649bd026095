"""The README tells the truth: its commands run, its file is the example, its links lead somewhere."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parent.parent
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
LINES = [line for block in re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL) for line in block.splitlines()]
SHELL = [line.split("  #")[0].strip() for line in LINES]
ENDS_1 = [line.split("  #")[0].strip() for line in LINES if "# ends 1" in line]
OFFLINE = [line for line in SHELL if line.startswith("strongroom ") and "--project" not in line]
# What needs the Pulumi CLI, a network or a project of the reader's own; `make` runs this very test.
ELSEWHERE = ("make ", "python3 -m venv", ".venv/bin/", "pulumi ", "strongroom check prod --project")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that is this project, but where a command may leave its files."""
    folder = tmp_path_factory.mktemp("readme")
    for name in ("Pulumi.yaml", "stacks", ".venv"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def test_every_command_is_accounted_for() -> None:
    """A command that stands in the README either runs below or is one that cannot run here."""
    assert OFFLINE
    assert [line for line in SHELL if line not in OFFLINE and not line.startswith(ELSEWHERE)] == []


def test_the_commands_of_the_readme_succeed(project: Path) -> None:
    """Run in the order of the README, each ends as it says, 0 if it says nothing, and prints or writes something."""
    for line in OFFLINE:
        command = [str(Path(sys.executable).with_name("strongroom")), *shlex.split(line)[1:]]
        done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False, timeout=120)
        assert done.returncode == (line in ENDS_1), line + "\n" + done.stdout + done.stderr
        assert done.stdout or "--out" in line


def test_what_the_readme_shows_is_what_is_printed(project: Path) -> None:
    """Each line of the shown output stands in what its command prints; `...` leaves lines out."""
    (shown,) = re.findall(r"```text\n(.*?)```", TEXT, re.DOTALL)
    for part in shown.split("$ strongroom ")[1:]:
        arguments, *lines = part.splitlines()
        command = [str(Path(sys.executable).with_name("strongroom")), *shlex.split(arguments)]
        done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=True, timeout=120)
        assert [line for line in lines if line != "..." and line not in done.stdout] == []


def test_the_short_file_is_the_example() -> None:
    """What the README shows is what stands in stacks/."""
    (shown,) = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    example = (ROOT / "stacks" / "Pulumi.aws-dev.yaml").read_text(encoding="utf-8")
    assert YAML(typ="safe").load(shown) == YAML(typ="safe").load(example)


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((docs/[^)#]*)\)", TEXT))))
def test_a_link_leads_to_a_file(target: str) -> None:
    """No link of the README is dead."""
    assert (ROOT / target).exists()
