"""Project and stack files are read as Pulumi's command line reads them; what is wrong in them is said at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from strongroom.record.project import read_project, read_stack, require_program
from strongroom.record.refusal import RefusedError

PROJECT = "name: p\nruntime: python\n"


def folder(root: Path, files: dict[str, str]) -> Path:
    """A project folder with these files."""
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    return root


@pytest.mark.parametrize(
    ("file", "text", "stack"),
    [
        ("Pulumi.yaml", PROJECT, "Pulumi.dev.yaml"),
        ("Pulumi.yml", PROJECT, "Pulumi.dev.yml"),
        ("Pulumi.json", '{"name": "p", "runtime": "python"}', "Pulumi.dev.json"),
        ("Pulumi.yaml", PROJECT + "stackConfigDir: deploy/stacks\n", "deploy/stacks/Pulumi.dev.yaml"),
        ("Pulumi.yaml", PROJECT + "config: deploy\n", "deploy/Pulumi.dev.yaml"),
    ],
)
def test_a_stack_file_lies_and_ends_as_the_project_says(tmp_path: Path, file: str, text: str, stack: str) -> None:
    """In the project's folder for stack files, with the ending of the project file."""
    project = read_project(folder(tmp_path, {file: text, stack: '{"config": {"p:a": 1}}'}))
    assert project.stacks == ("dev",)
    assert read_stack(project, "dev") == {"config": {"p:a": 1}}


@pytest.mark.parametrize(
    ("main", "program"),
    [("", "__main__.py"), ("main: src/\n", "src/__main__.py"), ("main: app/infra.py\n", "app/infra.py")],
)
def test_the_program_is_a_folder_or_a_file(tmp_path: Path, main: str, program: str) -> None:
    """A folder means its `__main__.py`."""
    project = read_project(folder(tmp_path, {"Pulumi.yaml": PROJECT + main, program: ""}))
    require_program(project)
    assert project.program == tmp_path / program


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("- a\n", ["Pulumi.yaml: must be a mapping, got `['a']`; write `name` and `runtime`"]),
        (
            "description: x\n",
            [
                "Pulumi.yaml.name: must be a text, the project's name, got `None`; correct it",
                "Pulumi.yaml.runtime: must be a text, the program's language, got `None`; correct it",
            ],
        ),
        (PROJECT + "main: 3\n", ["Pulumi.yaml.main: must be a path in the project, got `3`; correct it"]),
    ],
)
def test_mistakes_in_the_project_file_are_told_at_once(tmp_path: Path, text: str, sentences: list[str]) -> None:
    """Each by its key, with what was found there."""
    with pytest.raises(RefusedError) as caught:
        read_project(folder(tmp_path, {"Pulumi.yaml": text}))
    assert list(caught.value.sentences) == sentences


@pytest.mark.parametrize(
    ("stack", "sentence"),
    [
        ("prod", "Pulumi.prod.yaml: the stack `prod` has no file; choose one of `dev`, `test`"),
        ("a\x1b[31mb", r"Pulumi.a\x1b[31mb.yaml: the stack `a\x1b[31mb` has no file; choose one of `dev`, `test`"),
    ],
)
def test_a_stack_without_a_file_is_told_with_those_that_have_one(tmp_path: Path, stack: str, sentence: str) -> None:
    """A hostile name reaches nobody's terminal raw."""
    project = read_project(folder(tmp_path, {"Pulumi.yaml": PROJECT, "Pulumi.dev.yaml": "", "Pulumi.test.yaml": ""}))
    with pytest.raises(RefusedError) as caught:
        read_stack(project, stack)
    assert caught.value.sentences == (sentence,)


def test_a_missing_program_is_named(tmp_path: Path) -> None:
    """By its path in the project, as the project file writes it."""
    project = read_project(folder(tmp_path, {"Pulumi.yaml": PROJECT + "main: nope/\n"}))
    with pytest.raises(RefusedError, match=r"^Pulumi.yaml.main: there is no `nope/__main__.py`; name the program"):
        require_program(project)
