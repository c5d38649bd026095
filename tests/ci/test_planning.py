"""A stack is planned with the project's own interpreter, the same everywhere, or refused in sentences."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from strongroom.ci.planning import PlanningError, plan_stack, start

PROGRAM = """
import os, sys
import pulumi
class Thing(pulumi.ComponentResource):
    def __init__(self, name):
        super().__init__("a:b:Thing", name)
        self.register_outputs({"said": name})
print("on stdout")
for name in {"one", "two", "three", "four"}:
    Thing(name)
pulumi.export("cwd", os.path.relpath(os.getcwd(), os.environ["ROOT"]))
pulumi.export("first", os.path.relpath(sys.path[0], os.environ["ROOT"]))
pulumi.export("stack", f"{pulumi.get_organization()}/{pulumi.get_project()}/{pulumi.get_stack()}")
pulumi.export("preview", pulumi.runtime.is_dry_run())
"""


def project(folder: Path, program: str = PROGRAM, settings: str = "runtime: python\n") -> Path:
    """A project with the stacks `dev` and `prod`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "Pulumi.yaml").write_text(f"name: p\n{settings}")
    for stack in ("dev", "prod"):
        (folder / f"Pulumi.{stack}.yaml").write_text("config: {}\n")
    (folder / "__main__.py").write_text(program)
    return folder


def sentences(folder: Path, stack: str = "dev", answers: Path | None = None) -> list[str]:
    with pytest.raises(PlanningError) as caught:
        plan_stack(folder, stack, answers=answers)
    return caught.value.sentences


def outputs(document: str) -> dict[str, object]:
    """The stack's exports."""
    rows = json.loads(document)["deployment"]["resources"]
    (found,) = [row["outputs"] for row in rows if row["type"] == "pulumi:pulumi:Stack"]
    return dict(found)


def test_the_document_is_the_same_in_every_run_and_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the hash seed and the place of the project."""
    documents = set()
    for seed, folder in (("0", "a"), ("1", "a"), ("4711", "elsewhere/b")):
        root = project(tmp_path / folder)
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        monkeypatch.setenv("ROOT", str(root))
        documents.add(plan_stack(root, "dev"))
    assert len(documents) == 1


@pytest.mark.parametrize(("main", "entry"), [("infra", "infra"), ("infra/app.py", "infra")])
def test_the_program_runs_where_the_engine_runs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, main: str, entry: str
) -> None:
    """`main` names a folder or a file; its folder is the working directory and the first place for imports."""
    root = project(tmp_path / "p", settings=f"runtime: {{name: python}}\nmain: {main}\n")
    target = root / ("infra/app.py" if main.endswith(".py") else "infra/__main__.py")
    target.parent.mkdir()
    shutil.move(root / "__main__.py", target)
    monkeypatch.setenv("ROOT", str(root))
    assert outputs(plan_stack(root, "dev")) == {
        "cwd": entry,
        "first": entry,
        "stack": "organization/p/dev",
        "preview": True,
    }


def test_a_program_gets_its_own_strongroom(tmp_path: Path) -> None:
    """Neither our package nor a module of the recorder is at hand for the program."""
    program = "import pulumi, strongroom, tokens\npulumi.export('whose', [strongroom.WHOSE, tokens.WHOSE])\n"
    root = project(tmp_path / "p", program)
    (root / "strongroom.py").write_text("WHOSE = 'mine'\n")
    (root / "tokens.py").write_text("WHOSE = 'mine too'\n")
    assert outputs(plan_stack(root, "dev")) == {"whose": ["mine", "mine too"]}


def test_what_a_program_prints_is_not_the_plan(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """It goes to the error stream."""
    plan_stack(project(tmp_path / "p", "print('hello')"), "dev")
    captured = capfd.readouterr()
    assert (captured.out, captured.err) == ("", "hello\n")


def test_the_projects_virtual_environment_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Named in the project, usual for its toolchain, or active; in this order."""
    monkeypatch.delenv("VIRTUAL_ENV", raising=False)
    here = Path(sys.executable)

    def environment(folder: Path) -> Path:
        python = folder / "bin" / "python"
        python.parent.mkdir(parents=True)
        python.write_text(f'#!/bin/sh\nUSED={folder.name} exec "{here}" "$@"\n')
        python.chmod(0o755)
        return folder

    program = "import os, pulumi\npulumi.export('used', os.environ.get('USED', 'running'))\n"
    named = project(tmp_path / "a", program, "runtime: {name: python, options: {virtualenv: my-env}}\n")
    environment(named / "my-env")
    usual = project(tmp_path / "b", program, "runtime: {name: python, options: {toolchain: uv}}\n")
    environment(usual / ".venv")
    bare = project(tmp_path / "c", program)
    found = [outputs(plan_stack(root, "dev"))["used"] for root in (named, usual, bare)]
    monkeypatch.setenv("VIRTUAL_ENV", str(environment(tmp_path / "active")))
    found += [outputs(plan_stack(root, "dev"))["used"] for root in (named, bare)]
    assert found == ["my-env", ".venv", "running", "my-env", "active"]


