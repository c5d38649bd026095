"""Whether one AWS policy document allows something that another does not, asked of a solver.

Written from the policy grammar for documents without variables and set operators; `Unsupported` for the others. Keys
hold one value; numbers and instants are reals, addresses 32 bits.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from fractions import Fraction
from typing import Any

import z3

from tests.access.solver.regex import arn, like, plain, union

Document = Mapping[str, Any]


class Unsupported(Exception):
    """The document uses what this referee does not model."""


def gains(base: Document, head: Document, milliseconds: int = 5000) -> bool | None:
    """True iff head allows a request that base does not; None where the solver gives up."""
    answers = [_asked(*slice_, milliseconds) for slice_ in _slices(base, head)]
    return True if True in answers else None if None in answers else False


def _slices(base: Document, head: Document) -> Iterator[tuple[str, list[Any], list[Any]]]:
    """The statements of each service; slices that are the same on both sides show nothing."""
    before, after = _statements(base), _statements(head)
    services = {name for each in (*before, *after) for name in _services(each)}
    for service in sorted(services | {"another-service"}):
        left = [each for each in before if _speaks_of(each, service)]
        right = [each for each in after if _speaks_of(each, service)]
        if left != right:
            yield service, left, right


def _statements(document: Document) -> list[Any]:
    listed = document["Statement"]
    return listed if isinstance(listed, list) else [listed]


def _listed(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    texts = [str(each).lower() if isinstance(each, bool) else str(each).strip() for each in values]
    if any("${" in text for text in texts):
        raise Unsupported("policy variables")
    return texts


def _services(statement: Any) -> set[str]:
    named = _listed(statement.get("Action", statement.get("NotAction")))
    return {text.lower().split(":")[0] for text in named if "*" not in text.split(":")[0]}


def _speaks_of(statement: Any, service: str) -> bool:
    if "NotAction" in statement:
        return True
    heads = {text.lower().split(":")[0] for text in _listed(statement["Action"])}
    if any("*" in head and head != "*" for head in heads):
        raise Unsupported("a wildcard in the name of a service")
    return service in heads or "*" in heads


def _asked(service: str, before: Sequence[Any], after: Sequence[Any], milliseconds: int) -> bool | None:
    solver = z3.Solver()
    solver.set("timeout", milliseconds)
    action, resource, caller = z3.String("action"), z3.String("resource"), z3.String("principal")
    solver.add(z3.InRe(action, like(f"{service}:?*")))
    keys: dict[str, str] = {}
    base, head = (_allowed(each, action, resource, caller, keys) for each in (before, after))
    solver.add(head, z3.Not(base))
    verdict = solver.check()
    return None if verdict == z3.unknown else bool(verdict == z3.sat)


def _allowed(statements: Sequence[Any], action: Any, resource: Any, caller: Any, keys: dict[str, str]) -> Any:
    met: dict[str, list[Any]] = {"Allow": [], "Deny": []}
    for each in statements:
        met[each["Effect"]].append(_met(each, action, resource, caller, keys))
    return z3.And(z3.Or(*met["Allow"]), z3.Not(z3.Or(*met["Deny"])))


def _met(statement: Any, action: Any, resource: Any, caller: Any, keys: dict[str, str]) -> Any:
    parts = []
    for name, variable, pattern in (("Action", action, like), ("Resource", resource, arn)):
        fold = str.lower if name == "Action" else str
        if name in statement:
            parts.append(z3.InRe(variable, union(pattern(fold(text)) for text in _listed(statement[name]))))
        if f"Not{name}" in statement:
            fits = z3.InRe(variable, union(pattern(fold(text)) for text in _listed(statement[f"Not{name}"])))
            parts.append(z3.Not(fits))
    if "Principal" in statement or "NotPrincipal" in statement:
        if statement.get("Principal") not in ("*", {"AWS": "*"}):
            raise Unsupported("named principals")
        parts.append(caller != z3.StringVal(""))
    for operator, tests in statement.get("Condition", {}).items():
        parts += [_holds(operator, key.lower(), _listed(values), keys) for key, values in tests.items()]
    return z3.And(*parts)


def _holds(operator: str, key: str, values: list[str], keys: dict[str, str]) -> Any:
    if ":" in operator:
        raise Unsupported("set operators")
    present = z3.Bool(f"has {key}")
    if operator.lower() == "null":
        return z3.Not(present) if values == ["true"] else present
    name = operator.removesuffix("IfExists")
    negated = "Not" in name
    kind, test = _test(name.replace("Not", ""), key, values)
    if keys.setdefault(key, kind) != kind:
        raise Unsupported("a key of two kinds")
    met = z3.Or(z3.Not(present), z3.Not(test)) if negated else z3.And(present, test)
    return z3.Or(z3.Not(present), met) if name != operator else met


def _test(name: str, key: str, values: list[str]) -> tuple[str, Any]:
    text, number, address = z3.String(key), z3.Real(f"number {key}"), z3.BitVec(f"address {key}", 32)
    if name in ("StringLike", "StringEquals", "Bool"):
        return "text", z3.InRe(text, union((like if name == "StringLike" else plain)(each) for each in values))
    if name in ("ArnLike", "ArnEquals"):
        return "text", z3.InRe(text, union(arn(each) for each in values))
    for start, read in (("Numeric", Fraction), ("Date", _instant)):
        if name.startswith(start):
            compared = [_compared(name.removeprefix(start), number, read(each)) for each in values]
            return start, z3.Or(*compared)
    if name == "IpAddress" and not any(":" in each for each in values):
        return "address", z3.Or(*(_within(address, each) for each in values))
    raise Unsupported(name)


def _compared(comparison: str, number: Any, limit: Fraction) -> Any:
    value = z3.RealVal(str(limit))
    return {
        "Equals": number == value,
        "LessThan": number < value,
        "LessThanEquals": number <= value,
        "GreaterThan": number > value,
        "GreaterThanEquals": number >= value,
    }[comparison]


def _instant(text: str) -> Fraction:
    if text.isdigit():
        return Fraction(text)
    read = datetime.fromisoformat(text)
    return Fraction((read if read.tzinfo else read.replace(tzinfo=UTC)).timestamp())


def _within(address: Any, network: str) -> Any:
    read = ipaddress.ip_network(network, strict=False)
    first = int(read.network_address)
    return z3.And(z3.UGE(address, first), z3.ULE(address, first + read.num_addresses - 1))
