"""An AWS policy document as statements, nothing of it dropped.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

Json: TypeAlias = object
Entry: TypeAlias = tuple[str, str]  # the kind of a principal and its text: ("AWS", "*")

_ELEMENTS: Final = frozenset(
    ("Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal", "Condition")
)
_KINDS: Final = frozenset(("AWS", "Service", "Federated", "CanonicalUser"))
_VERSIONS: Final = {"2012-10-17": True, "2008-10-17": False}  # whether `${...}` is a variable


class Unreadable(ValueError):
    """A document that is no policy: `<where>.<element>: <what is wrong>, got <value>; <what to do>`."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a Condition: the operator, the key and the values as the document spells them."""

    operator: str
    key: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement; an element that is not there is None, `name` is the Sid or the place."""

    name: str
    allow: bool
    actions: tuple[str, ...] | None
    not_actions: tuple[str, ...] | None
    resources: tuple[str, ...] | None
    not_resources: tuple[str, ...] | None
    principals: tuple[Entry, ...] | None
    not_principals: tuple[Entry, ...] | None
    tests: tuple[Line, ...]
    variables: bool


def read(document: Json, where: str = "policy") -> tuple[Statement, ...]:
    """Every statement of a document. Raises Unreadable."""
    if not isinstance(document, Mapping):
        raise _wrong(where, "is no policy document", document, "give an object with a Statement")
    if unknown := set(document) - {"Version", "Id", "Statement"}:
        raise _wrong(where, "has an unknown element", min(map(str, unknown)), "remove it")
    version = document.get("Version", "2008-10-17")
    if version not in _VERSIONS:
        raise _wrong(f"{where}.Version", "is no version of the language", version, "write `2012-10-17`")
    listed = document.get("Statement")
    statements = listed if isinstance(listed, list) else [listed]
    return tuple(
        _statement(each, f"Statement[{place}]", where, _VERSIONS[version]) for place, each in enumerate(statements)
    )


def _statement(body: Json, place: str, document: str, variables: bool) -> Statement:
    where = f"{document}.{place}"
    if not isinstance(body, Mapping):
        raise _wrong(where, "is no statement", body, "give an object")
    if unknown := set(body) - _ELEMENTS:
        raise _wrong(where, "has an unknown element", min(map(str, unknown)), "remove it")
    if body.get("Effect") not in ("Allow", "Deny"):
        raise _wrong(f"{where}.Effect", "is no effect", body.get("Effect"), "write `Allow` or `Deny`")
    _exclusive(body, where)
    return Statement(
        name=str(body.get("Sid") or place),
        allow=body["Effect"] == "Allow",
        actions=_texts(body, "Action", where),
        not_actions=_texts(body, "NotAction", where),
        resources=_texts(body, "Resource", where),
        not_resources=_texts(body, "NotResource", where),
        principals=_entries(body, "Principal", where),
        not_principals=_entries(body, "NotPrincipal", where),
        tests=_tests(body.get("Condition", {}), f"{where}.Condition"),
        variables=variables,
    )


def _exclusive(body: Mapping[str, Json], where: str) -> None:
    for element in ("Action", "Resource", "Principal"):
        if element in body and f"Not{element}" in body:
            raise _wrong(f"{where}.{element}", f"stands beside Not{element}", body[element], "keep one of them")
    if "Action" not in body and "NotAction" not in body:
        raise _wrong(f"{where}.Action", "is missing", None, "name the actions")
    named = "Principal" in body or "NotPrincipal" in body
    if not named and "Resource" not in body and "NotResource" not in body:
        raise _wrong(f"{where}.Resource", "is missing", None, "name the resources")


def _texts(body: Mapping[str, Json], element: str, where: str) -> tuple[str, ...] | None:
    if element not in body:
        return None
    listed = body[element] if isinstance(body[element], list) else [body[element]]
    assert isinstance(listed, list)  # noqa: S101 - for the type checker
    for each in listed:
        if not isinstance(each, str):
            raise _wrong(f"{where}.{element}", "is no text", each, "give a text or a list of texts")
    return tuple(each.strip() for each in listed)  # blanks around a name are common and name nothing


def _entries(body: Mapping[str, Json], element: str, where: str) -> tuple[Entry, ...] | None:
    if element not in body:
        return None
    listed = body[element]
    if listed == "*":
        return (("AWS", "*"),)
    if not isinstance(listed, Mapping):
        raise _wrong(f"{where}.{element}", "is no principal", listed, "write `*` or an object by kind")
    if unknown := set(listed) - _KINDS:
        raise _wrong(f"{where}.{element}", "has an unknown kind", min(map(str, unknown)), f"use {sorted(_KINDS)}")
    return tuple((kind, text) for kind in listed for text in _texts(listed, kind, f"{where}.{element}") or ())


def _tests(body: Json, where: str) -> tuple[Line, ...]:
    if not isinstance(body, Mapping):
        raise _wrong(where, "is no condition", body, "give an object by operator")
    found = []
    for operator, keys in body.items():
        if not isinstance(keys, Mapping):
            raise _wrong(f"{where}.{operator}", "is no test", keys, "give an object by key")
        for key, values in keys.items():
            listed = values if isinstance(values, list) else [values]
            found.append(Line(operator, key, tuple(_scalar(value, f"{where}.{operator}.{key}") for value in listed)))
    return tuple(found)


def _scalar(value: Json, where: str) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int | float):
        return str(value)
    raise _wrong(where, "is no value", value, "give a text, a number or a boolean")


def _wrong(where: str, what: str, got: Json, advice: str) -> Unreadable:
    return Unreadable(f"{where}: {what}, got `{str(got)[:80]}`; {advice}")
