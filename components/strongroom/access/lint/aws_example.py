"""Small AWS documents for the examples of rules."""

from __future__ import annotations

from strongroom.access.aws.document import PolicyType
from strongroom.access.json_text import Json

from .aws_policy import RESOURCE
from .rule import Example


def statement(effect: str, action: Json, resource: Json = "*", condition: Json = None, **more: Json) -> Json:
    """One statement; an element given as None is left out."""
    parts: dict[str, Json] = {"Effect": effect, "Action": action, "Resource": resource, "Condition": condition, **more}
    return {name: value for name, value in parts.items() if value is not None}


def allow(action: Json, resource: Json = "*", condition: Json = None, **more: Json) -> Example:
    """An identity's policy with one Allow."""
    return example(statement("Allow", action, resource, condition, **more))


def deny(action: Json, resource: Json = "*", condition: Json = None, **more: Json) -> Example:
    """An identity's policy with one Deny."""
    return example(statement("Deny", action, resource, condition, **more))


def on_resource(*statements: Json) -> Example:
    """A resource's policy of these statements."""
    return example(*statements, policy_type=RESOURCE)


def example(*statements: Json, version: str | None = "2012-10-17", policy_type: PolicyType | None = None) -> Example:
    """A document of these statements."""
    head: dict[str, Json] = {} if version is None else {"Version": version}
    return Example({**head, "Statement": list(statements)}, policy_type)
