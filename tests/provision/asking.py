"""Asks a builder's statements about one request, by the evaluator that shares no code with the library."""

from __future__ import annotations

from typing import Any, Literal

from tests.evidence.evaluator import Request, decide

ANYBODY = "arn:aws:iam::000000000000:role/anybody"


def refused(policy: list[dict[str, Any]], action: str, resource: str, **keys: str) -> set[str]:
    """The Sids of the Denies that meet a request; `keys` are condition keys with `_` for the first colon."""
    return _met(policy, "deny", action, resource, keys)


def allowed(policy: list[dict[str, Any]], action: str, resource: str, **keys: str) -> set[str]:
    """The Sids of the Allows that meet a request; none where a Deny does."""
    return set() if refused(policy, action, resource, **keys) else _met(policy, "allow", action, resource, keys)


def _met(
    policy: list[dict[str, Any]], as_: Literal["allow", "deny"], action: str, resource: str, keys: dict[str, str]
) -> set[str]:
    context: dict[str, str | list[str]] = {key.replace("_", ":", 1).lower(): value for key, value in keys.items()}
    who = keys.get("aws_PrincipalArn") or keys.get("aws_PrincipalServiceName") or ANYBODY
    request = Request(who, action, resource, context)
    return {each["Sid"] for each in policy if decide({"Statement": [each]}, request) == as_}
