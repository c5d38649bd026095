"""The record is out of reach of the account that it describes."""

from __future__ import annotations

from strongroom.access.aws_account import account_for
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.lock import is_kept_a_year, is_locked
from strongroom.controls.detection.trail_examples import lock, policy, store, trail
from strongroom.controls.detection.trail_store import trail_stores
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.judges import field
from strongroom.controls.outcome import Outcome, all_of, any_of, failed, passed, unknown
from strongroom.controls.requirement import equals
from strongroom.plan.model import Plan, Resource

_FIX = (
    "write the trail to a bucket of a log account, set isOrganizationTrail to true in the organisation's own account, "
    "or lock the bucket in COMPLIANCE mode for a year, which nobody of the account can lift"
)
_ORGANISATION = field("isOrganizationTrail", equals(True), _FIX)


def judge(trail_: Resource, plan: Plan) -> Outcome:
    """Passes iff the organisation owns the trail, another account the bucket, or no owner can delete what is in it."""
    organisation = _ORGANISATION(trail_, plan)
    stores = trail_stores(plan, trail_)
    if not stores:
        elsewhere = unknown("s3BucketName", "the bucket that the trail writes to is not in this plan", _FIX)
        return any_of(organisation, elsewhere)
    return any_of(organisation, *(_is_out_of_reach(trail_, store_, plan) for store_ in stores))


def _is_out_of_reach(trail_: Resource, store_: Resource, plan: Plan) -> Outcome:
    here, there = account_for(trail_, plan), account_for(store_, plan)
    if here is not None and there is not None and here != there:
        return passed("s3BucketName")
    kept = all_of(is_locked(store_, plan), is_kept_a_year(store_, plan))
    if kept.verdict == "fail":
        message = f"the account that is recorded owns the record: its bucket is in the same account and {kept.message}"
        return failed("s3BucketName", message, _FIX)
    return kept


def _provider(name: str, account: str) -> Part:
    return part("pulumi:providers:aws", name, {"allowedAccountIds": f'["{account}"]'})


def _in(item: Part, provider: Part) -> Part:
    made = item.resource
    return part(made.type, made.name, made.inputs, provider=f"{provider.resource.urn}::id")


_HERE, _LOGS = _provider("here", "111122223333"), _provider("logs", "444455556666")

CONTROL = Control(
    id="logs_are_exported",
    concept="audit",
    title="Audit logs are out of reach of the account that they describe",
    why="Who owns the account must not own the evidence.",
    severity="medium",
    requirements=("A1",),
    threats=("ML05", "ML10"),
    sources={"finos_ccc": ("CCC.AuditLog.CN07",)},
    cases=(
        Case(
            types=(TRAIL,),
            judge=judge,
            passes=(
                example(trail(inputs={"isOrganizationTrail": True})),
                example(_in(trail(), _HERE), _in(store(), _LOGS), _HERE, _LOGS),
                example(trail(), store(), lock("COMPLIANCE")),
            ),
            fails=(
                example(trail(), store()),
                example(_in(trail(), _HERE), _in(store(), _HERE), _HERE),
                example(trail(inputs={"isOrganizationTrail": False}), store(), lock("GOVERNANCE")),
                example(trail(), store(), lock("COMPLIANCE", days=30)),
            ),
            unknown=(
                example(trail("logs-of-another-account")),
                example(trail(inputs={"isOrganizationTrail": UNKNOWN}), store()),
                example(trail(), store(), lock(UNKNOWN)),
                example(trail(), store({"tags": {"stage": "dev"}}), lock("GOVERNANCE"), policy(UNKNOWN)),
            ),
        ),
    ),
)
