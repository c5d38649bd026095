"""Whether a statement speaks of a request, and how it names the caller.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
"""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from strongroom.access.evaluate.aws.caller import Naming, naming, spares
from strongroom.access.evaluate.aws.condition import holds
from strongroom.access.evaluate.aws.document import Statement, Unreadable
from strongroom.access.evaluate.aws.pattern import Lookup, arn_matches, filled, is_short, text_matches
from strongroom.access.evaluate.aws.situation import Situation

# How short ARNs are read: filled up in identity policies, matching nothing in resource policies, refused in control
# policies.
Sort: TypeAlias = Literal["identity", "resource", "control"]

SORTS: Final[dict[str, Sort]] = {
    "IDENTITY_POLICY": "identity",
    "RESOURCE_POLICY": "resource",
    "SERVICE_CONTROL_POLICY": "control",
    "RESOURCE_CONTROL_POLICY": "control",
}


def speaks_of(statement: Statement, request: Situation, sort: Sort) -> Naming | None:
    """How the statement meets the request, `own` where it names no principals; None iff it does not meet it."""
    if not _action(statement, request.action) or not _resource(statement, request, sort):
        return None
    way = _principal(statement, request)
    if way is None:
        return None
    met = all(holds(test, request, variables=statement.variables) for test in statement.tests)
    return way if met else None


def _action(statement: Statement, action: str) -> bool:
    listed = statement.actions if statement.actions is not None else statement.not_actions or ()
    matched = any(
        text_matches(filled(pattern.strip().lower(), None, wild=True) or (), action.lower()) for pattern in listed
    )
    return matched != (statement.actions is None)


def _resource(statement: Statement, request: Situation, sort: Sort) -> bool:
    lookup = request.single if statement.variables else None
    if statement.resources is not None:
        return any(_named(pattern, request.resource, lookup, sort) for pattern in statement.resources)
    if statement.not_resources is not None:
        return not any(_named(pattern, request.resource, lookup, sort) for pattern in statement.not_resources)
    return True  # a trust policy speaks of its role


def _named(pattern: str, resource: str, lookup: Lookup | None, sort: Sort) -> bool:
    pieces = filled(pattern, lookup, wild=True)
    if pieces is None:  # a variable without value makes the resource match nothing
        return False
    if sort == "control" and is_short(pieces):
        raise Unreadable(f"policy.Resource: is no whole ARN, got `{pattern[:80]}`; name all six segments or `*`")
    return arn_matches(pieces, resource, complete=sort == "identity")


def _principal(statement: Statement, request: Situation) -> Naming | None:
    if statement.principals is not None:
        return naming(statement.principals, request.who)
    if statement.not_principals is not None:
        named = naming(statement.not_principals, request.who) is not None
        left_out = named if statement.allow else spares(statement.not_principals, request.who)
        return None if left_out else "own"
    return "own"
