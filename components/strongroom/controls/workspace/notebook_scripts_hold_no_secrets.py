"""Neither start-up scripts nor environments and hyperparameters of jobs and models hold a secret."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator
from typing import Final

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.secret_text import is_secret_setting, secret_in
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.text import parse_json
from strongroom.plan.value import Secret, Text, Unknown, Value

_NOTEBOOK: Final = "aws:sagemaker/notebookInstanceLifecycleConfiguration:NotebookInstanceLifecycleConfiguration"
_STUDIO: Final = "aws:sagemaker/studioLifecycleConfig:StudioLifecycleConfig"
_JOB: Final = "aws:sagemaker/trainingJob:TrainingJob"
_MODEL: Final = "aws:sagemaker/model:Model"
_PIPELINE: Final = "aws:sagemaker/pipeline:Pipeline"
# Scripts, each in base64.
_SCRIPTS: Final = {_NOTEBOOK: ("onCreate", "onStart"), _STUDIO: ("studioLifecycleConfigContent",)}
# Settings by name.
_SETTINGS: Final = {
    _JOB: ("hyperParameters", "environment"),
    _MODEL: ("primaryContainer.environment", "containers[*].environment"),
    _PIPELINE: ("pipelineDefinition",),
}
_NAMED: Final = ("environment", "hyperparameters")  # in a pipeline's definition
_FIX: Final = "read it at run time from Secrets Manager, and name only the secret here"


def judge(resource: Resource, _plan: Plan) -> Outcome:
    """Passes iff no text of the resource looks like a secret; without any text it does not apply."""
    outcomes = [_script(path, value) for path in _SCRIPTS.get(resource.type, ()) for value in _given(resource, path)]
    for path in _SETTINGS.get(resource.type, ()):
        outcomes += [found for value in _given(resource, path) for found in _settings(path, value)]
    return all_of(*outcomes) if outcomes else NOT_APPLICABLE


def _given(resource: Resource, path: str) -> list[Value]:
    return [value for value in at(resource.inputs, path) if value is not None]


def _script(path: str, value: Value) -> Outcome:
    if isinstance(value, Secret):
        return failed(path, "the script holds what the program itself calls secret", _FIX)
    if not isinstance(value, str):
        return unknown(path, "the plan does not show the script", "make it of text that the program knows")
    found = secret_in(_decoded(value))
    return failed(path, f"the script holds {found}", _FIX) if found else passed(path)


def _decoded(value: str) -> str:
    """The script itself; a text that is no base64 stands for itself."""
    try:
        return base64.b64decode("".join(value.split()), validate=True).decode(errors="replace")
    except (binascii.Error, ValueError):
        return value


def _settings(path: str, value: Value) -> Iterator[Outcome]:
    if path == "pipelineDefinition":
        try:
            value = parse_json(value)
        except ValueError:
            value = None
        if not isinstance(value, (dict, list)):
            yield unknown(path, "the plan does not show the definition", "make it of text that the program knows")
            return
        yield passed(path)
        yield from _within(path, value)
    elif isinstance(value, dict):
        yield passed(path)
        yield from (_setting(path, name, item) for name, item in value.items())
    else:
        yield unknown(path, f"the plan does not show {path}", "make it of text that the program knows")


def _within(path: str, value: Value) -> Iterator[Outcome]:
    """Judges every environment and every hyperparameter of a pipeline's steps."""
    if isinstance(value, dict):
        for name, item in value.items():
            if name.casefold() in _NAMED and isinstance(item, dict):
                yield from (_setting(path, key, text) for key, text in item.items())
            else:
                yield from _within(path, item)
    elif isinstance(value, list):
        for item in value:
            yield from _within(path, item)


def _setting(path: str, name: str, value: Value) -> Outcome:
    if isinstance(value, Secret):
        return failed(path, f"{name} holds what the program itself calls secret", _FIX)
    if isinstance(value, Unknown) and not value.urn:
        return unknown(path, f"the plan does not show what {name} holds", "make it of text that the program knows")
    text = "".join(item for item in value.parts if isinstance(item, str)) if isinstance(value, Text) else value
    if not isinstance(text, str):
        return passed(path)
    found = secret_in(text)
    if found is None and is_secret_setting(name, text):
        found = "a value that its name calls a secret"
    return failed(path, f"{name} holds {found}", _FIX) if found else passed(path)


def _coded(script: str) -> str:
    return base64.b64encode(script.encode()).decode()


_KEY = "AKIA" + "IOSFODNN7" + "EXAMPLE"
_GOOD = _coded("#!/bin/bash\nset -eu\nTOKEN=$(aws secretsmanager get-secret-value --secret-id fraud)\npip list\n")
_BAD = _coded(f"#!/bin/bash\nexport AWS_ACCESS_KEY_ID={_KEY}\n")
_PASSWORD = _coded("#!/bin/bash\nexport DB_PASSWORD='hunter2hunter2'\n")
_ARN = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:fraud-1a2b3c"


def _step(environment: Value) -> Value:
    return {"Version": "2020-12-01", "Steps": [{"Name": "train", "Arguments": {"Environment": environment}}]}


CONTROL = Control(
    id="notebook_scripts_hold_no_secrets",
    concept="workspace",
    title="Start-up scripts, environment and hyperparameters hold no secrets",
    why="They are readable by every reader of the control plane.",
    severity="high",
    requirements=("Z17",),
    threats=("ML05", "ML06", "AML.T0055"),
    sources={"prowler": ("sagemaker_notebook_instance_no_secrets",)},
    cases=(
        Case(
            types=(*_SCRIPTS, *_SETTINGS),
            judge=judge,
            passes=(
                example(part(_NOTEBOOK, "start", {"onStart": _GOOD})),
                example(part(_STUDIO, "start", {"studioLifecycleConfigContent": _GOOD})),
                example(part(_JOB, "train", {"hyperParameters": {"tokenizer": "bpe", "max_tokens": "9"}})),
                example(part(_MODEL, "score", {"primaryContainer": {"environment": {"DB_SECRET": _ARN}}})),
                example(part(_PIPELINE, "train", {"pipelineDefinition": _step({"MODE": "fast"})})),
            ),
            fails=(
                example(part(_NOTEBOOK, "start", {"onStart": _BAD})),
                example(part(_NOTEBOOK, "start", {"onCreate": _PASSWORD, "onStart": _GOOD})),
                example(part(_STUDIO, "start", {"studioLifecycleConfigContent": _BAD})),
                example(part(_JOB, "train", {"hyperParameters": {"api_key": "9f8e7d6c5b4a"}})),
                example(part(_JOB, "train", {"environment": {"NOTE": f"use {_KEY}"}})),
                example(part(_JOB, "train", {"environment": {"url": "postgres://app:pw12345@db/x"}})),
                example(part(_MODEL, "score", {"containers": [{"environment": {"dbPassword": "hunter2hunter2"}}]})),
                example(part(_PIPELINE, "train", {"pipelineDefinition": _step({"DB_PASSWORD": "hunter2hunter2"})})),
            ),
            unknown=(
                example(part(_NOTEBOOK, "start", {"onStart": UNKNOWN})),
                example(part(_JOB, "train", {"environment": {"MODE": UNKNOWN}})),
                example(part(_PIPELINE, "train", {"pipelineDefinition": UNKNOWN})),
            ),
        ),
    ),
)
