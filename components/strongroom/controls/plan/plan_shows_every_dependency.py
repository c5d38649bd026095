"""Every resource that another one depends on stands in the plan."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import example, hole, part
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.plan.model import Gap, Plan, Resource

_FIX = "plan the whole stack, without --target and without cutting the document"


def judge(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
    """Passes iff no dependency leads out of the plan; unknown where the document says itself that it is not whole."""
    lost = 0
    for resource in plan.resources:
        wired = [urn for urns in (resource.property_dependencies or {}).values() for urn in urns]
        missing = sorted({*(resource.dependencies or ()), *wired} - plan.by_urn.keys())
        if missing:
            lost += 1
            name = missing[0].split("::", 3)[-1]
            message = f"the plan does not show `{name}`, on which it depends"
            yield resource, (unknown if plan.gaps else failed)(None, message, _FIX)
    if not lost and plan.resources:
        yield None, passed()


_BUCKET = part("aws:s3/bucket:Bucket", "data", {})
_POLICY = part("aws:s3/bucketPolicy:BucketPolicy", "data", {"bucket": hole("aws:s3/bucket:Bucket", "data", "id")})

CONTROL = Control(
    id="plan_shows_every_dependency",
    concept="plan",
    title="Every resource that another one depends on stands in the plan",
    why="What was left out of the document is not judged, and what depends on it is judged without it.",
    severity="medium",
    requirements=("V1", "V2"),
    threats=(),
    sources={},
    cases=(
        PlanCase(
            types=(),
            judge=judge,
            passes=(example(_BUCKET), example(_POLICY, _BUCKET)),
            fails=(example(_POLICY),),
            unknown=(
                Plan(
                    stack="example",
                    project="example",
                    resources=example(_POLICY).resources,
                    gaps=(Gap("the document shows changes only"),),
                ),
            ),
        ),
    ),
)
