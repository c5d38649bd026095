"""Weakening edits of conditions: a refusal that meets less, a grant that meets more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.plan.value import Value
from tests.evidence.edit import Inputs
from tests.evidence.scope import FOREIGN_GROUP, FOREIGN_KEY, FOREIGN_SUBNET

_ACCOUNT: Final = "999999999999"
# What stands for somebody else's, by how the condition key ends.
_FOREIGN: Final[dict[str, str]] = {
    "account": _ACCOUNT,
    "orgid": "o-0000000000",
    "kmskey": FOREIGN_KEY,
    "kmskeyarn": FOREIGN_KEY,
    "kms-key-id": FOREIGN_KEY,
    "vpcsubnets": FOREIGN_SUBNET,
    "vpcsecuritygroupids": FOREIGN_GROUP,
    "sourcevpce": "vpce-00000000000000000",
    "passedtoservice": "ec2.amazonaws.com",
    "principalservicename": "ec2.amazonaws.com",
    "modelapprovalstatus": "Approved",
    "spacesharingtype": "Shared",
    "server-side-encryption": "AES256",
    "/strongroom:team": "another",
    "/strongroom:environment": "another",
    "instancetypes": "ml.p5.48xlarge",
}


def refused_less(conditions: Inputs) -> Iterator[tuple[str, Inputs]]:
    """Yields each change after which a Deny under `conditions` meets fewer requests."""
    yield "only for one tag", _with(conditions, "StringLike", "aws:PrincipalTag/team", "nobody")
    for operator, key, values in _tests_of(conditions):
        if "Not" in operator:
            if "Like" in operator or "Arn" in operator:
                yield f"{operator} {key} excepting everything", _with(conditions, operator, key, [*values, "*"])
            for foreign in _foreign(key, values):
                words = f"{operator} {key} excepting {foreign}"
                yield words, _with(conditions, operator, key, [*values, foreign])
        elif operator.startswith(("Bool", "Null")):
            yield f"{operator} {key} flipped", _with(conditions, operator, key, _flipped(values[0]))
        elif operator.startswith("NumericGreaterThan"):
            yield f"{operator} {key} raised", _with(conditions, operator, key, "999999999")
        elif operator.startswith("NumericLessThan"):
            yield f"{operator} {key} lowered", _with(conditions, operator, key, "0")
        elif len(values) > 1:
            for value in values:
                fewer: Value = [other for other in values if other != value]
                yield f"{operator} {key} without {value}", _with(conditions, operator, key, fewer)
        else:
            yield f"{operator} {key} of another", _with(conditions, operator, key, "another")


def granted_more(conditions: Inputs) -> Iterator[tuple[str, Inputs]]:
    """Yields each change after which an Allow under `conditions` meets more requests."""
    for operator, key, values in _tests_of(conditions):
        yield f"without {operator} {key}", _with(conditions, operator, key, None)
        if operator.startswith(("Bool", "Null")):
            yield f"{operator} {key} flipped", _with(conditions, operator, key, _flipped(values[0]))
        elif "Like" in operator or "Arn" in operator:
            if "*" not in values:
                yield f"{operator} {key} widened", _with(conditions, operator, key, [*values, "*"])
        else:
            for foreign in _foreign(key, values):
                yield f"{operator} {key} also {foreign}", _with(conditions, operator, key, [*values, foreign])


def _tests_of(conditions: Inputs) -> Iterator[tuple[str, str, list[Value]]]:
    for operator, tests in conditions.items():
        assert isinstance(tests, dict)
        for key, value in tests.items():
            yield operator, key, list(value) if isinstance(value, list) else [value]


def _foreign(key: str, values: list[Value]) -> list[str]:
    name = key.lower().rsplit(":", 1)[-1] if "/" not in key else key.lower()
    return [item for end, item in _FOREIGN.items() if name.endswith(end) and item not in values][:1]


def _flipped(value: Value) -> str:
    return "true" if str(value).lower() == "false" else "false"


def _with(conditions: Inputs, operator: str, key: str, value: Value) -> Inputs:
    """The conditions with this test; without it where `value` is None."""
    tests = conditions.get(operator, {})
    assert isinstance(tests, dict)
    changed = {**{name: kept for name, kept in tests.items() if name != key}, **({} if value is None else {key: value})}
    return {name: kept for name, kept in {**conditions, operator: changed}.items() if kept}
