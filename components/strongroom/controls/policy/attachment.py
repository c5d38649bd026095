"""Managed policies as roles, users, groups and permission sets hold them, whichever resource attaches them."""

from __future__ import annotations

import re
from typing import Final

from strongroom.controls.control import Case
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.judges import field, given
from strongroom.controls.outcome import Outcome
from strongroom.controls.requirement import Requirement
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Text, Unknown, Value

ROLE: Final = "aws:iam/role:Role"
POLICY: Final = "aws:iam/policy:Policy"
ATTACHMENTS: Final = {
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment": "policyArn",
    "aws:iam/userPolicyAttachment:UserPolicyAttachment": "policyArn",
    "aws:iam/groupPolicyAttachment:GroupPolicyAttachment": "policyArn",
    "aws:iam/policyAttachment:PolicyAttachment": "policyArn",
    "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive": "policyArns[*]",
    "aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive": "policyArns[*]",
    "aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive": "policyArns[*]",
    "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment": "managedPolicyArn",
    ROLE: "managedPolicyArns[*]",
}
_APART, *_ = ATTACHMENTS


def attachment_case(refused: str, examples: tuple[str, ...], words: str, fix: str) -> Case:
    """No policy that AWS manages whose name the regular expression `refused` matches is attached to anybody."""
    requirement = _none_like(refused, words)
    judges = {type_: given(path, field(path, requirement, fix)) for type_, path in ATTACHMENTS.items()}

    def judge(resource: Resource, plan: Plan) -> Outcome:
        return judges[resource.type](resource, plan)

    managed = [f"arn:aws:iam::aws:policy/{name}" for name in examples]
    return Case(
        types=tuple(ATTACHMENTS),
        judge=judge,
        passes=(
            _attached(hole(POLICY, "own", "arn")),
            _attached("arn:aws:iam::111122223333:policy/own"),
            example(part(ROLE, "run", {"managedPolicyArns": [hole(POLICY, "own", "arn")]})),
        ),
        fails=(
            *(_attached(arn) for arn in managed),
            _attached(managed[0].replace("arn:aws:", "arn:aws-cn:")),
            example(part(ROLE, "run", {"managedPolicyArns": ["arn:aws:iam::111122223333:policy/own", managed[0]]})),
            *(example(_exclusive(type_, managed[0])) for type_, path in ATTACHMENTS.items() if path == "policyArns[*]"),
        ),
        unknown=(
            _attached(UNKNOWN),
            example(part(ROLE, "run", {"managedPolicyArns": UNKNOWN})),
        ),
    )


def _attached(arn: Value) -> Plan:
    return example(part(_APART, "run", {"role": "run", "policyArn": arn}))


def _exclusive(type_: str, arn: str) -> Part:
    return part(type_, "run", {"policyArns": [arn]})


def _none_like(refused: str, words: str) -> Requirement:
    pattern = re.compile(rf"arn:[^:]*:iam::aws:policy/(?:[^/]+/)*(?:{refused})")

    def check(value: Value) -> bool | None:
        if isinstance(value, Unknown):
            # A policy of the plan is its own document, judged where it stands.
            return True if f"::{POLICY}::" in value.urn or f"${POLICY}::" in value.urn else None
        if isinstance(value, Text):
            # Only a partition is ever left open in the name of a policy that AWS manages.
            partial = "".join(item if isinstance(item, str) else "aws" for item in value.parts)
            return False if pattern.fullmatch(partial) else ":iam::aws:" not in partial or None
        return not (isinstance(value, str) and pattern.fullmatch(value))

    return Requirement(check, words, absent=True)
