"""The referee for AWS: one request at a time, by the rules of the documentation, with no code of the engine."""

from __future__ import annotations

from strongroom.access.evaluate.aws.decide import decide, document_grants, grants, judge, read_policy
from strongroom.access.evaluate.aws.document import Unreadable
from strongroom.access.evaluate.aws.state import State, read_state
from strongroom.access.evaluate.decision import Decision, Unmodelled

__all__ = [
    "Decision",
    "State",
    "Unmodelled",
    "Unreadable",
    "decide",
    "document_grants",
    "grants",
    "judge",
    "read_policy",
    "read_state",
]
