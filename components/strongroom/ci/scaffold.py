"""Writes the files of a new environment, all of them or none, and overwrites nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from strongroom.plan.visible import shortened
from strongroom.spec import Mistakes, read_environment
from strongroom.spec.schema import FILE as SCHEMA
from strongroom.spec.schema import schema_text

from .scaffold_text import PROGRAM, Answers, environment, project_file, stack_file

_STACK: Final = re.compile(r"[A-Za-z0-9_.-]{1,100}")
_PRINCIPAL_ADVICE: Final = "write fraud-scientists=arn:aws:iam::111122223333:role/fraud-scientists"


class Occupied(ValueError):
    """The files cannot be written as asked; each sentence names one reason."""

    def __init__(self, *sentences: str) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


@dataclass(frozen=True, slots=True)
class Scaffold:
    """The files that were written, and what to tell the person who asked for them."""

    files: tuple[Path, ...]
    told: str


def answers_of(given: Mapping[str, str]) -> Answers:
    """The answers as they were typed, `principal` split into the team's own name and the cloud's.

    Raises Occupied where `principal` is not NAME=ARN or the stack's name is none that Pulumi takes.
    """
    fields = {key: value.strip() for key, value in given.items()}
    scientist, separator, principal = fields.pop("principal").partition("=")
    if not separator or not scientist or not principal:
        raise Occupied(f"init.principal: must be NAME=ARN, got {_told(given['principal'])}; {_PRINCIPAL_ADVICE}")
    if not _STACK.fullmatch(fields["stack"]):
        advice = "use letters, digits, `-`, `_` and `.`"
        raise Occupied(f"init.stack: is no name of a stack, got {_told(fields['stack'])}; {advice}")
    return Answers(**fields, scientist=scientist.strip(), principal=principal.strip())


def scaffold(answers: Answers, folder: Path) -> Scaffold:
    """Writes the files of a new environment, all of them or none, and overwrites nothing.

    In a Pulumi project only the stack's file is new. Raises Occupied where the stack exists, the project is not one
    that Strongroom can join, or an answer is wrong.
    """
    project = _project(folder)
    texts = _files(answers, folder, project)
    try:
        read_environment(environment(answers))
    except Mistakes as mistakes:
        raise Occupied(*mistakes.sentences) from None
    drafts = {path.with_name(f".{path.name}.draft"): path for path in texts}
    try:
        for path in texts:
            path.parent.mkdir(parents=True, exist_ok=True)
        for draft, path in drafts.items():
            draft.write_text(texts[path], encoding="utf-8")
        for draft, path in drafts.items():
            draft.replace(path)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise Occupied(f"init.folder: cannot be written, got `{folder}`; {reason}") from None
    finally:
        for draft in drafts:
            with suppress(OSError):  # in a folder that takes no file there is none to take away
                draft.unlink(missing_ok=True)
    return Scaffold(tuple(texts), _told_of(answers, folder, list(texts), joined=project is not None))


def _files(answers: Answers, folder: Path, project: Mapping[str, object] | None) -> dict[Path, str]:
    stacks = folder / str(project.get("stackConfigDir") or ".") if project else folder
    target = stacks / f"Pulumi.{answers.stack}.yaml"
    if target.exists():
        raise Occupied(f"init.stack: exists already, got `{answers.stack}`; name another stack or edit {target.name}")
    texts = {target: stack_file(answers)}
    if not (stacks / SCHEMA).exists():
        texts[stacks / SCHEMA] = schema_text()
    if project is None:
        if (folder / "__main__.py").exists():
            advice = "choose an empty folder or add Pulumi.yaml"
            raise Occupied(f"init.folder: holds a program and no project, got `__main__.py`; {advice}")
        texts |= {folder / "Pulumi.yaml": project_file(answers.name), folder / "__main__.py": PROGRAM}
        if not (folder / "requirements.txt").exists():
            texts[folder / "requirements.txt"] = "strongroom[aws]\n"
    return texts


def _told_of(answers: Answers, folder: Path, written: list[Path], *, joined: bool) -> str:
    lines = [f"wrote {path.relative_to(folder)}" for path in written]
    if joined:
        lines += ["", "this project has a program of its own; let it end with:", ""]
        lines += [f"    {line}" for line in PROGRAM.splitlines()[2:] if line]
    return "\n".join([*lines, "", f"next: strongroom check {answers.stack}"]) + "\n"


def _project(folder: Path) -> Mapping[str, object] | None:
    path = folder / "Pulumi.yaml"
    if not path.exists():
        return None
    try:
        project = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    except (YAMLError, OSError, UnicodeDecodeError) as error:
        raise Occupied("init.project: cannot be read, got `Pulumi.yaml`; mend it first") from error
    if not isinstance(project, dict):
        raise Occupied("init.project: is no mapping, got `Pulumi.yaml`; mend it first")
    runtime = project.get("runtime")
    language = runtime.get("name") if isinstance(runtime, dict) else runtime
    if language != "python":
        raise Occupied(f"init.project: is not a Python program, got {_told(str(language))}; choose a folder of its own")
    return project


def _told(value: str) -> str:
    return f"`{shortened(value, 100)}`"
