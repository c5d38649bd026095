"""A plain evaluator of AWS policies, written from the documented rules alone: one request in, the decision out.

It shares no code with the library. A hole stands for one unknown constant, equal only to itself.
Source: IAM User Guide, "Policy evaluation logic", "Condition operators", "Global condition keys".
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any, Literal

from strongroom.plan.text import written
from strongroom.plan.value import Text, Unknown, Value

Decision = Literal["allow", "deny", "neither"]


@dataclass(frozen=True)
class Request:
    """One call: who (an ARN, or a service's name), what, on which ARN, with which condition keys (lower case)."""

    principal: str
    action: str
    resource: str
    context: dict[str, str | list[str]] = field(default_factory=dict)


def document(value: Value) -> dict[str, Any]:
    """The policy document, each hole in its written form as an opaque text."""
    if isinstance(value, (str, Text, Unknown)):
        parsed: dict[str, Any] = json.loads(written(value))
        return parsed
    copied: dict[str, Any] = json.loads(json.dumps(value, default=written))
    return copied


def decide(policy: dict[str, Any], request: Request) -> Decision:
    """`deny` where any Deny applies, else `allow` where any Allow does."""
    effects = {item["Effect"] for item in policy["Statement"] if _applies(item, request)}
    return "deny" if "Deny" in effects else "allow" if "Allow" in effects else "neither"


def _applies(statement: dict[str, Any], request: Request) -> bool:
    return (
        _named(statement, "Principal", request, _is_principal)
        and _named(statement, "Action", request, lambda pattern, r: _like(pattern.lower(), r.action.lower()))
        and _named(statement, "Resource", request, lambda pattern, r: _like(pattern, r.resource))
        and all(
            _test(operator, key, _listed(values), request.context)
            for operator, tests in statement.get("Condition", {}).items()
            for key, values in tests.items()
        )
    )


def _named(statement: dict[str, Any], element: str, request: Request, matches: Any) -> bool:
    if element in statement:
        return any(matches(item, request) for item in _members(statement[element]))
    if "Not" + element in statement:
        return not any(matches(item, request) for item in _members(statement["Not" + element]))
    return element == "Resource" and request.action.startswith("sts:")


def _members(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [(kind, member) for kind, members in value.items() for member in _listed(members)]
    return _listed(value)


def _is_principal(member: Any, request: Request) -> bool:
    kind, name = member if isinstance(member, tuple) else ("AWS", member)
    if name == "*":
        return True
    if kind == "Service" or not request.principal.startswith("arn:"):
        return bool(name == request.principal)
    account = request.principal.split(":")[4]
    return name in (request.principal, account) or bool(re.fullmatch(rf"arn:[\w-]+:iam::{account}:root", name))


def _test(operator: str, key: str, values: list[str], context: dict[str, str | list[str]]) -> bool:
    present = key.lower() in context
    if operator == "Null":
        return present != (str(values[0]).lower() == "true")
    base = operator.removesuffix("IfExists")
    negated = "Not" in base
    if not present:
        # A negated operator holds where its key is absent; IfExists holds whatever the operator.
        return negated or operator.endswith("IfExists")
    found = _listed(context[key.lower()])
    hit = any(_equal(base.replace("Not", ""), str(value), str(item)) for value in values for item in found)
    return hit != negated


def _equal(operator: str, wanted: str, found: str) -> bool:
    if operator in ("StringLike", "ArnLike", "ArnEquals"):
        return _like(wanted, found)
    if operator == "Bool":
        return wanted.lower() == found.lower()
    if operator == "NumericLessThan":
        return float(found) < float(wanted)
    assert operator == "StringEquals", f"this evaluator does not know {operator}"
    return wanted == found


def _like(pattern: str, text: str) -> bool:
    translated = "".join(".*" if char == "*" else "." if char == "?" else re.escape(char) for char in pattern)
    return re.fullmatch(translated, text) is not None


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
