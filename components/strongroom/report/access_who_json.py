"""Who can do something, as JSON: the shape `strongroom.who-can/1`."""

from __future__ import annotations

import json
from typing import Final

from strongroom.access.batch.answer import witness_json
from strongroom.access.graph.answers import Grantee, WhoCan

from .access_shown import spelled

SCHEMA: Final = "strongroom.who-can/1"


def who_json(found: WhoCan, plan: str) -> str:
    """The document, ASCII only; fields may be added, none is renamed."""
    document = {
        "schema": SCHEMA,
        "plan": plan,
        "action": found.action,
        "resource": found.resource,
        "verdict": found.verdict,
        "principals": [_grantee(each) for each in found.grantees],
        "refused": [_grantee(each) for each in found.refused],
        "notes": list(found.notes),
    }
    return json.dumps(spelled(document), indent=2) + "\n"


def _grantee(each: Grantee) -> dict[str, object]:
    return {
        "principal": each.principal,
        "kind": each.kind,
        "verdict": each.verdict,
        "urn": each.urn or None,
        "conditions": list(each.conditions),
        "cause": [{"urn": cause.urn or None, "statement": cause.statement} for cause in each.cause],
        "witness": witness_json(each.witness) if each.witness else None,
        "through": list(each.through),
        "reason": each.reason,
    }
