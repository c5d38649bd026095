"""No machine image of the account can be shared with everybody."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import field
from strongroom.controls.requirement import one_of
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_TYPE = "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess"
_PATH = "state"
_FIX = 'set state to "block-new-sharing"'


def _plan(value: Value) -> Plan:
    return example(part(_TYPE, "account", {} if value is None else {_PATH: value}))


CONTROL = Control(
    id="machine_images_are_never_shared",
    concept="perimeter",
    title="The account shares no machine image with everybody",
    why="An image of a machine holds what was on its disk, keys included.",
    severity="low",
    requirements=("B1",),
    threats=("ML02", "ML05"),
    sources={},
    cases=(
        Case(
            types=(_TYPE,),
            judge=field(_PATH, one_of("block-new-sharing"), _FIX),
            passes=(_plan("block-new-sharing"),),
            fails=(
                _plan("unblocked"),
                _plan(None),
            ),
            unknown=(_plan(UNKNOWN),),
        ),
    ),
)
