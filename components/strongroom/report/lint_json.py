"""Remarks on policies as JSON: the shape `strongroom.lint/1`; fields may be added, and none is renamed."""

from __future__ import annotations

import json
from collections.abc import Sequence

from strongroom.access.lint.plan_documents import Linted


def lint_json(found: Sequence[Linted]) -> str:
    """One object: each document with its remarks."""
    documents = [
        {
            "urn": item.urn or None,
            "property": item.property if item.urn else None,
            "unread": item.unread or None,
            "remarks": [
                {
                    "rule": remark.rule,
                    "severity": remark.severity,
                    "statement": remark.statement or None,
                    "message": remark.message,
                    "fix": remark.fix,
                    "smaller": remark.smaller,
                }
                for remark in item.remarks
            ],
        }
        for item in found
    ]
    return json.dumps({"schema": "strongroom.lint/1", "documents": documents}, indent=2) + "\n"
