"""Grants on a key that whoever makes a resource gives to the service that makes it, and that give him nothing.

To make a domain, an endpoint or a repository under a key takes kms:CreateGrant. The grant goes to the service; what it
decrypts stays within the resource. Through EC2 it would not: whoever makes a volume attaches it and reads it.

Source: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from strongroom.access.aws_condition import OUTSIDER, Context, read_operator
from strongroom.access.aws_document import Statement
from strongroom.access.aws_situation import ABSENT
from strongroom.access.aws_text import spell
from strongroom.access.logic import every, some
from strongroom.plan.model import Plan

VIA: Final = "kms:viaservice"
FOR_RESOURCE: Final = "kms:grantisforawsresource"
# The services that keep what a grant opens to them.
_MAKER: Final = re.compile(r"(?:ecr|sagemaker)\.[a-z]{2,4}(?:-[a-z]+)+-\d\.[a-z0-9.]+")


def grants_to_a_maker(statement: Statement, plan: Plan) -> bool | None:
    """True iff every request that the statement allows comes through such a service, for a resource of AWS."""
    through = [
        every(_is_maker(spell(value, plan)) for value in condition.values)
        for condition in statement.conditions
        if condition.key == VIA and _is_plain(condition.operator, "stringequals")
    ]
    for_resource = [
        every(_is_true(spell(value, plan)) for value in condition.values)
        for condition in statement.conditions
        if condition.key == FOR_RESOURCE and _is_plain(condition.operator, "bool")
    ]
    return every((some(through), some(for_resource)))


def other_grants(statements: Iterable[Statement], plan: Plan) -> tuple[Context, ...]:
    """Every kind of grant that is not for a resource through such a service, as far as the statements tell apart."""
    named = {
        re.sub(r"[*?]", OUTSIDER, text)
        for statement in statements
        for condition in statement.conditions
        if condition.key == VIA
        for text in (spell(value, plan) for value in condition.values)
        if text is not None
    }
    makers = sorted(text for text in named if _is_maker(text))
    others = sorted({*named, f"{OUTSIDER}.amazonaws.com"} - set(makers))
    return (
        {VIA: ABSENT},
        *({VIA: (text,)} for text in others),
        *({VIA: (text,), FOR_RESOURCE: flag} for text in makers for flag in (("false",), ABSENT)),
    )


def _is_plain(operator: str, base: str) -> bool:
    found = read_operator(operator)
    return found.base == base and not found.if_exists and found.quantifier != "forallvalues"


def _is_maker(text: str | None) -> bool | None:
    return None if text is None else bool(_MAKER.fullmatch(text))


def _is_true(text: str | None) -> bool | None:
    return None if text is None else text.casefold() == "true"
