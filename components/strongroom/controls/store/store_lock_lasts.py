"""What is locked stays locked for 30 days or more."""

from __future__ import annotations

from strongroom.controls.bucket import BUCKET_TYPES, OBJECT_LOCK, bucket, side
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.lock import over_retention
from strongroom.controls.example import UNKNOWN, Part, example
from strongroom.controls.judges import either, field
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome
from strongroom.controls.requirement import at_least
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_FIX = "set the default retention to 30 days or more"


def judge(target: Resource, plan: Plan) -> Outcome:
    """Passes iff the default retention is 30 days or more; a bucket without object lock is left out."""
    enabled = any(value not in (None, False, "false") for value in at(target.inputs, "objectLockEnabled"))

    def length(holder: Resource, path: str) -> Outcome:
        days = field(f"{path}.days", at_least(30, " days"), _FIX)
        return either(days, field(f"{path}.years", at_least(1), _FIX))(holder, plan)

    return over_retention(target, plan, length) if enabled else NOT_APPLICABLE


def _lock(**period: Value) -> Part:
    return side(OBJECT_LOCK[0], {"rule": {"defaultRetention": {"mode": "COMPLIANCE", **period}}})


_LOCKED = bucket({"objectLockEnabled": True})

CONTROL = Control(
    id="store_lock_lasts",
    concept="store",
    title="What is locked stays locked for 30 days or more",
    why="A lock of a day is over before anybody notices what was done.",
    severity="low",
    requirements=("B8",),
    threats=("ML10", "AML.T0059"),
    sources={"prowler": ("cloudstorage_bucket_sufficient_retention_period",)},
    cases=(
        Case(
            types=BUCKET_TYPES,
            judge=judge,
            passes=(example(_LOCKED, _lock(days=30)), example(_LOCKED, _lock(years=1))),
            fails=(
                example(_LOCKED),
                example(_LOCKED, _lock(days=1)),
                example(_LOCKED, _lock()),
                example(_LOCKED, _lock(years=0)),
            ),
            unknown=(example(_LOCKED, _lock(days=UNKNOWN)),),
        ),
    ),
)
