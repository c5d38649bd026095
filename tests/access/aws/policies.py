"""Short ways to write policies in tests."""

from __future__ import annotations

from typing import Any, TypeAlias

from strongroom.access.aws import compare_documents

Policy: TypeAlias = dict[str, Any]

ACCOUNT = "111122223333"
APP = f"arn:aws:iam::{ACCOUNT}:role/app"
USER = f"arn:aws:iam::{ACCOUNT}:user/ann"
ROOT = f"arn:aws:iam::{ACCOUNT}:root"
PARTNER = "arn:aws:iam::444455556666:role/partner"
PARTNER_ROOT = "arn:aws:iam::444455556666:root"
OBJECT = "arn:aws:s3:::data/k"
KEY = f"arn:aws:kms:us-east-1:{ACCOUNT}:key/k"


def allow(action: Any = "s3:GetObject", resource: Any = "*", **parts: Any) -> Policy:
    """An Allow; a part that is None is left out, and `Not...` parts stand for their opposites."""
    return _statement("Allow", action, resource, parts)


def deny(action: Any = "s3:GetObject", resource: Any = "*", **parts: Any) -> Policy:
    """A Deny."""
    return _statement("Deny", action, resource, parts)


def _statement(effect: str, action: Any, resource: Any, parts: Policy) -> Policy:
    whole = {"Effect": effect, "Action": action, "Resource": resource, **parts}
    for element in ("Action", "Resource"):
        if f"Not{element}" in parts:
            del whole[element]
    return {key: value for key, value in whole.items() if value is not None}


def policy(*statements: Policy, version: str | None = "2012-10-17") -> Policy:
    """A document of these statements."""
    return {"Version": version, "Statement": [*statements]} if version else {"Statement": [*statements]}


def when(operator: str, key: str, values: Any) -> Policy:
    """A condition of one test."""
    return {operator: {key: values}}


def relation(base: Policy, head: Policy, policy_type: Any = None) -> str:
    """How one statement's policy stands to another's."""
    return compare_documents(policy(base), policy(head), policy_type).relation
