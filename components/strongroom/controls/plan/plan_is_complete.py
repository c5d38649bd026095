"""The plan shows everything that the program will make."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import example, part
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.plan.model import Gap, Plan, Resource


def judge(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
    """Passes iff the plan has no gap; each gap is an unknown of its own, an empty plan a failure."""
    if not plan.resources:
        yield None, failed(None, "the plan holds no resource", "name the stack or file that was meant")
    elif not plan.gaps:
        yield None, passed()
    for gap in plan.gaps:
        yield plan.by_urn.get(gap.urn), unknown(None, gap.reason, "close the gap, or judge what it hides by hand")


_BUCKET = part("aws:s3/bucket:Bucket", "data", {"bucket": "data"})

CONTROL = Control(
    id="plan_is_complete",
    concept="plan",
    title="The plan shows everything that the program will make",
    why="A check of half a plan says nothing of the other half, and what a hidden step changes is not judged.",
    severity="medium",
    requirements=("V1", "V2"),
    sources={},
    cases=(
        PlanCase(
            types=(),
            judge=judge,
            passes=(example(_BUCKET),),
            fails=(example(),),
            unknown=(
                Plan(
                    stack="example",
                    project="example",
                    resources=example(_BUCKET).resources,
                    gaps=(Gap("a transform was not run, so that its inputs may differ", _BUCKET.resource.urn),),
                ),
            ),
        ),
    ),
)
