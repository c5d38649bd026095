"""Sources: what a name on the command line means."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from strongroom.ci import source as source_module
from strongroom.ci.source import open_source, read_source
from strongroom.plan.unreadable import Unreadable
from strongroom.record.refusal import RefusedError
from tests.plan.documents import export, state

NOTHING = io.BytesIO()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with the stack `prod`, in a program that ends with a mistake of its own."""
    (tmp_path / "Pulumi.yaml").write_text("name: shop\nruntime: python\n")
    (tmp_path / "Pulumi.prod.yaml").write_text("config: {}\n")
    (tmp_path / "__main__.py").write_text("import pulumi\npulumi.export('told', 'yes')\n")
    return tmp_path


def test_a_stack_is_planned(project: Path) -> None:
    """Its document is ours."""
    opened = open_source("prod", project, None, NOTHING)
    plan = opened.plan()
    assert opened.recorded
    assert (plan.source, plan.stack, plan.project) == ("prod", "prod", "shop")


def test_a_stack_goes_before_a_file_of_its_name(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`./prod` is the file."""
    (project / "prod").write_text(export(state()))
    monkeypatch.chdir(project)
    found = open_source("prod", Path(), None, NOTHING)
    assert found.recorded
    found.stop()
    assert read_source("./prod", Path(), None, NOTHING).source == "./prod"


def test_a_file_needs_no_project(tmp_path: Path) -> None:
    """Nor is one read."""
    path = tmp_path / "state.json"
    path.write_text(export(state()))
    (tmp_path / "Pulumi.yaml").write_text("{ broken")
    assert read_source(str(path), tmp_path, None, NOTHING).source == str(path)


def test_a_stack_is_named_and_not_its_file(project: Path) -> None:
    """The file alone is no plan: the project's program makes one of it."""
    with pytest.raises(RefusedError, match=r"got the stack file `.*Pulumi\.prod\.yaml`; name the stack, `prod`, with"):
        open_source(str(project / "Pulumi.prod.yaml"), project, None, NOTHING)


def test_standard_input_is_called_stdin() -> None:
    """In findings and in what is said of it."""
    assert read_source("-", Path(), None, io.BytesIO(export(state()).encode())).source == "stdin"
    with pytest.raises(Unreadable, match="stdin: is empty"):
        read_source("-", Path(), None, io.BytesIO())


@pytest.mark.parametrize(
    ("given", "advice"), [("prdo", "did you mean `prod`"), ("zzz", "choose one of the stacks `prod`")]
)
def test_a_name_that_is_neither_gets_the_nearest_right_one(given: str, advice: str, project: Path) -> None:
    """Of the stacks, and of the files beside a path."""
    with pytest.raises(RefusedError, match=advice):
        open_source(given, project, None, NOTHING)


def test_the_nearest_file_is_named(project: Path) -> None:
    """Where the name is a path."""
    (project / "state.json").write_text("{}")
    with pytest.raises(RefusedError, match=r"did you mean `.*state\.json`"):
        open_source(str(project / "stat.json"), project, None, NOTHING)


def test_a_source_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A device would fill the memory."""
    monkeypatch.setattr(source_module, "LARGEST", 2**20)
    with pytest.raises(RefusedError, match="must be at most 1 MiB"):
        read_source("/dev/zero", tmp_path, None, NOTHING)
