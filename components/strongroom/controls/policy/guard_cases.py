"""The cases of a control over what holders are refused: the guard inline, attached, and in the boundary."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from strongroom.controls.control import Case
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.policy.attachment import POLICY, ROLE
from strongroom.controls.policy.guard import Call, refuses_calls
from strongroom.controls.policy.holder import HOLDERS, PERMISSION_SET
from strongroom.controls.policy.statements import ACCOUNT, Statement, document
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_ROLE_POLICY: Final = "aws:iam/rolePolicy:RolePolicy"
_ATTACHMENT: Final = "aws:iam/rolePolicyAttachment:RolePolicyAttachment"
_SET_POLICY: Final = "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy"
_ELSEWHERE: Final = f"arn:aws:iam::{ACCOUNT}:policy/made-elsewhere"


def refusal(actions: Value, condition: Value, resource: Value = "*") -> Statement:
    """A Deny of an identity policy."""
    found: Statement = {"Effect": "Deny", "Action": actions, "Resource": resource}
    return found if condition is None else {**found, "Condition": condition}


def grant(actions: Value, resource: Value = "*", condition: Value = None) -> Statement:
    """An Allow of an identity policy."""
    found: Statement = {"Effect": "Allow", "Action": actions, "Resource": resource}
    return found if condition is None else {**found, "Condition": condition}


def guard_case(
    calls: tuple[Call, ...],
    fix: str,
    *guards: Statement,
    passes: tuple[tuple[Statement, ...], ...] = (),
    fails: tuple[tuple[Statement, ...], ...] = (),
    unknown: tuple[tuple[Statement, ...], ...] = (),
) -> Case:
    """The case, from the Denies that refuse the calls together; dropping any of them fails.

    `passes` are further documents of a role, each a row of statements; `fails` and `unknown` rows of Denies for one
    that may make the calls.
    """
    actions: list[Value] = list(dict.fromkeys(action for call in calls for action in call.actions))
    may = grant(actions)
    dropped = [guards[:index] + guards[index + 1 :] for index in range(len(guards))]
    rare = [({**item, "Condition": _rare(item)}, *rest) for item, rest in zip(guards, dropped, strict=True)]
    return Case(
        types=HOLDERS,
        judge=refuses_calls(calls, fix),
        passes=(
            inline(may, *guards),
            _attached(may, guards, hole(POLICY, "guard", "arn")),
            _attached(may, guards, f"arn:aws:iam::{ACCOUNT}:policy/guard"),
            _bounded(may, guards),
            example(part(POLICY, "own", {"name": "own", "policy": document(may, *guards)})),
            *(inline(*statements) for statements in passes),
        ),
        fails=(
            inline(may),
            *(inline(may, *kept) for kept in dropped),
            *(inline(may, *kept) for kept in rare),
            inline(grant("sagemaker:*" if str(actions[0]).startswith("sagemaker:") else "*")),
            example(part(POLICY, "own", {"name": "own", "policy": document(may)})),
            _permission_set(document(may)),
            *(inline(may, *statements) for statements in fails),
        ),
        unknown=(
            inline(may, refusal(UNKNOWN, None)),
            _attached(may, guards, UNKNOWN),
            _attached(may, guards, _ELSEWHERE),
            *(inline(may, *statements) for statements in unknown),
        ),
    )


def inline(*statements: Statement, trust: Value = None) -> Plan:
    """A role with one inline document."""
    return example(_role(trust=trust), _policy(statements))


def _role(boundary: Value = None, trust: Value = None) -> Part:
    inputs: dict[str, Value] = {"name": "scientist", "permissionsBoundary": boundary, "assumeRolePolicy": trust}
    return part(ROLE, "scientist", {key: value for key, value in inputs.items() if value is not None})


def _policy(statements: Iterable[Statement]) -> Part:
    return part(_ROLE_POLICY, "own", {"role": "scientist", "policy": document(*statements)})


def _attached(may: Statement, guards: tuple[Statement, ...], arn: Value) -> Plan:
    attachment = part(_ATTACHMENT, "guard", {"role": hole(ROLE, "scientist", "name"), "policyArn": arn})
    return example(_role(), _policy((may,)), attachment, _managed(guards))


def _bounded(may: Statement, guards: tuple[Statement, ...]) -> Plan:
    boundary = _managed((grant("*"), *guards))
    return example(_role(hole(POLICY, "guard", "arn")), _policy((may,)), boundary)


def _managed(statements: Iterable[Statement]) -> Part:
    return part(POLICY, "guard", {"name": "guard", "policy": document(*statements)})


def _permission_set(policy: Value) -> Plan:
    arn = hole(PERMISSION_SET, "scientist", "arn")
    return example(
        part(PERMISSION_SET, "scientist", {"name": "scientist"}),
        part(_SET_POLICY, "own", {"permissionSetArn": arn, "inlinePolicy": policy}),
    )


def _rare(statement: Statement) -> Value:
    """The statement's condition, and one that hardly anybody meets."""
    condition = statement.get("Condition")
    tests = dict(condition) if isinstance(condition, dict) else {}
    equal = tests.get("StringEquals")
    return {**tests, "StringEquals": {**(equal if isinstance(equal, dict) else {}), "aws:PrincipalTag/team": "nobody"}}
