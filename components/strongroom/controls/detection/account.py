"""What watches an account as a whole: detector, recorder, analyzer and posture service.

An account has each of them once, so a plan need not make any; one that makes two of them makes the account's watch.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.controls.control import Judge, PlanJudge
from strongroom.controls.outcome import Outcome, any_of, lacking
from strongroom.plan.model import Plan, Resource

DETECTOR: Final = "aws:guardduty/detector:Detector"
FEATURE: Final = "aws:guardduty/detectorFeature:DetectorFeature"
RECORDER: Final = "aws:cfg/recorder:Recorder"
RECORDER_STATUS: Final = "aws:cfg/recorderStatus:RecorderStatus"
CHANNEL: Final = "aws:cfg/deliveryChannel:DeliveryChannel"
ANALYZER: Final = "aws:accessanalyzer/analyzer:Analyzer"
HUB: Final = ("aws:securityhub/account:Account", "aws:securityhub/accountV2:AccountV2")
STANDARD: Final = "aws:securityhub/standardsSubscription:StandardsSubscription"
_WATCH: Final[tuple[tuple[str, ...], ...]] = ((DETECTOR,), (RECORDER,), (ANALYZER,), HUB)
WATCH_TYPES: Final = tuple(type_ for types in _WATCH for type_ in types)
_ENOUGH: Final = 2


def part_of_the_watch(types: tuple[str, ...], judge: Judge, wrong: str, fix: str, *, one: bool = False) -> PlanJudge:
    """`judge` of each resource of `types` (of the best with `one`); fails where the other parts are made without it."""

    def judge_plan(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
        found = [(item, judge(item, plan)) for item in plan.of(*types)]
        if found and one:
            best = any_of(*(outcome for _, outcome in found))
            yield next((pair for pair in found if pair[1] is best), found[0])
        elif found:
            yield from found
        elif sum(bool(plan.of(*others)) for others in _WATCH) >= _ENOUGH:
            yield None, lacking(wrong, fix)

    return judge_plan
