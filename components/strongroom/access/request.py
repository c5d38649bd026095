"""One request, as a witness shows it and an evaluator decides it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Request:
    """Who asks for what: `principal` is None where the caller is whoever holds the policy.

    `context` maps a condition key or attribute to its value, several values as a tuple; a key that is absent is not
    listed. `resource_account` owns the resource where its name does not say so (AWS).
    """

    principal: str | None
    action: str
    resource: str
    context: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    resource_account: str = ""
