"""What the files of a new environment hold: the least that a person must say, and a program of two lines."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from strongroom.spec.schema import FILE as SCHEMA

PROGRAM: Final = '''"""One environment for each stack, from its file Pulumi.<stack>.yaml."""

from strongroom.provision.environment import from_stack_file

from_stack_file()
'''
_WORDS: Final = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})  # which YAML reads as no text


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


def project_file(name: str) -> str:
    """Pulumi.yaml."""
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


def stack_file(answers: Answers) -> str:
    """Pulumi.<stack>.yaml."""
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


def _text(value: str) -> str:
    """The value as YAML text; JSON's quoting is YAML's, and plain words stay plain."""
    plain = value.replace("-", "").replace("_", "").replace(".", "").replace("@", "")
    if value and plain.isascii() and plain.isalnum() and not plain.isdigit() and plain.lower() not in _WORDS:
        return value if value[0].isalpha() else json.dumps(value)
    return json.dumps(value)
