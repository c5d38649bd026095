"""Statements of endpoint policies judged by whose resources they reach.

Source: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
"""

from __future__ import annotations

import re
from typing import Final

from strongroom.access.aws_account import own_accounts
from strongroom.access.aws_condition import read_operator
from strongroom.access.aws_document import Condition, Statement
from strongroom.access.aws_pin import account_of
from strongroom.access.aws_text import is_mark, marks, spell
from strongroom.access.logic import every, some
from strongroom.controls.policy.service_work import names_only
from strongroom.plan.model import Plan

_KEYS: Final = ("aws:resourceaccount", "aws:resourceorgid", "aws:resourceorgpaths")
_POSITIVE: Final = ("stringequals", "stringlike", "stringequalsignorecase")
# Where ECR keeps the layers of every image; AWS owns it, and all that can be done is to fetch layers.
_LAYERS: Final = re.compile(r"arn:aws:s3:::prod-[a-z0-9-]+-starport-layer-bucket/.*")


def reaches_own_only(statement: Statement, plan: Plan) -> bool | None:
    """True iff all that the statement speaks of is ours, by a condition or because each resource names our account."""
    by_condition = some(_pins_resource(item, plan) for item in statement.conditions)
    return some((by_condition, _names_owned(statement, plan)))


def fetches_layers(statement: Statement, plan: Plan) -> bool:
    """True iff the statement only reads the bucket from which AWS hands out the layers of images."""
    named = [spell(value, plan) for value in statement.resources or ()]
    only_get = bool(statement.actions) and all(
        isinstance(item, str) and item.lower() == "s3:getobject" for item in statement.actions or ()
    )
    return only_get and bool(named) and all(item is not None and _LAYERS.fullmatch(item) for item in named)


def _pins_resource(condition: Condition, plan: Plan) -> bool | None:
    operator = read_operator(condition.operator)
    if condition.key not in _KEYS or operator.base not in _POSITIVE or operator.if_exists:
        return False
    if operator.quantifier == "forallvalues" or not condition.values:
        return False
    ours = own_accounts(plan)
    return every(_is_ours(spell(value, plan), condition.key, ours) for value in condition.values)


def _is_ours(value: str | None, key: str, ours: frozenset[str]) -> bool | None:
    if value is None or marks(value):
        return None if value is None else True
    if key == "aws:resourceaccount":
        return bool(re.fullmatch(r"\d{12}", value)) and names_only((value,), ours)
    return bool(re.match(r"o-[a-z0-9]{10,32}(/|$)", value))


def _names_owned(statement: Statement, plan: Plan) -> bool | None:
    """True iff each resource names an account of ours; the name of a bucket does not tell whose it is."""
    if not statement.resources:
        return False
    ours = own_accounts(plan)
    return every(_is_owned(spell(value, plan), ours) for value in statement.resources)


def _is_owned(arn: str | None, ours: frozenset[str]) -> bool | None:
    if arn is None or is_mark(arn):
        return None if arn is None else True
    parts = arn.split(":", 5)
    if len(parts) < 6:
        return False
    return bool(marks(parts[4])) or (bool(account_of(arn)) and names_only((account_of(arn),), ours))
