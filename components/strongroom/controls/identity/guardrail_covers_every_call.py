"""Whoever may start jobs is refused the ways around the guardrail outright, those too that nothing allows today."""

from __future__ import annotations

from typing import Final, cast

from strongroom.access.aws_deny import Demand, denies
from strongroom.access.aws_situation import Situation, from_outside
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, lacking, passed, unknown
from strongroom.controls.policy.guard import because, guards_of
from strongroom.controls.policy.guard_cases import grant, inline, refusal
from strongroom.controls.policy.guardrail import OUTRIGHT, PINS, Pin
from strongroom.controls.policy.holder import HOLDERS, Holder, holders
from strongroom.controls.policy.job_calls import JOBS
from strongroom.plan.model import Plan, Resource

_LINK: Final = "sagemaker:CreatePresignedDomainUrl"
_CALLER: Final = "aws:principalarn"
_FIX: Final = "add a Deny of the call to the guardrail, for every role that may start jobs"
_OUTSIDE: Final = tuple(
    Situation(item.words, {key: values for key, values in item.context.items() if key != _CALLER})
    for item in from_outside(None)
)
_ALL: Final = (*PINS, Pin(OUTRIGHT, (Situation("at all"),)), Pin((_LINK,), _OUTSIDE))


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff every way is refused to a holder that may start jobs; other holders are left out."""
    holder = holders(plan).get(resource.urn)
    if holder is None or not any(holder.rights.allows(action) for action in JOBS):
        return NOT_APPLICABLE
    return all_of(
        *(
            _refused(holder, action, situation, plan)
            for pin in _ALL
            for action in pin.actions
            for situation in pin.situations
        )
    )


def _refused(holder: Holder, action: str, situation: Situation, plan: Plan) -> Outcome:
    verdict = _verdict(holder, action, situation, plan)
    if verdict:
        return passed()
    if verdict is False and not holder.open:
        return lacking(f"no Deny refuses {action} {situation.words}", _FIX)
    return unknown(None, f"the plan does not tell whether {action} {situation.words} is refused", _FIX)


def _verdict(holder: Holder, action: str, situation: Situation, plan: Plan) -> bool | None:
    """Whether the Denies refuse it; roles that hold the same ones are asked once."""
    guards = guards_of(holder, action)
    by_caller = holder.arn if any(test.key == _CALLER for item in guards for test in item.conditions) else None
    context = situation.context if by_caller is None else {**situation.context, _CALLER: (by_caller,)}
    known = cast("dict[object, bool | None]", plan.notes.setdefault(__name__, {}))
    key = (action, situation.words, by_caller, *map(id, guards))
    if key not in known:
        demand = Demand((action,), ("*",), (Situation(situation.words, context),), because(situation))
        known[key] = denies(guards, demand, plan).verdict
    return known[key]


_START = grant("sagemaker:CreateTrainingJob")
_EVERYTHING = refusal("*", None)
_WITHOUT_AUTOML = refusal("sagemaker:CreateT*", None)

CONTROL = Control(
    id="guardrail_covers_every_call",
    concept="identity",
    title="The guardrail refuses every way around it, whatever somebody allows later",
    why="A right that is added tomorrow is held only by a Deny that stands today.",
    severity="medium",
    requirements=("I1", "I3", "I4", "I5", "I9", "T11", "T12"),
    threats=("ML05", "ML10"),
    sources={},
    cases=(
        Case(
            types=HOLDERS,
            judge=judge,
            passes=(
                inline(_START, _EVERYTHING),
                inline(_START, refusal(["sagemaker:*", "ssm*:*", "ec2-instance-connect:*"], None)),
            ),
            fails=(
                inline(_START),
                inline(_START, _WITHOUT_AUTOML),
                inline(_START, refusal("sagemaker:*", None)),
                inline(_START, refusal("*", {"StringEquals": {"aws:PrincipalTag/team": "nobody"}})),
            ),
            unknown=(inline(_START, refusal(UNKNOWN, None)),),
        ),
    ),
)
