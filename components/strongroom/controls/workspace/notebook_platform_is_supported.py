"""A notebook runs a platform that AWS still patches."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.judges import field
from strongroom.controls.policy.field_cases import field_case
from strongroom.controls.requirement import one_of

_NOTEBOOK = "aws:sagemaker/notebookInstance:NotebookInstance"
_FIX = "set platformIdentifier to notebook-al2023-v1; left out, AWS takes an older one"

CONTROL = Control(
    id="notebook_platform_is_supported",
    concept="workspace",
    title="Notebooks run a supported platform image",
    why="Unsupported images get no patches.",
    severity="medium",
    requirements=("Z18",),
    threats=("ML05",),
    sources={
        "security_hub": ("SageMaker.8",),
    },
    cases=(
        field_case(
            _NOTEBOOK,
            field("platformIdentifier", one_of("notebook-al2023-v1"), _FIX),
            {"platformIdentifier": "notebook-al2023-v1"},
            fails=({"platformIdentifier": "notebook-al1-v1"}, {"platformIdentifier": "notebook-al2-v2"}),
        ),
    ),
)
