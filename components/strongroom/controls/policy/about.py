"""Statements of services whose policies speak of one resource alone: the topic or the queue that holds them."""

from __future__ import annotations

from dataclasses import replace

from strongroom.access.aws_document import Condition, Statement
from strongroom.plan.value import Value


def about_itself(statement: Statement, service: str) -> Statement:
    """The statement with its holder as the resource, however it names that; `service` as in ARNs (`sns`)."""
    conditions = tuple(_caller(condition) for condition in statement.conditions)
    named = statement.resources
    resources = ("*",) if named is not None and any(_may_be(item, service) for item in named) else named
    spared = statement.not_resources
    if spared is not None and any(_may_be(item, service) for item in spared):
        spared = ("*",)  # what is said of everything but the holder is said of nothing
    return replace(statement, resources=resources, not_resources=spared, conditions=conditions)


def _may_be(value: Value, service: str) -> bool:
    # What names another service's resource is about no holder, however the service takes it.
    return not isinstance(value, str) or not value.startswith("arn:") or value.split(":")[2:3] == [service]


def _caller(condition: Condition) -> Condition:
    # Topics and queues alone fill this key, with the account of whoever calls.
    return replace(condition, key="aws:principalaccount") if condition.key == "aws:sourceowner" else condition
