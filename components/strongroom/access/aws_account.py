"""Which accounts are the environment's own: those to which the plan's providers are pinned."""

from __future__ import annotations

import re
from collections.abc import Iterator

from strongroom.access.aws_pin import account_of
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.text import parse_json
from strongroom.plan.value import Value

PROVIDER_TYPE = "pulumi:providers:aws"


def own_accounts(plan: Plan) -> frozenset[str]:
    """Every account that some AWS provider of the plan is pinned to."""
    return frozenset(account for provider in plan.of(PROVIDER_TYPE) for account in _pinned(provider))


def account_for(resource: Resource, plan: Plan) -> str | None:
    """The account in which the provider makes the resource; None where it is not pinned to exactly one."""
    provider = plan.by_urn.get(resource.provider_urn or "")
    found = sorted(set(_pinned(provider))) if provider else []
    return found[0] if len(found) == 1 else None


def _pinned(provider: Resource) -> Iterator[str]:
    for value in _listed(provider.inputs.get("allowedAccountIds")):
        if isinstance(value, str) and re.fullmatch(r"\d{12}", value):
            yield value
    for path in ("assumeRoles[*].roleArn", "assumeRole.roleArn"):
        for value in at(provider.inputs, path):
            if isinstance(value, str) and account_of(value):
                yield account_of(value)


def _listed(value: Value) -> list[Value]:
    """A provider's lists reach the plan as JSON text."""
    try:
        document = parse_json(value)
    except ValueError:
        return []
    return document if isinstance(document, list) else []
