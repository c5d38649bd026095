"""Ways to make oneself more, as JSON: the shape `strongroom.escalations/1`."""

from __future__ import annotations

import json
from typing import Final

from strongroom.access.batch.answer import witness_json
from strongroom.access.graph import Chain, Step

from .access_shown import spelled

SCHEMA: Final = "strongroom.escalations/1"


def chains_json(found: tuple[Chain, ...], plan: str) -> str:
    """The document, ASCII only; fields may be added, none is renamed."""
    chains = [
        {
            "principal": chain.principal,
            "target": chain.target,
            "proven": chain.proven,
            "steps": [_step(step) for step in chain.steps],
        }
        for chain in found
    ]
    return json.dumps(spelled({"schema": SCHEMA, "plan": plan, "chains": chains}), indent=2) + "\n"


def _step(step: Step) -> dict[str, object]:
    return {
        "principal": step.principal,
        "words": step.words,
        "action": step.action,
        "proven": step.proven,
        "cause": [{"urn": cause.urn or None, "statement": cause.statement} for cause in step.cause],
        "witness": witness_json(step.witness) if step.witness else None,
    }
