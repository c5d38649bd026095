"""An AWS policy document as lint looks at it: element by element, in the author's own spelling.

What a document means is decided by `strongroom.access.aws`; here stands what its author wrote.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from strongroom.access.aws.dimension import when_absent
from strongroom.access.aws.document import Operator, PolicyType
from strongroom.access.aws.operators import read_operator
from strongroom.access.json_text import Json

IDENTITY: Final = "IDENTITY_POLICY"
RESOURCE: Final = "RESOURCE_POLICY"
SERVICE_CONTROL: Final = "SERVICE_CONTROL_POLICY"
RESOURCE_CONTROL: Final = "RESOURCE_CONTROL_POLICY"


@dataclass(frozen=True, slots=True)
class Test:
    """One test of a condition: the operator and key as written, its values as text."""

    __test__ = False  # no test of pytest

    written: str
    key: str
    values: tuple[str, ...]

    @property
    def operator(self) -> Operator:
        """The operator taken apart; the reader has refused every document with one that AWS does not have."""
        return read_operator(self.written.strip()) or Operator("opaque", "")

    @property
    def holds_without(self) -> bool:
        """True iff a request that does not bring the key meets the test."""
        if self.operator.family == "null":
            return "true" in [value.casefold() for value in self.values]
        return when_absent(self.operator)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement; an element that is absent is None. `raw` is the statement as it was given."""

    place: str
    raw: Mapping[str, Json]
    sid: str
    effect: str
    actions: tuple[str, ...] | None
    not_actions: tuple[str, ...] | None
    resources: tuple[str, ...] | None
    not_resources: tuple[str, ...] | None
    principals: tuple[tuple[str, str], ...] | None
    not_principals: tuple[tuple[str, str], ...] | None
    tests: tuple[Test, ...]

    @property
    def name(self) -> str:
        """The Sid, or the place of a statement that has none."""
        return self.sid or self.place

    @property
    def allows(self) -> bool:
        """True iff the effect is Allow."""
        return self.effect == "Allow"


@dataclass(frozen=True, slots=True)
class Policy:
    """A document with its kind: `policy_type` as Access Analyzer names it, `holder` the kind of thing that holds it."""

    raw: Mapping[str, Json]
    policy_type: PolicyType
    holder: str
    version: str | None
    statements: tuple[Statement, ...]

    def texts(self) -> Iterator[tuple[Statement, str]]:
        """Yields every text of an element or condition in which a variable may stand."""
        for each in self.statements:
            found = [*(each.resources or ()), *(each.not_resources or ())]
            found += [value for test in each.tests for value in test.values]
            yield from ((each, text) for text in found)


def policy(raw: Mapping[str, Json], policy_type: PolicyType | None, holder: str = "") -> Policy:
    """The document as lint looks at it, once the reader of `strongroom.access.aws` has taken it.

    `policy_type` None is told by whether the statements name principals.
    """
    statements = tuple(_statement(item, f"Statement[{n}]") for n, item in enumerate(_listed(_part(raw, "Statement"))))
    named = any(each.principals is not None or each.not_principals is not None for each in statements)
    version = _part(raw, "Version")
    return Policy(
        raw,
        policy_type or (RESOURCE if named else IDENTITY),
        holder,
        version.strip() if isinstance(version, str) else None,
        statements,
    )


def _part(raw: Mapping[str, Json], name: str) -> Json:
    return next((value for key, value in raw.items() if key.casefold() == name.casefold()), None)


def _listed(value: Json) -> list[Json]:
    return [] if value is None else value if isinstance(value, list) else [value]


def _statement(value: Json, place: str) -> Statement:
    raw = value if isinstance(value, dict) else {}
    return Statement(
        place=place,
        raw=raw,
        sid=_text(_part(raw, "Sid") or ""),
        effect=_text(_part(raw, "Effect")).strip().capitalize(),
        actions=_texts(_part(raw, "Action")),
        not_actions=_texts(_part(raw, "NotAction")),
        resources=_texts(_part(raw, "Resource")),
        not_resources=_texts(_part(raw, "NotResource")),
        principals=_principals(_part(raw, "Principal")),
        not_principals=_principals(_part(raw, "NotPrincipal")),
        tests=_tests(_part(raw, "Condition")),
    )


def _text(value: Json) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else f"{value}"


def _texts(value: Json) -> tuple[str, ...] | None:
    return None if value is None else tuple(_text(item) for item in _listed(value))


def _principals(value: Json) -> tuple[tuple[str, str], ...] | None:
    if value is None:
        return None
    if isinstance(value, dict):
        return tuple((kind, _text(member)) for kind, members in value.items() for member in _listed(members))
    return tuple(("AWS", _text(member)) for member in _listed(value))


def _tests(value: Json) -> tuple[Test, ...]:
    if not isinstance(value, dict):
        return ()
    return tuple(
        Test(written.strip(), key.strip(), tuple(_text(item) for item in _listed(values)))
        for written, keys in value.items()
        if isinstance(keys, dict)
        for key, values in keys.items()
    )
