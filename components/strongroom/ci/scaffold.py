"""The files of a new environment: the least that a person must say, and a program of two lines."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from strongroom.spec import Mistakes, read_environment
from strongroom.spec.schema import FILE as SCHEMA
from strongroom.spec.schema import schema_text

PROGRAM: Final = '''"""One environment for each stack, from its file Pulumi.<stack>.yaml."""

from strongroom.provision.environment import from_stack_file

from_stack_file()
'''
_STACK: Final = re.compile(r"[A-Za-z0-9_.-]{1,100}")
_PRINCIPAL_ADVICE: Final = "write fraud-scientists=arn:aws:iam::111122223333:role/fraud-scientists"


@dataclass(frozen=True, kw_only=True)
class Answers:
    """What `strongroom init` asks: account and principal are the cloud's own names."""

    stack: str
    name: str
    stage: str
    owner: str
    account: str
    region: str
    team: str
    scientist: str
    principal: str


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
        for draft, path in drafts.items():
            draft.write_text(texts[path], encoding="utf-8")
        for draft, path in drafts.items():
            draft.replace(path)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise Occupied(f"init.folder: cannot be written, got `{folder}`; {reason}") from None
    finally:
        for draft in drafts:
            draft.unlink(missing_ok=True)
    return Scaffold(tuple(texts), _told_of(answers, folder, list(texts), joined=project is not None))


def environment(answers: Answers) -> Mapping[str, object]:
    """The environment as the stack file holds it under `strongroom:environment`."""
    return {
        "name": answers.name,
        "stage": answers.stage,
        "owner": answers.owner,
        "aws": {
            "account": answers.account,
            "region": answers.region,
            "principals": {answers.scientist: answers.principal},
        },
        "teams": [{"name": answers.team, "scientists": [answers.scientist]}],
    }


def _files(answers: Answers, folder: Path, project: Mapping[str, object] | None) -> dict[Path, str]:
    stacks = folder / str(project.get("stackConfigDir") or ".") if project else folder
    stack_file = stacks / f"Pulumi.{answers.stack}.yaml"
    if stack_file.exists():
        raise Occupied(
            f"init.stack: exists already, got `{answers.stack}`; name another stack or edit {stack_file.name}"
        )
    texts = {stack_file: _stack_file(answers)}
    if not (stacks / SCHEMA).exists():
        texts[stacks / SCHEMA] = schema_text()
    if project is None:
        if (folder / "__main__.py").exists():
            advice = "choose an empty folder or add Pulumi.yaml"
            raise Occupied(f"init.folder: holds a program and no project, got `__main__.py`; {advice}")
        texts |= {folder / "Pulumi.yaml": _project_file(answers.name), folder / "__main__.py": PROGRAM}
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


def _project_file(name: str) -> str:
    return f"""\
name: {_text(name)}
description: A locked-down machine-learning environment
runtime:
  name: python
  options: {{toolchain: pip, virtualenv: .venv}}
config:
  pulumi:disable-default-providers:
    value: ["*"]  # every resource names its provider, so nothing lands in an account by accident
"""


def _stack_file(answers: Answers) -> str:
    a = {key: _text(value) for key, value in vars(answers).items()}
    return f"""\
# yaml-language-server: $schema={SCHEMA}
# The shortest file that gives the whole protection; `strongroom plan {answers.stack}` shows what comes of it.
config:
  strongroom:environment:
    name: {a["name"]}
    stage: {a["stage"]}              # dev | test | prod: prod locks evidence for good
    owner: {a["owner"]}
    aws:
      account: {a["account"]}
      region: {a["region"]}
      principals:             # a name of your own -> the role that these people sign in with
        {a["scientist"]}: {a["principal"]}
    teams:
      - name: {a["team"]}
        scientists: [{a["scientist"]}]
"""


def _told(value: str) -> str:
    return f"`{value.encode('unicode_escape').decode()[:100]}`"


def _text(value: str) -> str:
    """The value as YAML text; JSON's quoting is YAML's, and plain words stay plain."""
    plain = value.replace("-", "").replace("_", "").replace(".", "").replace("@", "")
    if value and plain.isascii() and plain.isalnum() and not plain.isdigit() and plain.lower() not in _WORDS:
        return value if value[0].isalpha() else json.dumps(value)
    return json.dumps(value)


_WORDS: Final = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})
