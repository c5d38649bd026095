"""Questions about one policy: the same comparison, with a made-up base that allows all but what is asked about.

Source: https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckAccessNotGranted.html and
https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckNoPublicAccess.html
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from strongroom.access.comparison import Comparison
from strongroom.access.json_text import Json

from .compare import gain, read_document
from .document import Clause, Condition, Document, Names, Operator, Quantifier
from .public import confining
from .unreadable import unreadable
from .who import Who, naming

_EVERYTHING = Names(("*",))
_EQUALS = Operator("string", "equals")
_LIKE = Operator("string", "like")


def not_granted(document: Json | Document, actions: Sequence[str], resources: Sequence[str] = ()) -> Comparison:
    """Gains nothing iff the policy grants none of the actions (patterns) on any of the resources (patterns).

    An empty list stands for all of them. Raises Unreadable where the policy is malformed or both lists are empty.
    """
    if not actions and not resources:
        raise unreadable("access", "must list actions or resources", "nothing", "name what must not be granted")
    policy = read_document(document, None, "policy")
    base = []
    if actions:
        base.append((Names(tuple(sorted({each.strip().lower() for each in actions})), negated=True), Clause("Allow")))
    if resources:
        names = Names(tuple(sorted({each.strip() for each in resources})), negated=True)
        base.append((_EVERYTHING, Clause("Allow", names)))
    return gain(base, policy)


def no_public_access(document: Json | Document, resource_type: str | None = None) -> Comparison:
    """Gains nothing iff the resource policy lets in nobody but those whom it names or confines to fixed values.

    `resource_type` is CloudFormation's name of what the policy is on; the meaning of public is the same for each. What
    confines are fixed values of keys such as the organisation, the account, the endpoint or a narrow range of
    addresses. Raises Unreadable.
    """
    if resource_type is not None and not resource_type.startswith("AWS::"):
        raise unreadable(
            "resource_type", "must be a type of CloudFormation", resource_type, "such as `AWS::S3::Bucket`"
        )
    policy = read_document(document, "RESOURCE_POLICY", "policy")
    clauses = [statement.clause for statement in policy.statements]
    named = [name for c in clauses for name in (*(c.principals or ()), *(c.not_principals or ())) if name[0] != "*"]
    base = [(_EVERYTHING, Clause("Allow", conditions=(found,))) for found in _confinements(clauses)]
    return gain(base, policy, _public(named))


def _public(named: Sequence[tuple[str, str]]) -> Callable[[Who], bool]:
    """The public are anonymous callers, and identities of accounts that nobody names."""

    def is_public(who: Who) -> bool:
        return who.kind == "anonymous" or (who.kind == "identity" and naming(who, named) is None)

    return is_public


def _confinements(clauses: Sequence[Clause]) -> Iterator[Condition]:
    """Tests that hold for the callers whom a condition confines a policy to."""
    for clause in clauses:
        for condition in clause.conditions:
            values = confining(condition)
            if values:
                quantifier: Quantifier = "foranyvalue" if condition.operator.quantifier else ""
                operator = replace(condition.operator, negated=False, if_exists=False, quantifier=quantifier)
                yield replace(condition, operator=operator, values=values)


def no_outside_access(
    document: Json | Document, *, organisation: str | None = None, accounts: Collection[str] = ()
) -> Comparison:
    """Gains nothing iff the policy lets in nobody but services, the organisation (`o-...`) and the accounts named.

    A caller is of the organisation iff a condition of the policy says so. Raises Unreadable.
    """
    if organisation is None and not accounts:
        raise unreadable("organisation", "must name an organisation or accounts", "nothing", "say who is inside")
    policy = read_document(document, "RESOURCE_POLICY", "policy")
    base: list[tuple[Names, Clause]] = []
    if organisation is not None:
        base += [(_EVERYTHING, Clause("Allow", conditions=(found,))) for found in _of_organisation(organisation)]
    return gain(base, policy, lambda who: _is_outside(who, accounts))


def _of_organisation(organisation: str) -> Iterator[Condition]:
    for key in ("aws:principalorgid", "aws:sourceorgid"):
        yield Condition(_EQUALS, key, (organisation,), f"StringEquals {key}")
    for key in ("aws:principalorgpaths", "aws:sourceorgpaths"):
        operator = replace(_LIKE, quantifier="foranyvalue")
        yield Condition(operator, key, (f"{organisation}/*",), f"ForAnyValue:StringLike {key}")


def _is_outside(who: Who, accounts: Collection[str]) -> bool:
    if who.kind == "service":
        return False
    parts = who.name.split(":")
    return (parts[4] if len(parts) > 5 else "") not in accounts
