"""The configuration that the program gets: the stack's values over the project's defaults, typed, secrets kept closed."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from .answers import Answers, as_text
from .project import Project
from .refusal import RefusedError, quoted
from .tokens import Tokens

_TYPES: Final = {"string": str, "integer": int, "boolean": bool, "array": list, "object": dict}
_CLOSED: Final = {"integer": "0", "boolean": "false", "array": "[]", "object": "{}"}
_SCHEMA_KEYS: Final = frozenset({"type", "items", "description", "secret", "default", "value", "properties"})


@dataclass
class Settings:
    """Every value as a text by its full key; `secrets` are the keys whose value is never shown."""

    values: dict[str, str] = field(default_factory=dict)
    secrets: set[str] = field(default_factory=set)
    gaps: list[str] = field(default_factory=list)


def compose(project: Project, stack: str, data: dict[str, Any], answers: Answers, tokens: Tokens) -> Settings:
    """The settings of a stack; every missing or mistyped value is refused, all at once."""
    place = (Path(project.stack_folder) / f"Pulumi.{stack}.yaml").as_posix()
    given = {_full(str(key), project.name): value for key, value in (data.get("config") or {}).items()}
    found = Settings()
    wrong: list[str] = []
    for key, declared in project.config.items():
        full = _full(str(key), project.name)
        own = full.startswith(f"{project.name}:")
        _declared(found, full, declared, own, given, answers, place, wrong)
    for full, value in given.items():
        if full not in found.values:
            _take(found, full, value, None, tokens)
    for key, value in answers.config.items():
        full = _full(key, project.name)
        found.values[full] = value
    if data.get("environment"):
        found.gaps.append("the stack takes values from a Pulumi environment (ESC), which an offline plan does not open")
    if wrong:
        raise RefusedError(*wrong)
    for full in found.secrets:
        declared = _schema(project.config.get(full) or project.config.get(full.split(":", 1)[1]))
        if full not in {_full(key, project.name) for key in answers.config} and _is_closed(given.get(full)):
            found.values[full] = _CLOSED.get(str(declared.get("type")), tokens.mint("", full))
    return found


def _declared(
    found: Settings,
    full: str,
    declared: Any,
    own: bool,
    given: dict[str, Any],
    answers: Answers,
    place: str,
    wrong: list[str],
) -> None:
    schema = _schema(declared)
    kind = schema.get("type")
    if full in given:
        value = given[full]
    elif "value" in schema:
        value = schema["value"]
    elif "default" in schema:
        value = schema["default"]
    else:
        answered = {key if ":" in key else f"{full.split(':', 1)[0]}:{key}" for key in answers.config}
        if own and full not in answered:
            wrong.append(f"{place}.config: the required key {quoted(full)} is missing; add it")
        return
    if schema.get("secret"):
        found.secrets.add(full)
        if full in given and not _is_closed(value):
            wrong.append(
                f"{place}.config.{full}: must be encrypted, since the project calls it a secret; "
                f"set it with `pulumi config set --secret`"
            )
            return
    if kind in _TYPES and not _is_closed(value) and not _fits(value, str(kind)):
        shown = "a value" if schema.get("secret") else quoted(as_text(value))
        wrong.append(f"{place}.config.{full}: must be of the type {quoted(kind)}, got {shown}; correct it")
        return
    _take(found, full, value, kind, None)


def _take(found: Settings, full: str, value: Any, kind: Any, tokens: Tokens | None) -> None:
    if _is_closed(value):
        found.secrets.add(full)
        found.values[full] = ""
    elif _holds_closed(value):
        found.secrets.add(full)
        found.values[full] = as_text(_opened(value, full, tokens or Tokens()))
    else:
        found.values[full] = as_text(value)


def _opened(value: Any, full: str, tokens: Tokens) -> Any:
    """An object with a token in place of each encrypted part."""
    if _is_closed(value):
        return tokens.mint("", full)
    if isinstance(value, dict):
        return {key: _opened(item, full, tokens) for key, item in value.items()}
    return [_opened(item, full, tokens) for item in value] if isinstance(value, list) else value


def _schema(declared: Any) -> dict[str, Any]:
    """The declaration of a key; a bare value is its default."""
    if isinstance(declared, dict) and _SCHEMA_KEYS.intersection(declared):
        return declared
    return {} if declared is None else {"default": declared}


def _full(key: str, project: str) -> str:
    return key if ":" in key else f"{project}:{key}"


def _is_closed(value: Any) -> bool:
    return isinstance(value, dict) and list(value) == ["secure"]


def _holds_closed(value: Any) -> bool:
    if isinstance(value, dict):
        return _is_closed(value) or any(_holds_closed(item) for item in value.values())
    return isinstance(value, list) and any(_holds_closed(item) for item in value)


def _fits(value: Any, kind: str) -> bool:
    """True iff the value is of the declared type; a text may write a number, a truth value or a document."""
    if kind == "string":
        return isinstance(value, (str, int, float)) or value is None
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            return False
    wanted = _TYPES[kind]
    return isinstance(value, wanted) and not (wanted is int and isinstance(value, bool))
