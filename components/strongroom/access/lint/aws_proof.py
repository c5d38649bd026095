"""Whether two AWS documents mean the same wherever they are attached, proven."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from strongroom.access.aws import compare_documents
from strongroom.access.aws.document import PolicyType
from strongroom.access.json_text import Json

from .aws_policy import Policy, Statement

# What a statement of a control policy means by itself is read as if it granted.
_GRANTING: Final[Mapping[PolicyType, PolicyType]] = {
    "SERVICE_CONTROL_POLICY": "IDENTITY_POLICY",
    "RESOURCE_CONTROL_POLICY": "RESOURCE_POLICY",
}


def document(policy: Policy, statements: Iterable[Mapping[str, Json]]) -> dict[str, Json]:
    """The document with these statements in place of its own."""
    return {
        **{key: value for key, value in policy.raw.items() if key != "Statement"},
        "Statement": [*map(dict, statements)],
    }


def same(policy: Policy, statements: list[Mapping[str, Json]]) -> bool:
    """True iff it is proven that these statements allow and refuse what the document's own do.

    Denies are compared apart, too: what they refuse counts against other policies as well.
    """
    mine = [each.raw for each in policy.statements]
    if not _equal(policy, _as_grants(_refusing(mine)), _as_grants(_refusing(statements)), granting=True):
        return False
    return _equal(policy, mine, statements, granting=False)


def adds_nothing(policy: Policy, each: Statement, others: list[Statement]) -> bool:
    """True iff it is proven that the statement allows or refuses nothing beside these others of the same document."""
    raw = [other.raw for other in others]
    if each.allows:
        return _equal(policy, raw, [*raw, each.raw], granting=False)
    if each.not_principals is not None:
        return False  # the NotPrincipal of a Deny names others than that of an Allow
    refusing = _as_grants(_refusing(raw))
    return _equal(policy, refusing, [*refusing, *_as_grants([each.raw])], granting=True)


def can_apply(policy: Policy, statement: Statement) -> bool:
    """False iff it is proven that no request meets the statement."""
    # Which action it is decides no condition: one stands for all.
    one = {"Action": statement.actions[0]} if statement.actions else {}
    granted: list[Mapping[str, Json]] = [*_as_grants([{**statement.raw, **one}])]
    return not _equal(policy, granted, [], granting=True)


def can_hold(policy: Policy, condition: Mapping[str, Json]) -> bool:
    """False iff it is proven that no request of any kind meets the condition."""
    alone: dict[str, Json] = {"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": dict(condition)}
    if policy.policy_type in ("RESOURCE_POLICY", "RESOURCE_CONTROL_POLICY"):
        alone["Principal"] = "*"
    return not _equal(policy, [alone], [], granting=True)


def _equal(policy: Policy, left: list[Mapping[str, Json]], right: list[Mapping[str, Json]], *, granting: bool) -> bool:
    if left == right:
        return True
    type_ = _GRANTING.get(policy.policy_type, policy.policy_type) if granting else policy.policy_type
    found = compare_documents(document(policy, left), document(policy, right), type_)
    return found.relation == "equivalent" and not found.open_gain and not found.open_loss


def _refusing(statements: list[Mapping[str, Json]]) -> list[Mapping[str, Json]]:
    return [each for each in statements if each.get("Effect") == "Deny"]


def _as_grants(statements: list[Mapping[str, Json]]) -> list[Mapping[str, Json]]:
    return [{**each, "Effect": "Allow"} for each in statements]
