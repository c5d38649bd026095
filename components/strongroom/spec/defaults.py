"""Defaults that depend on another part of the file."""

from __future__ import annotations

from typing import Any

from .environment import Environment


def completed(environment: Environment) -> Environment:
    """The environment in which the owner is told of alarms where nobody else is, and evidence outlives all data."""
    audit = environment.audit
    stated: dict[str, Any] = {}
    if not audit.tell:
        stated["tell"] = (environment.owner,)
    if "retention" not in audit.model_fields_set:
        stated["retention"] = max((audit.retention, *(data.retention for data in environment.data)))
    return environment.model_copy(update={"audit": audit.model_copy(update=stated)})
