"""A policy document of AWS in its normal form: what each statement means, whatever its spelling was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

PolicyType: TypeAlias = Literal[
    "IDENTITY_POLICY", "RESOURCE_POLICY", "SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"
]
Effect: TypeAlias = Literal["Allow", "Deny"]
Quantifier: TypeAlias = Literal["", "forallvalues", "foranyvalue"]
# What clauses are sorted by: plain values only.
Order: TypeAlias = tuple[Any, ...]
Family: TypeAlias = Literal["string", "arn", "number", "date", "bool", "address", "binary", "null", "opaque"]


@dataclass(frozen=True, slots=True)
class Operator:
    """A condition operator taken apart.

    `test` is how a value compares with a pattern (`equals`, `like`, `less` ...), `negated` iff it must compare with
    none.
    """

    family: Family
    test: str
    negated: bool = False
    ignore_case: bool = False
    if_exists: bool = False
    quantifier: Quantifier = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """One test of a statement: the key in lower case but for what follows a tag's slash, and the values sorted."""

    operator: Operator
    key: str
    values: tuple[str, ...]
    spelled: str = ""  # the operator and the key as the author wrote them, for people


@dataclass(frozen=True, slots=True)
class Names:
    """What an element lists: patterns sorted, `negated` iff the element is the Not form."""

    values: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """All of a statement but its actions and its name.

    `principals` are (kind, name) with the kinds of the Principal element (`AWS`, `Service`, `Federated`,
    `CanonicalUser`, `*`); `resources` is None where the element is left out, as in a trust policy, and `variables` is
    False under the language version of 2008, which takes `${...}` for plain text. `opaque` are tests that must hold too
    but are not modelled, each by its canonical text: equal texts are equal tests.
    """

    effect: Effect
    resources: Names | None = None
    principals: tuple[tuple[str, str], ...] | None = None
    not_principals: tuple[tuple[str, str], ...] | None = None
    conditions: tuple[Condition, ...] = ()
    opaque: tuple[str, ...] = ()
    variables: bool = True

    @property
    def order(self) -> Order:
        """Sorts clauses the same way in every run, whatever set held them: no two that differ are alike."""
        resources = self.resources or Names(())
        tests = tuple((each.key, each.spelled, each.values, repr(each.operator)) for each in self.conditions)
        listed = (self.resources is None, self.principals is None, self.not_principals is None)
        named = (resources.negated, resources.values, self.principals or (), self.not_principals or ())
        return (self.effect, *listed, *named, tests, self.opaque, self.variables)


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause for some actions; `name` is the Sid, or the place in the document."""

    name: str
    actions: Names
    clause: Clause


@dataclass(frozen=True, slots=True)
class Document:
    """A policy document; `urn` names the resource of the plan that holds it, empty for a bare document."""

    statements: tuple[Statement, ...]
    urn: str = ""
    policy_type: PolicyType | None = None
