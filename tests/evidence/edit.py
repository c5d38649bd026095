"""Edits of a plan: what an attacker, a mistake or a careless change would do to it."""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from strongroom.plan.model import Options, Plan, Resource
from strongroom.plan.path import steps
from strongroom.plan.text import parse_json
from strongroom.plan.value import Value

Inputs = dict[str, Value]


@dataclass(frozen=True)
class Edit:
    """A change of a plan, with the words that name it in the evidence."""

    words: str
    apply: Callable[[Plan], Plan]


def put(type_: str, path: str, value: Value, *, where: Callable[[Resource], bool] = lambda _: True) -> Edit:
    """Sets the input at `path` of every resource of the type."""
    return _over(type_, f"set {path} of {_short(type_)} to {value!r}", lambda inputs: write(inputs, path, value), where)


def without(type_: str, path: str, *, where: Callable[[Resource], bool] = lambda _: True) -> Edit:
    """Takes the input at `path` away from every resource of the type."""
    return _over(type_, f"take {path} from {_short(type_)}", lambda inputs: erase(inputs, path), where)


def dropped(type_: str, *, where: Callable[[Resource], bool] = lambda _: True) -> Edit:
    """Takes every resource of the type out of the plan."""

    def apply(plan: Plan) -> Plan:
        kept = tuple(resource for resource in plan.resources if resource.type != type_ or not where(resource))
        return dataclasses.replace(plan, resources=kept)

    return Edit(f"drop {_short(type_)}", apply)


def added(type_: str, inputs: Inputs) -> Edit:
    """Puts one more resource of a type into the plan."""

    def apply(plan: Plan) -> Plan:
        urn = f"urn:pulumi:{plan.stack}::{plan.project}::{type_}::added"
        one = Resource(urn=urn, type=type_, custom=True, inputs=inputs)
        return dataclasses.replace(plan, resources=(*plan.resources, one))

    return Edit(f"add {_short(type_)}", apply)


def statement_dropped(type_: str, path: str, sid: str) -> Edit:
    """Takes the statement `sid` out of the policy at `path`."""

    def change(document: Inputs) -> None:
        document["Statement"] = [item for item in _statements(document) if item.get("Sid") != sid]

    return policy_changed(type_, path, f"drop statement {sid} of {_short(type_)}", change)


def statement_changed(type_: str, path: str, sid: str, element: str, value: Value) -> Edit:
    """Sets one element of the statement `sid`."""

    def change(document: Inputs) -> None:
        for item in _statements(document):
            if item.get("Sid") == sid:
                write(item, element, value)

    return policy_changed(type_, path, f"set {element} of statement {sid} of {_short(type_)} to {value!r}", change)


def statements_changed(type_: str, path: str, words: str, change: Callable[[dict[str, Any]], object]) -> Edit:
    """Changes every statement of the policy in place."""

    def every(document: Inputs) -> None:
        for item in _statements(document):
            change(item)

    return policy_changed(type_, path, words, every)


def statement_added(type_: str, path: str, words: str, statement: Inputs) -> Edit:
    """Puts one more statement into the policy."""

    def more(document: Inputs) -> None:
        document["Statement"] = [*_statements(document), {"Sid": "Added", "Effect": "Allow", **statement}]

    return policy_changed(type_, path, words, more)


def condition_dropped(type_: str, path: str, sid: str, key: str) -> Edit:
    """Takes the tests of one condition key out of the statement `sid`."""

    def change(document: Inputs) -> None:
        for item in _statements(document):
            if item.get("Sid") == sid:
                tests = item.get("Condition")
                assert isinstance(tests, dict)
                fewer = {operator: _without(kept, key) for operator, kept in tests.items()}
                item["Condition"] = {operator: kept for operator, kept in fewer.items() if kept}

    return policy_changed(type_, path, f"drop condition {key} of statement {sid} of {_short(type_)}", change)


def _without(tests: Value, key: str) -> dict[str, Value]:
    assert isinstance(tests, dict)
    return {name: values for name, values in tests.items() if name != key}


def policy_changed(type_: str, path: str, words: str, change: Callable[[Inputs], None]) -> Edit:
    """Changes the parsed policy document at `path` in place."""

    def edit(inputs: Inputs) -> None:
        document = parse_json(inputs[path])
        assert isinstance(document, dict)
        document = copy.deepcopy(document)
        change(document)
        inputs[path] = document

    return _over(type_, words, edit, lambda resource: path in resource.inputs)


def unprotected(type_: str) -> Edit:
    """Takes protect and retainOnDelete from every resource of the type."""

    def apply(plan: Plan) -> Plan:
        bare = Options(protect=False, retain_on_delete=False)
        return _replaced(plan, type_, lambda resource: dataclasses.replace(resource, options=bare))

    return Edit(f"take protect and retainOnDelete from {_short(type_)}", apply)


def write(inputs: Mapping[str, Value], path: str, value: Value) -> None:
    """Sets the value at `path`, in place; the parents exist."""
    parents, last = _parents(inputs, path)
    for parent in parents:
        if isinstance(parent, dict) and isinstance(last, str):
            parent[last] = copy.deepcopy(value)
        elif isinstance(parent, list) and isinstance(last, int):
            for index in range(len(parent)) if last == -1 else [last]:
                parent[index] = copy.deepcopy(value)


def erase(inputs: Mapping[str, Value], path: str) -> None:
    """Takes the value at `path` away, in place."""
    parents, last = _parents(inputs, path)
    for parent in parents:
        if isinstance(parent, dict) and isinstance(last, str):
            parent.pop(last, None)
        elif isinstance(parent, list) and isinstance(last, int):
            del parent[last]


def _parents(inputs: Mapping[str, Value], path: str) -> tuple[list[Value], str | int]:
    *above, last = steps(path)
    current: list[Value] = [inputs]  # type: ignore[list-item]
    for step in above:
        below: list[Value] = []
        for value in current:
            if isinstance(value, dict) and isinstance(step, str) and step in value:
                below.append(value[step])
            elif isinstance(value, list) and isinstance(step, int):
                below += value if step == -1 else value[step : step + 1]
        current = below
    return current, last


def _over(type_: str, words: str, change: Callable[[Inputs], None], where: Callable[[Resource], bool]) -> Edit:
    def edited(resource: Resource) -> Resource:
        if not where(resource):
            return resource
        inputs = copy.deepcopy(dict(resource.inputs))
        change(inputs)
        return dataclasses.replace(resource, inputs=inputs)

    return Edit(words, lambda plan: _replaced(plan, type_, edited))


def _replaced(plan: Plan, type_: str, edited: Callable[[Resource], Resource]) -> Plan:
    resources = tuple(edited(resource) if resource.type == type_ else resource for resource in plan.resources)
    return dataclasses.replace(plan, resources=resources)


def _statements(document: Inputs) -> list[Inputs]:
    found = document["Statement"]
    assert isinstance(found, list)
    return [item for item in found if isinstance(item, dict)]


def _short(type_: str) -> str:
    return type_.rsplit(":", 1)[-1]
