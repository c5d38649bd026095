"""Spaces and applications bear the tags of their domain and profile."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.judges import field
from strongroom.controls.policy.field_cases import field_case
from strongroom.controls.requirement import equals

_DOMAIN = "aws:sagemaker/domain:Domain"
_FIX = "set tagPropagation to ENABLED; left out it is DISABLED"

CONTROL = Control(
    id="workspace_tags_reach_apps",
    concept="workspace",
    title="Spaces and applications bear the tags of their workspace",
    why="What bears no tag is reached by no rule that goes by tags, and found in no bill.",
    severity="low",
    requirements=("I12",),
    threats=("ML05",),
    sources={},
    cases=(
        field_case(
            _DOMAIN,
            field("tagPropagation", equals("ENABLED"), _FIX),
            {"tagPropagation": "ENABLED"},
            fails=({"tagPropagation": "DISABLED"},),
        ),
    ),
)
