"""The files of a new environment: the least that a person must say, and a program of two lines."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

PROGRAM: Final = '''"""One environment for each stack, from its file Pulumi.<stack>.yaml."""

from strongroom.provision.environment import from_stack_file

from_stack_file()
'''


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
    """A file that would have to be overwritten, or cannot be read; the text is one sentence for the user."""


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


def files(answers: Answers, folder: Path) -> dict[Path, str]:
    """Path and content of each file to write in `folder`; what a Pulumi project there already has is left as it is.

    Raises Occupied where the stack exists, or the project is not one that Strongroom can join.
    """
    project = _project(folder)
    stacks = folder / str(project.get("stackConfigDir") or ".") if project else folder
    stack_file = stacks / f"Pulumi.{answers.stack}.yaml"
    if stack_file.exists():
        got = f"got `{answers.stack}`"
        raise Occupied(f"init.stack: exists already, {got}; name another stack or edit {stack_file.name}")
    written = {stack_file: _stack_file(answers)}
    if project is None:
        written[folder / "Pulumi.yaml"] = _project_file(answers.name)
        if (folder / "__main__.py").exists():
            advice = "choose an empty folder or add Pulumi.yaml"
            raise Occupied(f"init.folder: holds a program and no project, got `__main__.py`; {advice}")
        written[folder / "__main__.py"] = PROGRAM
        if not (folder / "requirements.txt").exists():
            written[folder / "requirements.txt"] = "strongroom[aws]\n"
    return written


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
        raise Occupied(f"init.project: is not a Python program, got `{language}`; choose a folder of its own")
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


def _text(value: str) -> str:
    """The value as YAML text; JSON's quoting is YAML's, and plain words stay plain."""
    plain = value.replace("-", "").replace("_", "").replace(".", "").replace("@", "")
    if value and plain.isascii() and plain.isalnum() and not plain.isdigit() and plain.lower() not in _WORDS:
        return value if value[0].isalpha() else json.dumps(value)
    return json.dumps(value)


_WORDS: Final = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})
