"""Nobody may bypass the lock of an object."""

from __future__ import annotations

from strongroom.controls.bucket import BUCKET_TYPES, BUCKET_V2, bucket
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.lock import bypass_is_refused
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome
from strongroom.controls.policy.statements import BUCKET_ARN, OBJECTS, ROLE, deny, document
from strongroom.controls.policy.subject import BUCKET
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_BYPASS = "s3:BypassGovernanceRetention"


def judge(target: Resource, plan: Plan) -> Outcome:
    """Passes iff the policy refuses the bypass to everybody; a bucket without object lock is left out."""
    enabled = any(value not in (None, False, "false") for value in at(target.inputs, "objectLockEnabled"))
    return bypass_is_refused(target, plan) if enabled else NOT_APPLICABLE


def _policy(statement: Value, link: Value = "data") -> Part:
    return part(BUCKET.apart[0], "data", {"bucket": link, "policy": document(statement)})


_LOCKED = bucket({"objectLockEnabled": True})

CONTROL = Control(
    id="store_lock_cannot_be_bypassed",
    concept="store",
    title="Nobody may bypass the lock of an object",
    why="An upload may ask for the weaker GOVERNANCE lock whatever the default is, and that one can be bypassed.",
    severity="low",
    requirements=("B8",),
    threats=("ML10", "AML.T0059"),
    sources={},
    cases=(
        Case(
            types=BUCKET_TYPES,
            judge=judge,
            passes=(
                example(_LOCKED, _policy(deny(_BYPASS, OBJECTS))),
                example(bucket({"objectLockEnabled": True}, type_=BUCKET_V2), _policy(deny("s3:Bypass*", "*"))),
                example(bucket({"objectLockEnabled": True, "policy": document(deny(_BYPASS, OBJECTS))})),
            ),
            fails=(
                example(_LOCKED),
                example(_LOCKED, _policy(deny(_BYPASS, BUCKET_ARN))),
                example(_LOCKED, _policy(deny(_BYPASS, OBJECTS, {"ArnNotLike": {"aws:PrincipalArn": ROLE}}))),
            ),
            unknown=(
                example(_LOCKED, _policy(deny(_BYPASS, OBJECTS), UNKNOWN)),
                example(_LOCKED, _policy(deny(UNKNOWN, OBJECTS))),
            ),
        ),
    ),
)
