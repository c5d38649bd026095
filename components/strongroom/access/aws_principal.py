"""Who the Principal element of a statement names.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from strongroom.access.aws_document import Statement
from strongroom.access.aws_text import spell, type_of
from strongroom.plan.model import Plan
from strongroom.plan.value import Unknown, Value

Kind: TypeAlias = Literal["everyone", "account", "identity", "service", "federated", "canonical", "open"]

# `open`: the plan does not tell whom the value names.
_KINDS: Final[dict[str, Kind]] = {"service": "service", "federated": "federated", "canonicaluser": "canonical"}
_IDENTITY_TYPES: Final = (
    "aws:iam/role:Role",
    "aws:iam/user:User",
    "aws:iam/serviceLinkedRole:ServiceLinkedRole",
    "aws:cloudfront/originAccessIdentity:OriginAccessIdentity",
)
_ARN: Final = re.compile(r"arn:aws:(?:iam|sts)::([^:]*):(.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Principal:
    """One principal: `name` as spelled, `account` where the name tells one (12 digits), else empty.

    An identity without an account is one that the plan itself makes, or one of CloudFront.
    """

    kind: Kind
    name: str = ""
    account: str = ""


def principals(statement: Statement, plan: Plan) -> tuple[Principal, ...]:
    """Whom the statement names; NotPrincipal names everyone, and an identity's own policy nobody."""
    if statement.not_principals is not None:
        return (Principal("everyone", "everyone but some"),)
    return tuple(_read(statement, plan))


def _read(statement: Statement, plan: Plan) -> Iterator[Principal]:
    for group, values in (statement.principals or {}).items():
        for value in values:
            name = spell(value, plan)
            if name == "*":
                yield Principal("everyone", "*")
            elif group.casefold() in ("*", "aws"):
                yield _identity(value, name)
            else:
                yield Principal(_KINDS.get(group.casefold(), "open") if name else "open", name or "")


def _identity(value: Value, name: str | None) -> Principal:
    if name is None:
        return Principal("open")
    if re.fullmatch(r"\d{12}", name):
        return Principal("account", f"arn:aws:iam::{name}:root", name)
    if found := _ARN.fullmatch(name):
        account, rest = found.groups()
        if account == "cloudfront":  # an origin access identity: one distribution, of no account
            return Principal("identity", name)
        if not re.fullmatch(r"\d{12}", account):
            # A wildcard in a principal's ARN is refused by AWS; a hole may be any account.
            return Principal("everyone" if "*" in account else "open", name)
        return Principal("account" if rest == "root" else "identity", name, account)
    if isinstance(value, Unknown) and type_of(value.urn) in _IDENTITY_TYPES:
        return Principal("identity", name)
    if re.fullmatch(r"A[A-Z]{3}[A-Z0-9]{12,}", name):
        return Principal("identity", name, "")
    return Principal("open", name)
