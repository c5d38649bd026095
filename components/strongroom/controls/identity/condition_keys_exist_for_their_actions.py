"""A guard names actions that exist, each of which can carry the keys that the guard tests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.aws_document import Statement, Unreadable, read_document
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.carried import (
    beside,
    demanded,
    holds_without,
    is_global,
    named_by,
    needless_keys,
    patterns,
    uncarried,
)
from strongroom.controls.policy.identity import identity_cases
from strongroom.controls.policy.statements import document
from strongroom.controls.policy.subject import Subject
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_ORGANIZATION: Final = "aws:organizations/policy:Policy"
_KINDS: Final = ("SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY")
_FIX: Final = "name only actions that define the key in AWS's service authorization table, in a statement for each key"


def judge(subject: Subject) -> Outcome:
    """Passes iff every Deny of the document can mean what it says."""
    guards = [item for item in subject.statements if item.effect == "Deny"]
    found = (outcome for item in guards for outcome in _guard(item, subject))
    return all_of(passed(subject.path), *found)


def _guard(item: Statement, subject: Subject) -> Iterator[Outcome]:
    named = f"the refusal `{item.sid}`" if item.sid else "a refusal"
    lacking = needless_keys(item, subject.plan)
    if len(lacking) > 1:
        wrong = f"{named} needs {lacking[0]} and {lacking[1]} to be absent together, so to bring one of them is enough"
        yield failed(subject.path, wrong, _FIX)
    if item.actions is None:
        yield from _all_but(item, named, subject)
    for pattern in patterns(item, subject.plan):
        if pattern is None:
            yield unknown(subject.path, f"the plan does not tell which actions {named} names", _FIX)
        else:
            yield from _pattern(item, pattern, named, subject)


def _pattern(item: Statement, pattern: str, named: str, subject: Subject) -> Iterator[Outcome]:
    keys = [condition for condition in item.conditions if not is_global(condition.key)]
    actions = named_by(pattern) if keys or not pattern.endswith("*") else (pattern,)
    if not actions:
        yield failed(subject.path, f"{named} names {pattern}, which is no action of AWS", _FIX)
        return
    needed = demanded(item, subject.plan)
    for condition in keys:
        asked = beside(actions, condition.key) if "*" in pattern.partition(":")[0] else actions
        missing = uncarried(asked, condition.key)
        if len(missing) == len(asked):
            yield failed(subject.path, f"{named} tests {condition.key}, which {missing[0]} never carries", _FIX)
        elif missing and condition.key not in needed:
            absent = holds_without(condition, subject.plan)
            if absent:
                wrong = f"{named} always refuses {missing[0]}, which never carries {condition.key}"
                yield failed(subject.path, wrong, _FIX)
            elif absent is None:
                yield unknown(subject.path, f"the plan does not tell how {named} tests {condition.key}", _FIX)


def _all_but(item: Statement, named: str, subject: Subject) -> Iterator[Outcome]:
    """NotAction means every other action of every service, and hardly any carries a key of one service."""
    needed = demanded(item, subject.plan)
    for condition in item.conditions:
        if not is_global(condition.key) and condition.key not in needed:
            wrong = f"{named} always refuses other services' actions, which never carry {condition.key}"
            yield failed(subject.path, wrong, _FIX)


def _organization(policy: Resource, plan: Plan) -> Outcome:
    kind = policy.inputs.get("type", _KINDS[0])
    if isinstance(kind, str) and kind not in _KINDS:
        return NOT_APPLICABLE
    try:
        statements = read_document(policy.inputs.get("content"))
    except Unreadable as error:
        return unknown("content", str(error), "make the document of names that the program knows")
    return judge(Subject(statements, None, policy, plan, "content"))


def _deny(actions: Value, condition: Value) -> Value:
    return document({"Effect": "Deny", "Action": actions, "Resource": "*", "Condition": condition})


def _of_organization(content: Value, **more: Value) -> Plan:
    return example(part(_ORGANIZATION, "guard", {"type": _KINDS[0], "content": content, **more}))


_SUBNETS = "sagemaker:VpcSubnets"
_VOLUME = "sagemaker:VolumeKmsKeyArn"
_TRAIN = "sagemaker:CreateTrainingJob"
_GOOD = _deny([_TRAIN, "sagemaker:CreateModel"], {"Null": {_SUBNETS: "true"}})
_BAD = _deny([_TRAIN, "sagemaker:CreateTransformJob"], {"Null": {_SUBNETS: "true"}})

CONTROL = Control(
    id="condition_keys_exist_for_their_actions",
    concept="identity",
    title="Deny guardrails use only keys that the named calls carry",
    why=(
        "Testing an absent key on a call that never carries it refuses the call always, and testing two absent keys in "
        "one statement passes when either is present."
    ),
    severity="high",
    requirements=("I6", "V5"),
    threats=("ML05",),
    sources={},
    cases=(
        *identity_cases(
            judge,
            passes=(
                _GOOD,
                _deny("sagemaker:Create*JobDefinition", {"Null": {_SUBNETS: "true"}}),
                _deny(_TRAIN, {"Null": {_VOLUME: "true", "sagemaker:VolumeKmsKey": "true"}}),
                _deny("sagemaker:*", {"Null": {_VOLUME: "false"}, "ArnNotEquals": {_VOLUME: "arn:aws:kms:::key/a"}}),
                _deny("sagemaker:Create*", {"ForAnyValue:StringNotEquals": {_SUBNETS: ["subnet-1"]}}),
                _deny(["s3:*", "sagemaker:Create*"], {"StringNotEquals": {"aws:PrincipalAccount": "111122223333"}}),
                _deny("*", {"StringNotEquals": {"aws:RequestedRegion": "eu-west-1"}}),
                document({"Effect": "Deny", "NotAction": "iam:*", "Resource": "*"}),
                document({"Effect": "Allow", "Action": _TRAIN, "Resource": "*"}),
            ),
            fails=(
                _BAD,
                _deny("sagemaker:Create*", {"Null": {_SUBNETS: "true"}}),
                _deny("sagemaker:CreateTransformJob", {"Bool": {"sagemaker:NetworkIsolation": "false"}}),
                _deny(_TRAIN, {"Null": {_SUBNETS: "true", "sagemaker:VpcSecurityGroupIds": "true"}}),
                _deny("sagemaker:CreateTrainingJobs", {"Null": {_SUBNETS: "true"}}),
                _deny("sagemaker:CreateTraningJob", {"StringEquals": {"aws:PrincipalTag/team": "a"}}),
                _deny(_TRAIN, {"Null": {"sagemaker:Subnets": "true"}}),
                _deny("sagemaker:Create*", {"StringNotEquals": {"sagemaker:RootAccess": "Disabled"}}),
                document(
                    {
                        "Effect": "Deny",
                        "NotAction": "iam:*",
                        "Resource": "*",
                        "Condition": {"Null": {_SUBNETS: "true"}},
                    }
                ),
            ),
            unknown=(
                _deny(UNKNOWN, {"Null": {_SUBNETS: "true"}}),
                _deny("sagemaker:Create*", {"Null": {_SUBNETS: UNKNOWN}}),
            ),
        ),
        Case(
            types=(_ORGANIZATION,),
            judge=_organization,
            passes=(_of_organization(_GOOD), _of_organization(_GOOD, type=_KINDS[1])),
            fails=(_of_organization(_BAD),),
            unknown=(_of_organization(UNKNOWN),),
        ),
    ),
)
