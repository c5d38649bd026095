"""The files of the record are locked for a year or more."""

from __future__ import annotations

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.detection.lock import is_kept_a_year
from strongroom.controls.detection.trail_examples import LOCK, lock, store, trail
from strongroom.controls.detection.trail_store import on_trail_store
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.plan.value import Value

_YEARS: dict[str, Value] = {"bucket": "logs", "rule": {"defaultRetention": {"mode": "COMPLIANCE", "years": 7}}}

CONTROL = Control(
    id="trail_store_keeps_a_year",
    concept="audit",
    title="Audit logs are locked for 365 days or more",
    why="A lock of a day protects the record from yesterday's intruder only.",
    severity="medium",
    requirements=("A1", "A4"),
    threats=("ML05", "ML08"),
    sources={"finos_ccc": ("CCC.AuditLog.CN06",)},
    cases=(
        PlanCase(
            types=(TRAIL,),
            judge=on_trail_store(is_kept_a_year, "check the plan of the account that holds the bucket too"),
            passes=(
                example(trail(), store(), lock("COMPLIANCE")),
                example(trail(), store(), lock("GOVERNANCE", days=2555)),
                example(trail(), store(), part(LOCK, "logs", _YEARS)),
            ),
            fails=(
                example(trail(), store()),
                example(trail(), store(), lock("COMPLIANCE", days=30)),
                example(trail(), store(), lock("COMPLIANCE", link="another")),
            ),
            unknown=(
                example(trail(), store(), lock("COMPLIANCE", days=UNKNOWN)),
                example(trail("logs-of-another-account")),
            ),
        ),
    ),
)
