"""Statements for examples and fixes."""

from __future__ import annotations

import json

from strongroom.plan.value import Value

BUCKET_ARN = "arn:aws:s3:::data"
OBJECTS = f"{BUCKET_ARN}/*"
BOTH: list[Value] = [BUCKET_ARN, OBJECTS]
ACCOUNT = "111122223333"
ROOT = f"arn:aws:iam::{ACCOUNT}:root"
ROLE = f"arn:aws:iam::{ACCOUNT}:role/fraud-leads"

Statement = dict[str, Value]


def document(*statements: Value) -> Value:
    """A policy document."""
    return {"Version": "2012-10-17", "Statement": list(statements)}


def deny(action: Value, resource: Value = None, condition: Value = None, principal: Value = None) -> Statement:
    """A Deny to everybody."""
    return _statement("Deny", {"AWS": "*"} if principal is None else principal, action, resource, condition)


def allow(principal: Value, action: Value, resource: Value = None, condition: Value = None) -> Statement:
    """An Allow; in a key policy the resource is the key itself."""
    return _statement("Allow", principal, action, resource, condition)


def add(statement: Statement) -> str:
    """The fix that adds a statement, written out."""
    shown = json.dumps(statement).replace(BUCKET_ARN, "arn:aws:s3:::<bucket>").replace(ACCOUNT, "<account>")
    return f"add the statement {shown}"


def _statement(effect: str, principal: Value, action: Value, resource: Value, condition: Value) -> Statement:
    found: Statement = {
        "Effect": effect,
        "Principal": principal,
        "Action": action,
        "Resource": "*" if resource is None else resource,
    }
    return {**found, "Condition": condition} if condition is not None else found
