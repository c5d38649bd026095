"""Weakening edits of a policy document: each statement in turn, each of its parts in turn."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from typing import Final

from strongroom.plan.model import Resource
from strongroom.plan.text import parse_json
from strongroom.plan.value import Value
from tests.evidence.edit import Inputs
from tests.evidence.generate_condition import granted_more, refused_less

Change = Callable[[Inputs], None]
_FOREIGN: Final = "arn:aws:iam::999999999999:root"
# Their policies speak of the one thing that they stand on, whatever a statement names as its resource.
_OF_ONE_THING: Final = ("aws:sns/topicPolicy:TopicPolicy", "aws:sqs/queuePolicy:QueuePolicy", "aws:kms/key:Key")
# Without a document of their own they grant nothing, or what is left grants less.
_GRANTS_ONLY: Final = ("aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy", "aws:iam/role:Role")


def policy_edits(resource: Resource, path: str) -> Iterator[tuple[str, Change]]:
    """Yields each weakening of each statement, as a change of the resource's inputs."""
    if path not in resource.inputs:
        return
    document = parse_json(resource.inputs[path])
    assert isinstance(document, dict)
    statements = document["Statement"]
    assert isinstance(statements, list)
    refuses = False
    always = [item for each in statements for item in _refused_always(each)]
    for index, statement in enumerate(statements):
        assert isinstance(statement, dict)
        refused = statement["Effect"] == "Deny"
        refuses |= refused
        edits = _deny_edits(statement, always) if refused else _allow_edits(statement, resource.type)
        for words, replacement in edits:
            changed = [] if replacement is None else [replacement]
            kept: list[Value] = [*statements[:index], *changed, *statements[index + 1 :]]
            sid = statement.get("Sid", index)
            yield f"{sid} {words}", _setting(path, copy.deepcopy({**document, "Statement": kept}))
    if resource.type not in _GRANTS_ONLY and (refuses or not resource.type.startswith("aws:iam/")):
        yield "removed", _removing(path)


def _removing(path: str) -> Change:
    def change(inputs: Inputs) -> None:
        inputs.pop(path)

    return change


def _setting(path: str, document: Value) -> Change:
    def change(inputs: Inputs) -> None:
        inputs[path] = document

    return change


def _refused_always(statement: Value) -> list[Value]:
    """The actions that a statement refuses of everything, whatever else is said."""
    assert isinstance(statement, dict)
    whole = statement["Effect"] == "Deny" and statement.get("Resource") == "*" and "Condition" not in statement
    return _listed(statement.get("Action", [])) if whole and "Principal" not in statement else []


def _deny_edits(statement: Inputs, always: list[Value]) -> Iterator[tuple[str, Inputs | None]]:
    yield "dropped", None
    yield "made an Allow", {**statement, "Effect": "Allow"}
    for element in ("Action", "Resource"):
        items = _listed(statement.get(element, []))
        for item in items:
            others = [other for other in items if other != item]
            elsewhere = [other for other in [*others, *always] if other != item]
            if others and not any(fnmatchcase(str(item), str(other)) for other in elsewhere):
                yield f"without {element} {item}", {**statement, element: others}
    for element in ("NotAction", "NotResource"):
        if element in statement:
            yield f"spares every {element}", {**statement, element: [*_listed(statement[element]), "*"]}
    for words, conditions in refused_less(_conditions(statement)):
        yield words, {**statement, "Condition": conditions}


def _allow_edits(statement: Inputs, type_: str) -> Iterator[tuple[str, Inputs | None]]:
    if "Principal" in statement:
        yield from _admitting(statement)
    actions = _listed(statement.get("Action", []))
    service = str(actions[0]).split(":", 1)[0] if actions else "*"
    if f"{service}:*" not in actions:
        yield f"with {service}:*", {**statement, "Action": [*actions, f"{service}:*"]}
    if "*" not in _listed(statement.get("Resource", "*")) and type_ not in _OF_ONE_THING:
        yield "on every resource", {**statement, "Resource": "*"}
    bare = {name: item for name, item in statement.items() if name != "Condition"}
    for words, conditions in granted_more(_conditions(statement)):
        yield words, {**bare, "Condition": conditions} if conditions else bare


def _admitting(statement: Inputs) -> Iterator[tuple[str, Inputs]]:
    principal = statement["Principal"]
    if principal not in ("*", {"AWS": "*"}):
        yield "to everybody", {**statement, "Principal": "*"}
        yield "to AWS *", {**statement, "Principal": {"AWS": "*"}}
    if isinstance(principal, dict):
        if principal.get("AWS") != "*":
            wide = {**principal, "AWS": [*_listed(principal.get("AWS", [])), _FOREIGN]}
            yield "also to another account", {**statement, "Principal": wide}
        if "Service" in principal and not _pins_a_source(statement):
            wide = {**principal, "Service": [*_listed(principal["Service"]), "ec2.amazonaws.com"]}
            yield "also to another service", {**statement, "Principal": wide}


def _pins_a_source(statement: Inputs) -> bool:
    """True iff only requests about things of one service meet it, whichever service's name stands beside."""
    keys = {key for _, tests in _conditions(statement).items() if isinstance(tests, dict) for key in tests}
    return any(key == "aws:SourceArn" or key.startswith("kms:EncryptionContext:") for key in keys)


def _conditions(statement: Inputs) -> Inputs:
    conditions = statement.get("Condition") or {}
    assert isinstance(conditions, dict)
    return conditions


def _listed(value: Value) -> list[Value]:
    return list(value) if isinstance(value, list) else [value]
