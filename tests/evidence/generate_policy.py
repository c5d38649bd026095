"""Weakening edits of a policy document: each statement in turn, each of its parts in turn."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator

from strongroom.plan.model import Resource
from strongroom.plan.text import parse_json
from strongroom.plan.value import Value
from tests.evidence.edit import Inputs

Change = Callable[[Inputs], None]
_FOREIGN = "arn:aws:iam::999999999999:root"


def policy_edits(resource: Resource, path: str) -> Iterator[tuple[str, Change]]:
    """Yields each weakening of each statement, as a change of the resource's inputs."""
    document = parse_json(resource.inputs[path])
    assert isinstance(document, dict)
    statements = document["Statement"]
    assert isinstance(statements, list)
    for index, statement in enumerate(statements):
        assert isinstance(statement, dict)
        edits = _deny_edits(statement) if statement["Effect"] == "Deny" else _allow_edits(statement)
        for words, replacement in edits:
            kept: list[Value] = [
                *statements[:index],
                *([] if replacement is None else [replacement]),
                *statements[index + 1 :],
            ]
            yield (
                f"{statement.get('Sid', index)} {words}",
                _setting(path, copy.deepcopy({**document, "Statement": kept})),
            )


def _setting(path: str, document: Value) -> Change:
    def change(inputs: Inputs) -> None:
        inputs[path] = document

    return change


def _deny_edits(statement: Inputs) -> Iterator[tuple[str, Inputs | None]]:
    yield "dropped", None
    yield "made an Allow", {**statement, "Effect": "Allow"}
    for element in ("Action", "Resource"):
        items = statement.get(element)
        if isinstance(items, list) and len(items) > 1:
            for item in items:
                yield f"without {element} {item}", {**statement, element: [other for other in items if other != item]}
    conditions = statement.get("Condition") or {}
    assert isinstance(conditions, dict)
    rare = {**conditions, "StringLike": {**_tests(conditions.get("StringLike")), "aws:PrincipalTag/team": "nobody"}}
    yield "only for one tag", {**statement, "Condition": rare}
    for operator, tests in conditions.items():
        if "Not" in operator:
            for key, values in _tests(tests).items():
                wide = {**conditions, operator: {**_tests(tests), key: [*_listed(values), "*"]}}
                if "Like" in operator or "Arn" in operator:
                    yield f"{operator} {key} excepting everything", {**statement, "Condition": wide}
                other = {**conditions, operator: {**_tests(tests), key: [*_listed(values), "999999999999"]}}
                if key.lower().endswith(("account", "orgid")):
                    yield f"{operator} {key} excepting another account", {**statement, "Condition": other}


def _allow_edits(statement: Inputs) -> Iterator[tuple[str, Inputs | None]]:
    if "Principal" in statement:
        yield "to everybody", {**statement, "Principal": "*"}
        yield "to AWS *", {**statement, "Principal": {"AWS": "*"}}
        principal = statement["Principal"]
        if isinstance(principal, dict):
            wide = {**principal, "AWS": [*_listed(principal.get("AWS", [])), _FOREIGN]}
            yield "also to another account", {**statement, "Principal": wide}
    actions = _listed(statement.get("Action", []))
    service = str(actions[0]).split(":", 1)[0] if actions else "*"
    yield f"with {service}:*", {**statement, "Action": [*actions, f"{service}:*"]}
    if "*" not in _listed(statement.get("Resource", "*")):
        yield "on every resource", {**statement, "Resource": "*"}
    conditions = statement.get("Condition") or {}
    assert isinstance(conditions, dict)
    for operator, tests in conditions.items():
        for key, values in _tests(tests).items():
            fewer = {name: kept for name, kept in _tests(tests).items() if name != key}
            rest: Inputs = {name: kept for name, kept in {**conditions, operator: fewer}.items() if kept}
            bare = {name: item for name, item in statement.items() if name != "Condition"}
            yield f"without {operator} {key}", {**bare, "Condition": rest} if rest else bare
            if "Like" in operator or "Arn" in operator:
                wide = {**conditions, operator: {**_tests(tests), key: [*_listed(values), "*"]}}
                yield f"{operator} {key} widened", {**statement, "Condition": wide}


def _listed(value: Value) -> list[Value]:
    return list(value) if isinstance(value, list) else [value]


def _tests(value: Value) -> Inputs:
    return dict(value) if isinstance(value, dict) else {}
