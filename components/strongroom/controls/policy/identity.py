"""The cases of a control over identity policies: managed ones, inline ones, and those written on a role."""

from __future__ import annotations

import json
from typing import Final

from strongroom.access.aws_document import Unreadable, read_document
from strongroom.controls.control import Case, Judge
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, unknown
from strongroom.controls.policy.subject import DocumentJudge, Subject
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

TYPES: Final = (
    "aws:iam/policy:Policy",
    "aws:iam/rolePolicy:RolePolicy",
    "aws:iam/userPolicy:UserPolicy",
    "aws:iam/groupPolicy:GroupPolicy",
    "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
)
_ROLE: Final = "aws:iam/role:Role"
_PATHS: Final = {TYPES[-1]: "inlinePolicy", _ROLE: "inlinePolicies[*].policy"}


def identity_cases(
    judge: DocumentJudge, *, passes: tuple[Value, ...], fails: tuple[Value, ...], unknown: tuple[Value, ...]
) -> tuple[Case, Case]:
    """Both cases, from documents: each is tried as a managed policy and inline on a role, the first as JSON too."""
    over = _over(judge)
    return (
        Case(
            types=TYPES,
            judge=over,
            passes=tuple(_apart(item) for item in (*passes, json.dumps(passes[0]))),
            fails=tuple(_apart(item) for item in (*fails, json.dumps(fails[0]))),
            unknown=tuple(_apart(item) for item in (*unknown, UNKNOWN, "no JSON")),
        ),
        Case(
            types=(_ROLE,),
            judge=over,
            passes=tuple(_inline(item) for item in passes),
            fails=tuple(_inline(item) for item in fails),
            unknown=tuple(_inline(item) for item in (*unknown, UNKNOWN)),
        ),
    )


def _over(judge: DocumentJudge) -> Judge:
    def over(resource: Resource, plan: Plan) -> Outcome:
        path = _PATHS.get(resource.type, "policy")
        documents: list[Value] = [value for value in at(resource.inputs, path) if value is not None]
        if not documents and resource.type == _ROLE:
            return NOT_APPLICABLE
        if not documents:
            documents = [None]  # a policy without a document cannot be read
        return all_of(*(_read(judge, value, path, resource, plan) for value in documents))

    return over


def _read(judge: DocumentJudge, value: Value, path: str, resource: Resource, plan: Plan) -> Outcome:
    try:
        statements = read_document(value)
    except Unreadable as error:
        return unknown(path, str(error), "make the document of names that the program knows")
    return judge(Subject(statements, None, resource, plan, path))


def _apart(document: Value) -> Plan:
    return example(part(TYPES[0], "reader", {"policy": document}))


def _inline(document: Value) -> Plan:
    return example(part(_ROLE, "reader", {"inlinePolicies": [{"name": "read", "policy": document}]}))
