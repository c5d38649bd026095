"""What a function's permission says, as the statement that AWS writes for it."""

from __future__ import annotations

import re
from typing import Final

from strongroom.access.json_text import Json
from strongroom.plan.model import Resource

from .spelling import Spelling

_ACCOUNT: Final = re.compile(r"\d{12}")
_TESTS: Final = (
    ("sourceArn", "ArnLike", "aws:SourceArn"),
    ("sourceAccount", "StringEquals", "aws:SourceAccount"),
    ("principalOrgId", "StringEquals", "aws:PrincipalOrgID"),
    ("functionUrlAuthType", "StringEquals", "lambda:FunctionUrlAuthType"),
    ("eventSourceToken", "StringEquals", "lambda:EventSourceToken"),
)


def permission_document(permission: Resource, function_arn: str, spelling: Spelling) -> Json:
    """The resource policy that holds this one permission. Raises Unspoken where a part of it is not known.

    Source: https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
    """
    inputs = permission.inputs
    principal = spelling.text(inputs.get("principal"))
    conditions: dict[str, Json] = {}
    for name, operator, key in _TESTS:
        if inputs.get(name) is not None:
            tests = conditions.setdefault(operator, {})
            if isinstance(tests, dict):
                tests[key] = spelling.text(inputs[name])
    qualifier = f":{spelling.text(inputs['qualifier'])}" if inputs.get("qualifier") is not None else ""
    statement: dict[str, Json] = {
        "Sid": permission.name,
        "Effect": "Allow",
        "Principal": _principal(principal),
        "Action": spelling.text(inputs.get("action")),
        "Resource": function_arn + qualifier,
    }
    if conditions:
        statement["Condition"] = conditions
    return {"Version": "2012-10-17", "Statement": [statement]}


def _principal(name: str) -> Json:
    if name == "*":
        return "*"
    if _ACCOUNT.fullmatch(name) or name.startswith("arn:"):
        return {"AWS": name}
    return {"Service": name}
