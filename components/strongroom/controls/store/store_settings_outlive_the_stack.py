"""A bucket that outlives the stack keeps its protection."""

from __future__ import annotations

from strongroom.controls.bucket import (
    BUCKET_TYPES,
    ENCRYPTION,
    LOGGING,
    OBJECT_LOCK,
    OWNERSHIP,
    PUBLIC_ACCESS_BLOCK,
    VERSIONING,
)
from strongroom.controls.control import Case, Control
from strongroom.controls.example import Part, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.controls.policy.subject import BUCKET
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource

_SETTINGS = (
    *BUCKET.apart,
    *PUBLIC_ACCESS_BLOCK,
    *ENCRYPTION,
    *OWNERSHIP,
    *VERSIONING,
    *OBJECT_LOCK,
    *LOGGING,
)
_PATH = "retainOnDelete"
_FIX = "set retainOnDelete in the options of each setting and policy of the bucket"


def judge(bucket: Resource, plan: Plan) -> Outcome:
    """Passes iff each setting apart is kept like the bucket; one that goes with the stack is left out."""
    if not bucket.options.retain_on_delete:
        return NOT_APPLICABLE
    settings = companions(plan, bucket, _SETTINGS, BUCKET.link)
    for item in settings.found:
        options = item.options
        if not (options.protect or options.retain_on_delete):
            told = options.retain_on_delete is not None
            kind = item.type.rsplit(":", 1)[-1]
            message = f"destroying the stack leaves the bucket, and takes its {kind} `{item.name}` away"
            return (failed if told else unknown)(_PATH, message, _FIX)
    if settings.open:
        return unknown(_PATH, "the plan does not tell which settings are the bucket's", _FIX)
    return passed(_PATH) if settings.found else NOT_APPLICABLE


_KEPT = part(BUCKET_TYPES[0], "data", {"bucket": "data"}, retain_on_delete=True)


def _block(*, protect: bool = False, retain: bool | None = False) -> Part:
    return part(PUBLIC_ACCESS_BLOCK[0], "data", {"bucket": "data"}, protect=protect, retain_on_delete=retain)


CONTROL = Control(
    id="store_settings_outlive_the_stack",
    concept="store",
    title="A bucket that outlives the stack keeps its settings and its policy",
    why="A destroy would otherwise leave the data where it is, without the refusals and settings that guard it.",
    severity="medium",
    requirements=("B1", "B10"),
    threats=("ML05", "ML10"),
    sources={},
    cases=(
        Case(
            types=BUCKET_TYPES,
            judge=judge,
            passes=(
                example(_KEPT, _block(retain=True)),
                example(_KEPT, _block(protect=True)),
            ),
            fails=(
                example(_KEPT, _block()),
                example(_KEPT, _block(retain=True), part(BUCKET.apart[0], "data", {"bucket": "data"})),
                example(_KEPT, part(VERSIONING[1], "data", {"bucket": "data"})),
            ),
            unknown=(example(_KEPT, _block(retain=None)),),
        ),
    ),
)
