"""The configuration that the program gets: the stack's values over the project's defaults, typed, secrets closed.

Source: https://www.pulumi.com/docs/iac/concepts/config/. To the program every value is a text. An encrypted value is
never opened: in its place stands a token, or a value of the type that the project or the program asks for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from .answers import Answers, as_text
from .project import Project
from .refusal import RefusedError, quoted
from .tokens import Tokens

_TYPES: Final = {"string": str, "integer": int, "boolean": bool, "array": list, "object": dict}
# What stands for an encrypted value in a first and in a checking run, by the project's types and the SDK's getters.
_PLACEHOLDERS: Final = {
    "integer": ("0", "1"),
    "boolean": ("false", "true"),
    "int": ("0", "1"),
    "float": ("0", "1"),
    "bool": ("false", "true"),
}
_OBJECTS: Final = frozenset({"object", "JSON object"})
_SCHEMA_KEYS: Final = frozenset({"type", "items", "description", "secret", "default", "value", "properties"})
_ABSENT: Final = object()


@dataclass
class Settings:
    """Every value as a text by its full key; `secrets` are the keys whose value is never shown."""

    values: dict[str, str] = field(default_factory=dict)
    secrets: set[str] = field(default_factory=set)
    gaps: list[str] = field(default_factory=list)
    guessed: bool = False  # a placeholder stands where no token can: what it becomes does not show


@dataclass(frozen=True)
class Sources:
    """Where the settings of a stack come from, each by its full key."""

    declared: Mapping[str, Mapping[str, Any]]
    given: Mapping[str, Any]
    answered: Mapping[str, str]
    has_environment: bool
    place: str

    def value(self, key: str) -> Any:
        """The value of a key before any answer, or `_ABSENT`."""
        schema = self.declared.get(key, {})
        return self.given.get(key, schema.get("value", schema.get("default", _ABSENT)))


def read_sources(project: Project, stack: str, data: Mapping[str, Any], answers: Answers) -> Sources:
    """The sources of a stack's settings; every missing or mistyped value is refused, all at once."""
    place = project.stack_file(stack).as_posix()
    sources = Sources(
        {_full(key, project.name): _schema(value) for key, value in project.config.items()},
        {_full(key, project.name): value for key, value in (data.get("config") or {}).items()},
        {_full(key, project.name): value for key, value in answers.config.items()},
        bool(data.get("environment")),
        place,
    )
    wrong = list(_mistakes(sources, project.name))
    if wrong:
        raise RefusedError(*wrong)
    return sources


def compose(sources: Sources, tokens: Tokens, kinds: Mapping[str, str]) -> Settings:
    """The settings for one run; `kinds` are the types of encrypted values that the program was seen to ask for."""
    found = Settings()
    for key in {**sources.declared, **sources.given, **sources.answered}:
        value = sources.value(key)
        schema = sources.declared.get(key, {})
        if schema.get("secret") or _holds_closed(value):
            found.secrets.add(key)
        if key in sources.answered:
            found.values[key] = sources.answered[key]
        elif _is_closed(value):
            kind = kinds.get(key) or str(schema.get("type"))
            found.guessed = found.guessed or kind in _PLACEHOLDERS
            found.values[key] = _placeholder(kind, key, tokens)
        elif value is not _ABSENT:
            found.values[key] = as_text(_opened(value, key, tokens))
    if sources.has_environment:
        found.gaps.append("the stack takes values from a Pulumi environment (ESC), which an offline plan does not open")
    return found


def _placeholder(kind: str, key: str, tokens: Tokens) -> str:
    """What stands for an encrypted value of this type; a list or an object holds tokens, another number in each run."""
    if kind in _PLACEHOLDERS:
        return _PLACEHOLDERS[kind][bool(tokens.trace)]
    if kind not in _OBJECTS and kind != "array":
        return tokens.mint("", key)
    inside = [tokens.mint("", key) for _ in range(2 if tokens.trace else 1)]
    return json.dumps({token: token for token in inside} if kind in _OBJECTS else inside, ensure_ascii=False)


def _mistakes(sources: Sources, project: str) -> Iterator[str]:
    for key, schema in sources.declared.items():
        where = f"{sources.place}.config.{key}"
        value = sources.value(key)
        if value is _ABSENT:
            if key.startswith(f"{project}:") and key not in sources.answered:
                yield f"{where}: is required and missing; add it"
        elif schema.get("secret") and key in sources.given and not _is_closed(value):
            yield f"{where}: must be encrypted, the project calls it secret; set it with `pulumi config set --secret`"
        elif not _is_closed(value) and not _fits(value, schema.get("type")):
            shown = "a value" if schema.get("secret") else quoted(as_text(value))
            yield f"{where}: must be of the type {quoted(schema['type'])}, got {shown}; correct it"


def _opened(value: Any, key: str, tokens: Tokens) -> Any:
    """A value with a token in place of each encrypted part."""
    if _is_closed(value):
        return tokens.mint("", key)
    if isinstance(value, dict):
        return {name: _opened(item, key, tokens) for name, item in value.items()}
    return [_opened(item, key, tokens) for item in value] if isinstance(value, list) else value


def _schema(declared: Any) -> Mapping[str, Any]:
    """The declaration of a key; a bare value is its default."""
    if isinstance(declared, dict) and _SCHEMA_KEYS.intersection(declared):
        return declared
    return {} if declared is None else {"default": declared}


def _full(key: object, project: str) -> str:
    return str(key) if ":" in str(key) else f"{project}:{key}"


def _is_closed(value: Any) -> bool:
    return isinstance(value, dict) and list(value) == ["secure"]


def _holds_closed(value: Any) -> bool:
    if isinstance(value, dict):
        return _is_closed(value) or any(_holds_closed(item) for item in value.values())
    return isinstance(value, list) and any(_holds_closed(item) for item in value)


def _fits(value: Any, kind: Any) -> bool:
    """True iff the value is of the declared type; a text may write a number, a truth value or a document."""
    wanted = _TYPES.get(str(kind))
    if wanted is None:
        return True
    if wanted is str:
        return isinstance(value, (str, int, float)) or value is None
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            return False
    return isinstance(value, wanted) and not (wanted is int and isinstance(value, bool))
