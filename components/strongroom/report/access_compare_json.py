"""A comparison as JSON: the shape `strongroom.access/1`, to which fields may be added and in which none is renamed."""

from __future__ import annotations

import json

from strongroom.access.batch.answer import answered, witness_json
from strongroom.access.comparison import Comparison, Difference
from strongroom.access.explain import explained

from .access_answers import answer_object
from .access_shown import spelled


def compare_json(found: Comparison, case: str) -> str:
    """One line: the answer as in `access batch`, and beside it the whole difference."""
    told = answer_object(answered(case, found, question=False, reason=explained(found)))
    told |= {
        "kind": found.kind,
        "gained": [_difference(one) for one in found.gained],
        "lost": [_difference(one) for one in found.lost],
        "open_gain": list(found.open_gain),
        "open_loss": list(found.open_loss),
        "latent": list(found.latent),
    }
    return json.dumps(spelled(told)) + "\n"


def _difference(one: Difference) -> dict[str, object]:
    return {
        "who": list(one.principals),
        "actions": list(one.actions),
        "resources": list(one.resources),
        "conditions": list(one.conditions),
        "witness": witness_json(one.witness),
        "cause": [{"urn": cause.urn or None, "statement": cause.statement} for cause in one.cause],
        "future": one.future,
    }
