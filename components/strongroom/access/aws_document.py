"""An AWS policy document in one normal form, whichever way it was written.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from strongroom.plan.text import parse_json
from strongroom.plan.value import Secret, Text, Unknown, Value

_ELEMENTS: Final = {
    name.casefold(): name
    for name in (
        ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"]
    )
}


@dataclass(frozen=True, slots=True)
class Condition:
    """One test: `operator` as written (`StringNotEqualsIfExists`), `key` in lower case, and its values."""

    operator: str
    key: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement; an element that is absent is None, values keep their holes.

    `principals` maps a kind (`AWS`, `Service`, `Federated`, `CanonicalUser`) to its members; the bare `*` is kind `*`.
    """

    sid: str
    effect: Value
    actions: tuple[Value, ...] | None
    not_actions: tuple[Value, ...] | None
    resources: tuple[Value, ...] | None
    not_resources: tuple[Value, ...] | None
    principals: Mapping[str, tuple[Value, ...]] | None
    not_principals: Mapping[str, tuple[Value, ...]] | None
    conditions: tuple[Condition, ...]


class Unreadable(ValueError):
    """The value is no policy document, or too little of it is known to read one; the text says why."""


def read_document(value: Value) -> tuple[Statement, ...]:
    """The statements of a document given as JSON text, as text with holes or as an object.

    Raises Unreadable where the document as a whole is unknown, secret, not JSON or not a policy.
    """
    if isinstance(value, Unknown):
        raise Unreadable("the document is not known before the cloud fills it")
    if isinstance(value, Secret):
        raise Unreadable("the document is secret")
    return _read_text(value) if isinstance(value, (str, Text)) else _read(value)


@lru_cache(maxsize=1024)
def _read_text(value: str | Text) -> tuple[Statement, ...]:
    # Every control reads the same documents again.
    return _read(value)


def _read(value: Value) -> tuple[Statement, ...]:
    try:
        document = parse_json(value)
    except ValueError as error:
        raise Unreadable(f"the document is not JSON: {error}") from error
    if not isinstance(document, dict):
        raise Unreadable("the document is not an object")
    statements = _element(document, "statement")
    if statements is None:
        raise Unreadable("the document has no Statement")
    return tuple(_statement(item, index) for index, item in enumerate(_listed(statements)))


def _element(document: Mapping[str, Value], name: str) -> Value:
    # Typed arguments of the SDK reach the wire in IAM spelling; state files of old programs hold other cases.
    return next((value for key, value in document.items() if key.casefold() in (name, name + "s")), None)


def _statement(value: Value, index: int) -> Statement:
    if not isinstance(value, dict):
        raise Unreadable(f"Statement[{index}] is not an object")
    parts = {_ELEMENTS[key.casefold()]: item for key, item in value.items() if key.casefold() in _ELEMENTS}
    strange = next((key for key in value if key.casefold() not in _ELEMENTS), None)
    if strange is not None:
        raise Unreadable(f"Statement[{index}] has an element that IAM does not know")
    sid = parts.get("Sid")
    return Statement(
        sid=sid if isinstance(sid, str) else "",
        effect=parts.get("Effect"),
        actions=_values(parts, "Action"),
        not_actions=_values(parts, "NotAction"),
        resources=_values(parts, "Resource"),
        not_resources=_values(parts, "NotResource"),
        principals=_principals(parts, "Principal", index),
        not_principals=_principals(parts, "NotPrincipal", index),
        conditions=_conditions(parts.get("Condition"), index),
    )


def _listed(value: Value) -> list[Value]:
    return value if isinstance(value, list) else [value]


def _values(parts: Mapping[str, Value], name: str) -> tuple[Value, ...] | None:
    return tuple(_listed(parts[name])) if name in parts else None


def _principals(parts: Mapping[str, Value], name: str, index: int) -> Mapping[str, tuple[Value, ...]] | None:
    if name not in parts:
        return None
    value = parts[name]
    if isinstance(value, dict):
        return {kind: tuple(_listed(members)) for kind, members in value.items()}
    if isinstance(value, (str, Unknown, Text)):
        return {"*" if value == "*" else "AWS": (value,)}
    raise Unreadable(f"Statement[{index}].{name} is neither a text nor an object")


def _conditions(value: Value, index: int) -> tuple[Condition, ...]:
    if value is None:
        return ()
    if not isinstance(value, dict):
        raise Unreadable(f"Statement[{index}].Condition is not an object")
    found = []
    for operator, tests in value.items():
        if not isinstance(tests, dict):
            raise Unreadable(f"Statement[{index}].Condition.{operator} is not an object")
        found += [Condition(operator, key.casefold(), tuple(_listed(values))) for key, values in tests.items()]
    return tuple(found)
