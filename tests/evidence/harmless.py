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

_DOCUMENTS: Final = ("policy", "assumeRolePolicy", "policyDocument", "resourcePolicy")
_NO_POLICY: Final = ("aws:ecr/lifecyclePolicy:LifecyclePolicy",)
_STRONGER: Final[dict[str, dict[str, Value]]] = {
    "aws:cloudwatch/logGroup:LogGroup": {"retentionInDays": 3653},
    "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration": {"rule.defaultRetention.days": 3650},
    "aws:kms/key:Key": {"rotationPeriodInDays": 90, "description": "another text"},
    "aws:cloudwatch/metricAlarm:MetricAlarm": {"alarmDescription": "another text"},
    "aws:iam/role:Role": {"description": "another text"},
    "aws:iam/policy:Policy": {"description": "another text"},
    "aws:ec2/flowLog:FlowLog": {"maxAggregationInterval": 60},
    "aws:ec2/securityGroup:SecurityGroup": {"description": "another text"},
    "aws:ec2/vpcEndpoint:VpcEndpoint": {"ipAddressType": "ipv4"},
    "aws:sagemaker/pipeline:Pipeline": {"pipelineDescription": "another text"},
    "aws:sagemaker/modelPackageGroup:ModelPackageGroup": {"modelPackageGroupDescription": "another text"},
    "aws:cloudwatch/eventRule:EventRule": {"description": "another text"},
    "aws:sqs/queue:Queue": {"kmsDataKeyReusePeriodSeconds": 60},
    "aws:budgets/budget:Budget": {"limitAmount": "1"},
    "aws:sns/topic:Topic": {"displayName": "Strongroom"},
}


def untouched(plan: Plan) -> Iterator[tuple[str, Plan]]:
    """Yields the plan once per harmless edit, made to every resource of a type at once, with its words."""
    yield "resources in reverse", dataclasses.replace(plan, resources=tuple(reversed(plan.resources)))
    yield "tagged", _with(plan, _tagged)
    for type_ in plan.by_type:
        for path, value in _STRONGER.get(type_, {}).items():
            yield f"{type_}: {path} set to {value!r}", _with(plan, _setting(type_, path, value))
        for path in _DOCUMENTS:
            if any(path in resource.inputs for resource in plan.of(type_)) and type_ not in _NO_POLICY:
                for words, change in _REWRITINGS.items():
                    yield f"{type_}: {path} {words}", _with(plan, _rewriting(type_, path, change))
                yield f"{type_}: {path} indented", _with(plan, _indenting(type_, path))


def _with(plan: Plan, edited: Callable[[Resource], Inputs | None]) -> Plan:
    """The plan with the inputs that are edited; None leaves a resource as it is."""

    def replaced(resource: Resource) -> Resource:
        inputs = edited(resource)
        return resource if inputs is None else dataclasses.replace(resource, inputs=inputs)

    return dataclasses.replace(plan, resources=tuple(map(replaced, plan.resources)))


def _tagged(resource: Resource) -> Inputs | None:
    tags = resource.inputs.get("tags")
    return {**resource.inputs, "tags": {**tags, "cost": "1"}} if isinstance(tags, dict) else None


def _setting(type_: str, path: str, value: Value) -> Callable[[Resource], Inputs | None]:
    def set_(resource: Resource) -> Inputs | None:
        if resource.type != type_:
            return None
        inputs = copy.deepcopy(dict(resource.inputs))
        write(inputs, path, value)
        return inputs

    return set_


def _rewriting(type_: str, path: str, change: Callable[[Inputs], None]) -> Callable[[Resource], Inputs | None]:
    def rewritten(resource: Resource) -> Inputs | None:
        if resource.type != type_ or path not in resource.inputs:
            return None
        document = parse_json(resource.inputs[path])
        assert isinstance(document, dict)
        document = copy.deepcopy(document)
        change(document)
        return {**resource.inputs, path: document}

    return rewritten


def _indenting(type_: str, path: str) -> Callable[[Resource], Inputs | None]:
    def indented(resource: Resource) -> Inputs | None:
        text = resource.inputs.get(path)
        if resource.type != type_ or not isinstance(text, str):
            return None
        return {**resource.inputs, path: json.dumps(json.loads(text), indent=4)}

    return indented


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
            split += [
                {**item, "Action": action, "Sid": f"{item.get('Sid', '')}{n}"} for n, action in enumerate(actions)
            ]
        else:
            split.append(item)
    document["Statement"] = split


def _lower_actions(document: Inputs) -> None:
    for item in _statements(document):
        actions = item.get("Action")
        if isinstance(actions, str) and ":" in actions:
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
