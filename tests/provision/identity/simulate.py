"""A plain simulator of what a role may do: its own documents, and the boundary over them.

Written from the documented rules alone; it shares no code with the library nor with the evaluator of resource policies.
Source: IAM User Guide, "Policy evaluation logic", "Condition operators", "Multivalued context keys", "IAM policy
elements: Variables and tags".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from ipaddress import ip_address, ip_network
from typing import Any

Document = Mapping[str, Any]


@dataclass(frozen=True)
class Request:
    """One call; the keys of `context` in lower case, a value a text or a list of texts."""

    action: str
    resource: str
    context: Mapping[str, str | Sequence[str]] = field(default_factory=dict)

    def with_keys(self, **keys: str | Sequence[str] | None) -> Request:
        """The same call with other values; `__` stands for the colon, None takes a key away."""
        changed = {key.replace("__", ":").lower(): value for key, value in keys.items()}
        left = {key: value for key, value in {**self.context, **changed}.items() if value is not None}
        return replace(self, context=left)


def allows(documents: Sequence[Document], boundary: Document, request: Request) -> bool:
    """True iff no document refuses the call, one of the role's own allows it, and so does the boundary."""
    if any(_effects([each], "Deny", request) for each in (*documents, boundary)):
        return False
    return _effects(documents, "Allow", request) and _effects([boundary], "Allow", request)


def refusals(documents: Sequence[Document], request: Request) -> set[str]:
    """The Sids of the Denies that meet the call."""
    return {
        each["Sid"]
        for document in documents
        for each in document["Statement"]
        if each["Effect"] == "Deny" and _meets(each, request)
    }


def _effects(documents: Sequence[Document], effect: str, request: Request) -> bool:
    return any(
        each["Effect"] == effect and _meets(each, request) for document in documents for each in document["Statement"]
    )


def _meets(statement: Document, request: Request) -> bool:
    actions = _is_named(statement, "Action", lambda pattern: _glob(str(pattern).lower(), request.action.lower(), {}))
    resources = _is_named(statement, "Resource", lambda pattern: _glob(pattern, request.resource, request.context))
    return (
        actions
        and resources
        and all(
            _test(operator, request.context.get(key.lower()), _listed(values), request.context)
            for operator, tests in statement.get("Condition", {}).items()
            for key, values in tests.items()
        )
    )


def _is_named(statement: Document, element: str, matches: Callable[[str], bool]) -> bool:
    if element in statement:
        return any(matches(each) for each in _listed(statement[element]))
    return not any(matches(each) for each in _listed(statement[f"Not{element}"]))


def _test(
    operator: str, given: str | Sequence[str] | None, wanted: list[str], context: Mapping[str, str | Sequence[str]]
) -> bool:
    if operator == "Null":
        return (given is None) == (str(wanted[0]).lower() == "true")
    quantifier, _, name = operator.rpartition(":")
    base = name.removesuffix("IfExists")
    negated = "Not" in base
    positive = base.replace("Not", "")
    if given is None:
        if quantifier:
            return quantifier == "ForAllValues"
        return negated or name.endswith("IfExists")

    def one(value: str) -> bool:
        return any(_compare(positive, pattern, value, context) for pattern in wanted) != negated

    values = [str(each) for each in _listed(given)]
    if quantifier == "ForAllValues":
        return all(map(one, values))
    if quantifier == "ForAnyValue":
        return any(map(one, values))
    hit = any(_compare(positive, pattern, value, context) for pattern in wanted for value in values)
    return hit != negated


def _compare(operator: str, pattern: str, value: str, context: Mapping[str, str | Sequence[str]]) -> bool:
    if operator in ("StringLike", "ArnLike", "ArnEquals"):
        if operator == "StringLike":
            return _glob(pattern, value, context)
        parts, given = str(pattern).split(":", 5), value.split(":", 5)
        return len(parts) == len(given) and all(_glob(*pair, context) for pair in zip(parts, given, strict=True))
    if operator.startswith("String"):
        plain = _filled(pattern, context)
        if plain is None:
            return False
        ignore = operator == "StringEqualsIgnoreCase"
        return plain.lower() == value.lower() if ignore else plain == value
    return _typed(operator, str(pattern), value)


def _typed(operator: str, pattern: str, value: str) -> bool:
    if operator == "Bool":
        return pattern.lower() == value.lower()
    if operator == "IpAddress":
        return ip_address(value) in ip_network(pattern)
    kind = "Numeric" if operator.startswith("Numeric") else "Date"
    read: Callable[[str], Any] = float if kind == "Numeric" else datetime.fromisoformat
    left, right, order = read(value), read(pattern), operator.removeprefix(kind)
    return bool(
        {
            "Equals": left == right,
            "LessThan": left < right,
            "LessThanEquals": left <= right,
            "GreaterThan": left > right,
            "GreaterThanEquals": left >= right,
        }[order]
    )


def _filled(pattern: str, context: Mapping[str, str | Sequence[str]]) -> str | None:
    """The text with its variables filled in; None where the session has no value for one."""
    missing = False

    def value(match: re.Match[str]) -> str:
        nonlocal missing
        name, _, default = match[1].partition(",")
        if name in ("*", "?", "$"):
            return name
        found = context.get(name.strip().lower())
        if isinstance(found, str):
            return found
        missing = missing or not default
        return default.strip().strip("'")

    text = re.sub(r"\$\{([^}]+)\}", value, str(pattern))
    return None if missing else text


def _glob(pattern: str, text: str, context: Mapping[str, str | Sequence[str]]) -> bool:
    """Wildcards of the pattern match; those that a variable brings in do not."""
    expression = ""
    for part in _parts(str(pattern)):
        if part.startswith("${"):
            filled = _filled(part, context)
            if filled is None:
                return False
            expression += re.escape(filled)
        else:
            expression += part
    return _compiled(expression).fullmatch(text) is not None


@cache
def _parts(pattern: str) -> tuple[str, ...]:
    """Expressions for what is fixed, and the variables as they stand."""
    wild = {"*": ".*", "?": "."}
    split = re.split(r"(\$\{[^}]+\}|[*?])", pattern)
    return tuple(part if part.startswith("${") else wild.get(part, re.escape(part)) for part in split)


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.DOTALL)


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else [value]
