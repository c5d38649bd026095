"""No snapshot of a volume of the account can be shared with everybody."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import field
from strongroom.controls.requirement import one_of
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_TYPE = "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess"
_PATH = "state"
_FIX = 'set state to "block-all-sharing"'


def _plan(value: Value) -> Plan:
    return example(part(_TYPE, "account", {} if value is None else {_PATH: value}))


CONTROL = Control(
    id="snapshots_are_never_shared",
    concept="perimeter",
    title="The account shares no snapshot with everybody",
    why="A snapshot is a whole disk, and one call makes it everybody's.",
    severity="medium",
    requirements=("B1",),
    threats=("ML02", "ML05"),
    sources={},
    cases=(
        Case(
            types=(_TYPE,),
            judge=field(_PATH, one_of("block-all-sharing"), _FIX),
            passes=(_plan("block-all-sharing"),),
            fails=(
                _plan("unblocked"),
                _plan("block-new-sharing"),
                _plan(None),
            ),
            unknown=(_plan(UNKNOWN),),
        ),
    ),
)
