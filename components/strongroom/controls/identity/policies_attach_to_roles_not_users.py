"""No policy is given to a single user."""

from __future__ import annotations

from typing import Final

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_EVERYBODYS: Final = "aws:iam/policyAttachment:PolicyAttachment"
_EXCLUSIVE: Final = (
    "aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive",
    "aws:iam/userPoliciesExclusive:UserPoliciesExclusive",
)
_USERS: Final = ("aws:iam/userPolicy:UserPolicy", "aws:iam/userPolicyAttachment:UserPolicyAttachment")
# The inputs that may list nobody or nothing.
_LISTS: Final = {_EVERYBODYS: "users", _EXCLUSIVE[0]: "policyArns", _EXCLUSIVE[1]: "policyNames"}
_FIX: Final = "attach it to a role that the person takes, or to a group"


def judge(resource: Resource, _plan: Plan) -> Outcome:
    """Passes iff no user gets anything by the resource."""
    listed = _LISTS.get(resource.type)
    if listed is None:
        return failed(None, "it gives a right to one user", _FIX)
    value = resource.inputs.get(listed)
    if value in (None, []):
        return passed(listed)
    if not isinstance(value, list):
        return unknown(listed, f"{listed} is not known before the cloud fills it", _FIX)
    return failed(listed, "it gives a right to single users", _FIX)


def _attachment(users: Value) -> Plan:
    policy = "arn:aws:iam::111122223333:policy/read"
    inputs: dict[str, Value] = {"name": "read", "policyArn": policy, "roles": ["reader"], "users": users}
    return example(part(_EVERYBODYS, "read", {key: value for key, value in inputs.items() if value is not None}))


CONTROL = Control(
    id="policies_attach_to_roles_not_users",
    concept="identity",
    title="Rights are attached to roles or groups",
    why="Per-user rights are never cleaned up.",
    severity="low",
    requirements=("I8",),
    threats=("ML05",),
    sources={"checkov": ("CKV_AWS_40",), "trivy": ("AWS-0143",)},
    cases=(
        Case(
            types=(*_USERS, _EVERYBODYS, *_EXCLUSIVE),
            judge=judge,
            passes=(
                _attachment(None),
                _attachment([]),
                example(part(_EXCLUSIVE[0], "ada", {"userName": "ada", "policyArns": []})),
            ),
            fails=(
                _attachment(["ada"]),
                *(example(part(type_, "ada", {"user": "ada"})) for type_ in _USERS),
                example(part(_EXCLUSIVE[1], "ada", {"userName": "ada", "policyNames": ["read"]})),
            ),
            unknown=(_attachment(UNKNOWN),),
        ),
    ),
)
