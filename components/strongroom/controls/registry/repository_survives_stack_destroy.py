"""Images outlive the stack that made their repository."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import every, field
from strongroom.controls.lasting import survives_destroy
from strongroom.controls.policy.registry import REPOSITORY
from strongroom.controls.requirement import not_true
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_REPOSITORY = REPOSITORY.types[0]
_FIX = "leave forceDelete away, so that a repository with images is not deleted"


def _repository(protect: bool | None = True, **inputs: Value) -> Plan:
    return example(part(_REPOSITORY, "images", inputs, protect=protect, retain_on_delete=protect))


CONTROL = Control(
    id="repository_survives_stack_destroy",
    concept="registry",
    title="Image repositories outlive their stack",
    why="Without the image no earlier model can be served again, and no incident be looked into.",
    severity="medium",
    requirements=("B10", "M11"),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(_REPOSITORY,),
            judge=every(survives_destroy("the repository"), field("forceDelete", not_true(), _FIX)),
            passes=(_repository(), _repository(forceDelete=False)),
            fails=(_repository(False), _repository(forceDelete=True)),
            unknown=(_repository(None), _repository(forceDelete=UNKNOWN)),
        ),
    ),
)
