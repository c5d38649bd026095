"""Defaults that depend on another part of the file."""

from __future__ import annotations

from typing import Any, Final

from ..facts import regions
from .environment import Environment
from .measure import Money

_IN_CHINA: Final = Money(3500, "CNY")  # AWS bills in no other currency there


def completed(environment: Environment) -> Environment:
    """The environment in which the owner is told of alarms where nobody else is, and evidence outlives all data."""
    audit = environment.audit
    stated: dict[str, Any] = {}
    if not audit.tell:
        stated["tell"] = (environment.owner,)
    if "retention" not in audit.model_fields_set:
        stated["retention"] = max((audit.retention, *(data.retention for data in environment.data)))
    changed: dict[str, Any] = {"audit": audit.model_copy(update=stated)}
    if environment.aws and regions.AWS[environment.aws.region] == "aws-cn":
        training = environment.training
        if "monthly_budget" not in training.model_fields_set:
            changed["training"] = training.model_copy(update={"monthly_budget": _IN_CHINA})
    return environment.model_copy(update=changed)
