"""Edits that weaken nothing: what a tidy engineer, a formatter or a stricter colleague would change."""

from __future__ import annotations

import copy
import dataclasses
import json
from collections.abc import Callable, Iterator
from typing import Final

from strongroom.plan.model import Plan, Resource
from strongroom.plan.text import parse_json
from strongroom.plan.value import Text, Value
from tests.evidence.edit import Inputs, write

_DOCUMENTS: Final = ("policy", "assumeRolePolicy")
_STRONGER: Final[dict[str, dict[str, Value]]] = {
    "aws:cloudwatch/logGroup:LogGroup": {"retentionInDays": 3653},
    "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration": {"rule.defaultRetention.days": 3650},
    "aws:kms/key:Key": {"rotationPeriodInDays": 90, "description": "another text"},
    "aws:cloudwatch/metricAlarm:MetricAlarm": {"alarmDescription": "another text"},
    "aws:s3/bucket:Bucket": {"tags": {"team": "another"}},
    "aws:sns/topic:Topic": {"displayName": "Strongroom"},
}


def untouched(plan: Plan) -> Iterator[tuple[str, Plan]]:
    """Yields the plan once per harmless edit of each resource, with its words."""
    yield "resources in reverse", dataclasses.replace(plan, resources=tuple(reversed(plan.resources)))
    for resource in plan.resources:
        for words, inputs in _edits(resource):
            edited = dataclasses.replace(resource, inputs=inputs)
            resources = tuple(edited if item is resource else item for item in plan.resources)
            yield (
                f"{resource.type.rsplit(':', 1)[-1]} {resource.name}: {words}",
                dataclasses.replace(plan, resources=resources),
            )


def _edits(resource: Resource) -> Iterator[tuple[str, Inputs]]:
    if "tags" in resource.inputs:
        yield "tagged", {**resource.inputs, "tags": {"cost": "1"}}
    for path, value in _STRONGER.get(resource.type, {}).items():
        inputs = copy.deepcopy(dict(resource.inputs))
        write(inputs, path, value)
        yield f"{path} set to {value!r}", inputs
    for path in _DOCUMENTS:
        if path in resource.inputs:
            for words, change in _REWRITINGS.items():
                document = parse_json(resource.inputs[path])
                assert isinstance(document, dict)
                document = copy.deepcopy(document)
                change(document)
                yield f"{path} {words}", {**resource.inputs, path: document}
            if isinstance(resource.inputs[path], str):
                spaced = json.dumps(json.loads(str(resource.inputs[path])), indent=4)
                yield f"{path} indented", {**resource.inputs, path: spaced}


def _statements(document: Inputs) -> list[Inputs]:
    found = document["Statement"]
    assert isinstance(found, list)
    return [item for item in found if isinstance(item, dict)]


def _reversed_statements(document: Inputs) -> None:
    document["Statement"] = list(reversed(_statements(document)))


def _reversed_lists(document: Inputs) -> None:
    for item in _statements(document):
        for element in ("Action", "Resource"):
            value = item.get(element)
            if isinstance(value, list):
                item[element] = list(reversed(value))


def _scalars_as_lists(document: Inputs) -> None:
    for item in _statements(document):
        for element in ("Action", "Resource"):
            value = item.get(element)
            if isinstance(value, (str, Text)):
                item[element] = [value]


def _without_sids(document: Inputs) -> None:
    for item in _statements(document):
        item.pop("Sid", None)


def _split_actions(document: Inputs) -> None:
    split: list[Value] = []
    for item in _statements(document):
        actions = item.get("Action")
        if isinstance(actions, list):
            split += [{**item, "Action": action, "Sid": f"{item['Sid']}{n}"} for n, action in enumerate(actions)]
        else:
            split.append(item)
    document["Statement"] = split


def _lower_actions(document: Inputs) -> None:
    for item in _statements(document):
        actions = item.get("Action")
        if isinstance(actions, str):
            service, _, name = actions.partition(":")
            item["Action"] = f"{service}:{name.upper()}" if name != "*" else actions


def _repeated(document: Inputs) -> None:
    document["Statement"] = [*_statements(document), {**_statements(document)[0], "Sid": "Again"}]


def _bare_star(document: Inputs) -> None:
    for item in _statements(document):
        if item.get("Effect") == "Deny" and item.get("Principal") == {"AWS": "*"}:
            item["Principal"] = "*"


def _booleans(document: Inputs) -> None:
    for item in _statements(document):
        tests = item.get("Condition")
        if isinstance(tests, dict):
            for operator in ("Bool", "BoolIfExists", "Null"):
                found = tests.get(operator)
                if isinstance(found, dict):
                    tests[operator] = {key: value == "true" for key, value in found.items()}


_REWRITINGS: Final[dict[str, Callable[[Inputs], None]]] = {
    "as an object": lambda _: None,
    "with its statements in reverse": _reversed_statements,
    "with its lists in reverse": _reversed_lists,
    "with lists of one": _scalars_as_lists,
    "without statement ids": _without_sids,
    "with a statement for each action": _split_actions,
    "with an action in another case": _lower_actions,
    "with a statement twice": _repeated,
    "with a bare star in each Deny": _bare_star,
    "with booleans for texts": _booleans,
}
