"""The answers file: what a person knows and an offline plan does not, for data sources, stack references and secrets.

calls:
- token: aws:ec2/getVpc:getVpc
arguments: {id: vpc-0a1b}          # optional: without it, every call of this token
result: {id: vpc-0a1b, cidrBlock: 10.0.0.0/16}
stacks:
acme/network/prod:
outputs: {vpcId: vpc-0a1b, password: hunter2}
secrets: [password]                # optional
config:
shop:password: hunter2               # in place of a value that the stack file holds encrypted
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .refusal import RefusedError, quoted
from .yamlfile import load

_PARTS = ("calls", "stacks", "config")


@dataclass(frozen=True)
class Answers:
    """The contents of an answers file; `place` is how a person names it."""

    place: str = ""
    calls: tuple[tuple[str, str | None, Any], ...] = ()
    stacks: dict[str, dict[str, Any]] = field(default_factory=dict)
    config: dict[str, str] = field(default_factory=dict)

    def result(self, token: str, arguments: Any) -> Any | None:
        """The answer to a call: one for exactly these arguments before one for any."""
        wanted = canonical(arguments)
        for exact in (True, False):
            for found, given, result in self.calls:
                if found == token and (given == wanted if exact else given is None):
                    return result
        return None


def read_answers(path: Path | None, place: str = "") -> Answers:
    """The answers in a YAML or JSON file; all mistakes in it are refused at once."""
    if path is None:
        return Answers()
    place = place or path.name
    data = load(path, place) or {}
    wrong: list[str] = []
    if not isinstance(data, dict):
        raise RefusedError(f"{place}: an answers file is a mapping of `calls`, `stacks` and `config`")
    wrong += [
        f"{place}.{key}: is no part of an answers file; write `calls`, `stacks` or `config`"
        for key in data
        if key not in _PARTS
    ]
    calls = _calls(data.get("calls") or [], place, wrong)
    stacks = _stacks(data.get("stacks") or {}, place, wrong)
    config = data.get("config") or {}
    if not isinstance(config, dict):
        wrong.append(f"{place}.config: must be a mapping of configuration keys to values")
        config = {}
    if wrong:
        raise RefusedError(*wrong)
    return Answers(place, tuple(calls), stacks, {str(key): as_text(value) for key, value in config.items()})


def _calls(items: Any, place: str, wrong: list[str]) -> list[tuple[str, str | None, Any]]:
    if not isinstance(items, list):
        wrong.append(f"{place}.calls: must be a list of `token`, `arguments` and `result`")
        return []
    found = []
    for index, item in enumerate(items):
        where = f"{place}.calls[{index}]"
        if not isinstance(item, dict) or not isinstance(item.get("token"), str) or "result" not in item:
            wrong.append(f"{where}: must hold a `token` and a `result`, and may hold `arguments`")
            continue
        wrong += [
            f"{where}.{key}: is no part of an answer; write `token`, `arguments` or `result`"
            for key in item
            if key not in ("token", "arguments", "result")
        ]
        if not isinstance(item["result"], dict):
            wrong.append(f"{where}.result: must be a mapping of the call's outputs, got {quoted(item['result'])}")
            continue
        given = canonical(item["arguments"]) if "arguments" in item else None
        found.append((item["token"], given, item["result"]))
    return found


def _stacks(items: Any, place: str, wrong: list[str]) -> dict[str, dict[str, Any]]:
    if not isinstance(items, dict):
        wrong.append(f"{place}.stacks: must be a mapping of stack names to `outputs`")
        return {}
    found = {}
    for name, item in items.items():
        where = f"{place}.stacks[{quoted(name)}]"
        if not isinstance(item, dict) or not isinstance(item.get("outputs"), dict):
            wrong.append(f"{where}: must hold `outputs`, a mapping, and may hold `secrets`, a list of their names")
            continue
        secrets = item.get("secrets") or []
        if not isinstance(secrets, list):
            wrong.append(f"{where}.secrets: must be a list of the names of secret outputs, got {quoted(secrets)}")
            continue
        found[str(name)] = {"outputs": item["outputs"], "secrets": [str(secret) for secret in secrets]}
    return found


def canonical(arguments: Any) -> str:
    """The same text for the same arguments, in whatever order they stand."""
    return json.dumps(arguments or {}, sort_keys=True, separators=(",", ":"), default=str)


def as_text(value: Any) -> str:
    """A configuration value as the program gets it: text, with lists and objects as JSON."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (dict, list)):
        return json.dumps(value, separators=(",", ":"), sort_keys=True, ensure_ascii=False)
    return "" if value is None else str(value)
