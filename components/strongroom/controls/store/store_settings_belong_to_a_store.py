"""The bucket to which a setting belongs stands in the plan."""

from __future__ import annotations

from strongroom.controls.bucket import BUCKET, BUCKET_TYPES, BUCKET_V2, LINK, PUBLIC_ACCESS_BLOCK, VERSIONING, side
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, hole, part
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.plan.links import means, referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_FIX = "make the bucket in this stack, or read it with Bucket.get, so that the plan shows whose settings these are"


def judge(setting: Resource, plan: Plan) -> Outcome:
    """Passes iff the plan shows the bucket, made or read, whose setting this is."""
    if list(referred(plan, setting, LINK, BUCKET_TYPES)) or _is_read(setting, plan):
        return passed(LINK)
    value = setting.inputs.get(LINK)
    if isinstance(value, str) and value:
        return unknown(LINK, "the plan does not show the bucket, so nothing tells how it is kept", _FIX)
    return (failed if value in (None, "") else unknown)(LINK, "the plan does not tell whose setting this is", _FIX)


def _is_read(setting: Resource, plan: Plan) -> bool:
    read = [item for item in plan.resources if item.external and item.type in BUCKET_TYPES]
    return any(means(setting, LINK, item) for item in read)


def _versions(link: Value) -> Plan:
    return example(side(VERSIONING[0], {"versioningConfiguration": {"status": "Enabled"}}, link))


_BLOCK = side(PUBLIC_ACCESS_BLOCK[0], {})

CONTROL = Control(
    id="store_settings_belong_to_a_store",
    concept="store",
    title="The plan shows the bucket to which settings belong",
    why="Settings whose bucket is left out of the plan guard something that nobody here judges.",
    severity="low",
    requirements=("B10",),
    threats=("ML10",),
    sources={},
    cases=(
        Case(
            types=(*PUBLIC_ACCESS_BLOCK, *VERSIONING),
            judge=judge,
            passes=(
                example(_BLOCK, part(BUCKET, "data", {"bucket": "data"})),
                example(side(VERSIONING[1], {}, hole(BUCKET_V2, "data", "id")), part(BUCKET_V2, "data")),
            ),
            fails=(_versions(""),),
            unknown=(example(_BLOCK), _versions("data"), _versions(UNKNOWN)),
        ),
    ),
)
