"""`init` writes all of its files or none, joins a project without touching it, and says what is wrong in sentences."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from ruamel.yaml import YAML

from strongroom.ci.scaffold import Occupied, answers_of, scaffold
from strongroom.ci.scaffold_text import Answers, environment
from strongroom.spec import read_stack_file

GIVEN = {
    "stack": "dev",
    "name": "fraud",
    "stage": "dev",
    "owner": "risk@example.com",
    "account": "111122223333",
    "region": "eu-west-1",
    "team": "scoring",
    "principal": "fraud-scientists=arn:aws:iam::111122223333:role/fraud-scientists",
}


def answers(**changed: str) -> Answers:
    """The answers above, some changed."""
    return answers_of(GIVEN | changed)


def test_an_empty_folder_becomes_a_project_whose_file_is_right(tmp_path: Path) -> None:
    """The stack file reads back as the environment that was asked for."""
    made = scaffold(answers(), tmp_path)
    assert {path.name for path in made.files} == {path.name for path in tmp_path.iterdir()}
    assert read_stack_file(tmp_path / "Pulumi.dev.yaml").aws.account == "111122223333"  # type: ignore[union-attr]
    assert YAML(typ="safe").load(tmp_path / "Pulumi.yaml")["name"] == "fraud"
    assert "strongroom check dev" in made.told
    written = YAML(typ="safe").load(tmp_path / "Pulumi.dev.yaml")
    jsonschema.validate(written, json.loads((tmp_path / "environment.schema.json").read_text()))


@pytest.mark.parametrize("name", ["on", "no", "n1", "a-b"])
def test_words_of_yaml_stay_words(tmp_path: Path, name: str) -> None:
    """A name that YAML would read as something else is quoted."""
    scaffold(answers(name=name, team=name), tmp_path)
    written = YAML(typ="safe").load(tmp_path / "Pulumi.dev.yaml")["config"]["strongroom:environment"]
    assert written == environment(answers(name=name, team=name))


def test_a_project_keeps_its_program_and_gains_a_stack(tmp_path: Path) -> None:
    """In a project only the stack's file is new, where the project keeps its stacks."""
    (tmp_path / "Pulumi.yaml").write_text("name: pay\nruntime: python\nstackConfigDir: stacks\n")
    (tmp_path / "__main__.py").write_text("import pulumi\n")
    made = scaffold(answers(), tmp_path)
    added = {"stacks/Pulumi.dev.yaml", "stacks/environment.schema.json"}
    assert {str(path.relative_to(tmp_path)) for path in made.files} == added
    assert (tmp_path / "__main__.py").read_text() == "import pulumi\n"
    assert "from_stack_file()" in made.told


@pytest.mark.parametrize(
    ("project", "sentence"),
    [
        (
            "name: pay\nruntime: nodejs\n",
            "init.project: is not a Python program, got `nodejs`; choose a folder of its own",
        ),
        ("- a\n", "init.project: is no mapping, got `Pulumi.yaml`; mend it first"),
        ("a: [", "init.project: cannot be read, got `Pulumi.yaml`; mend it first"),
    ],
)
def test_a_project_that_cannot_be_joined_is_refused(tmp_path: Path, project: str, sentence: str) -> None:
    """Nothing is written beside it."""
    (tmp_path / "Pulumi.yaml").write_text(project)
    with pytest.raises(Occupied) as refused:
        scaffold(answers(), tmp_path)
    assert refused.value.sentences == (sentence,)
    assert [path.name for path in tmp_path.iterdir()] == ["Pulumi.yaml"]


def test_a_program_without_a_project_is_not_overwritten(tmp_path: Path) -> None:
    """A folder with a program is somebody's."""
    (tmp_path / "__main__.py").write_text("print()\n")
    with pytest.raises(Occupied, match="^init.folder: holds a program and no project"):
        scaffold(answers(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["__main__.py"]


def test_every_wrong_answer_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    """The environment file's own mistakes come back, all at once."""
    with pytest.raises(Occupied) as refused:
        scaffold(answers(account="1", region="mars", stage="x"), tmp_path)
    assert len(refused.value.sentences) == 3
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("principal", ["fraud", "=arn", "fraud=", "\x1b[31m"])
def test_a_principal_without_its_name_is_a_sentence(principal: str) -> None:
    """The two halves are needed, and what was typed cannot colour the terminal."""
    with pytest.raises(Occupied, match="^init.principal: must be NAME=ARN, got `") as refused:
        answers(principal=principal)
    assert "\x1b" not in refused.value.sentences[0]


@pytest.mark.parametrize("stack", ["", "../up", "a b", "x" * 101])
def test_a_stack_is_named_as_pulumi_names_it(stack: str) -> None:
    """A name that would leave the folder is refused."""
    with pytest.raises(Occupied, match="^init.stack: is no name of a stack"):
        answers(stack=stack)


def test_a_folder_that_takes_no_file_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be written nothing can be taken away either: the folder is named, not a draft."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "write_text", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(Occupied) as occupied:
        scaffold(answers(), tmp_path)
    assert occupied.value.sentences == (f"init.folder: cannot be written, got `{tmp_path}`; read-only file system",)