def test_an_interpreter_without_pulumi_is_a_sentence(tmp_path: Path) -> None:
    """With what to do."""
    root = project(tmp_path / "p")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", root / "venv"], check=True)
    (sentence,) = sentences(root)
    assert sentence.endswith(
        "venv/bin/python: has no pulumi; install the program's requirements in the project's virtual environment"
    )


def test_an_interpreter_that_cannot_be_started_is_a_sentence(tmp_path: Path) -> None:
    """As one that was copied from another machine."""
    root = project(tmp_path / "p")
    (root / "venv/bin").mkdir(parents=True)
    (root / "venv/bin/python").write_text("not a program")
    (sentence,) = sentences(root)
    assert sentence.endswith("cannot be started (Permission denied); make the project's virtual environment anew")


def test_a_stack_without_a_file_is_refused_with_those_that_have_one(tmp_path: Path) -> None:
    """So that a person can choose."""
    assert sentences(project(tmp_path / "p"), "prd") == [
        "Pulumi.prd.yaml: the stack `prd` has no file; choose one of `dev`, `prod`"
    ]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("runtime: nodejs\n", ["Pulumi.yaml.runtime: only Python programs are planned offline, got `nodejs`; run "]),
        (
            "runtime: python\nmain: nowhere\n",
            ["Pulumi.yaml.main: there is no `nowhere/__main__.py`; name the program's folder"],
        ),
        ("runtime: 3\nconfig: [a]\n", ["Pulumi.yaml.runtime: must be a text", "Pulumi.yaml.config: must be a mapping"]),
        ("runtime: [", ["Pulumi.yaml:"]),
    ],
)
def test_mistakes_in_the_project_file_are_sentences(tmp_path: Path, settings: str, expected: list[str]) -> None:
    """All at once, and another language is pointed to the engine's own preview."""
    found = sentences(project(tmp_path / "p", settings=settings))
    assert len(found) == len(expected)
    assert all(sentence.startswith(start) for sentence, start in zip(found, expected, strict=True))


def test_an_environment_that_is_not_even_yaml_is_told_whole(tmp_path: Path) -> None:
    """A word that stands twice hides no other mistake: the file is read as the environment's own reader reads it."""
    folder = project(tmp_path)
    text = "config:\n  strongroom:environment:\n    name: a\n    name: b\n    stage: prd\n"
    (folder / "Pulumi.dev.yaml").write_text(text)
    with pytest.raises(PlanningError) as refused:
        plan_stack(folder, "dev")
    assert {sentence.split(": ")[0] for sentence in refused.value.sentences} >= {
        "Pulumi.dev.yaml:4 strongroom:environment.name",
        "Pulumi.dev.yaml:5 strongroom:environment.stage",
    }


def test_a_folder_without_a_project_is_refused(tmp_path: Path) -> None:
    """By its name."""
    (sentence,) = sentences(tmp_path)
    assert "is no Pulumi project, it has no `Pulumi.yaml`" in sentence


def test_an_answers_file_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    """Before anything runs."""
    (sentence,) = sentences(project(tmp_path / "p"), answers=tmp_path / "answers.yaml")
    assert sentence.startswith("answers.yaml: cannot be read")


def test_a_stopped_recording_leaves_no_process_and_no_file(tmp_path: Path) -> None:
    """As when a person interrupts the command: the program's own process ends too."""
    beat = tmp_path / "p" / "beat"
    root = project(tmp_path / "p", "import time\nwhile True:\n    open('beat', 'a').write('.')\n    time.sleep(0.01)\n")
    planning = start(root, "dev")
    while not beat.exists():
        time.sleep(0.01)
    planning.stop()
    time.sleep(0.05)
    before = beat.read_text()
    time.sleep(0.2)
    assert beat.read_text() == before
    assert not Path(planning.folder.name).exists()


def test_a_program_that_asks_a_person_is_a_sentence(tmp_path: Path) -> None:
    """Nobody answers: it does not wait."""
    (sentence,) = sentences(project(tmp_path / "p", "input('name? ')"))
    assert sentence.startswith("__main__.py:1 in <module>: the program fails with EOFError")


def test_planning_imports_neither_pulumi_nor_a_terminal_library() -> None:
    """The child starts while the command imports the rest."""
    code = (
        "import sys, strongroom.ci.planning; print(sorted({'pulumi', 'rich', 'typer', 'pydantic'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "[]\n"


def test_uncompiled_provider_packages_are_warned_of(tmp_path: Path) -> None:
    """Each start would compile them anew."""
    root = project(tmp_path / "p", "", "runtime: {name: python, options: {virtualenv: env}}\n")
    (root / "env/bin").mkdir(parents=True)
    (root / "env/bin/python").symlink_to(sys.executable)
    (root / "env/lib/python3.11/site-packages/pulumi_aws").mkdir(parents=True)
    planning = start(root, "dev")
    planning.stop()
    (warning,) = planning.warnings
    assert warning.startswith("pulumi_aws is not compiled, so each plan starts slowly; run `python -m compileall ")
