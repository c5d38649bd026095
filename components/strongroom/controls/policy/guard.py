"""Holders of rights judged by the calls that they are refused, whichever document refuses them.

A call is refused where no Allow takes it in, where the boundary does not, or where a Deny of any document that speaks
for the holder does. What somebody else's documents refuse (an organisation's policies) is not counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, cast

from strongroom.access.aws_condition import OUTSIDER, Context, holds
from strongroom.access.aws_deny import Demand, denies
from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import touches_actions, touches_resources
from strongroom.access.aws_situation import Situation
from strongroom.access.aws_text import any_variable, spell
from strongroom.access.logic import every, negate, some
from strongroom.controls.control import Judge
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, lacking, passed, unknown
from strongroom.controls.policy.holder import Holder, holders
from strongroom.controls.policy.job_calls import INSTANCES
from strongroom.controls.policy.takers import is_of_sagemaker
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_CALLER: Final = "aws:principalarn"


@dataclass(frozen=True, slots=True)
class Call:
    """Calls that must be refused: every action in every situation.

    `mixed` is a key of several values: one that the guard lists, with one that it does not, is a situation too. Where
    `by_service`, only roles are asked about that SageMaker itself may take: what others make is judged where they do.
    """

    actions: tuple[str, ...]
    situations: tuple[Situation, ...] = ()
    mixed: str = ""
    by_service: bool = False


def refuses_calls(calls: Iterable[Call], fix: str) -> Judge:
    """Every call that the holder may make at all is refused in the situations; without any it does not apply."""
    wanted = tuple(calls)

    def judge(resource: Resource, plan: Plan) -> Outcome:
        holder = holders(plan).get(resource.urn)
        if holder is None:
            return NOT_APPLICABLE
        outcomes = [
            _outcome(may_call(holder, action, situation, plan), action, situation, fix)
            for call in wanted
            if not call.by_service or is_of_sagemaker(resource, plan)
            for action in call.actions
            if holder.rights.allows(action)
            for situation in (*call.situations, *_mixed(holder, call, action, plan))
        ]
        if not outcomes and holder.open and is_of_sagemaker(resource, plan):
            message = "the role holds documents that the plan does not show, so it does not tell what it may call"
            return unknown(None, message, "make the policies in the same program, or of names that it knows")
        return all_of(*outcomes)

    return judge


def may_call(holder: Holder, action: str, situation: Situation, plan: Plan) -> bool | None:
    """True iff the holder is allowed the action on something in the situation, and nothing refuses it there."""
    context = situation.context
    if holder.arn is not None and _CALLER not in context:
        context = {**context, _CALLER: (holder.arn,)}
    wanted = Situation(situation.words, context)
    if denies(guards_of(holder, action), Demand((action,), ("*",), (wanted,), because(situation)), plan).verdict:
        return False
    return some(_grants(holder, action, wanted, plan))


def because(situation: Situation) -> tuple[str, ...]:
    """The keys that the situation is about: a Deny for another reason says nothing of it.

    The instance type stands beside other keys only for guards that spare types which take no volume key.
    """
    keys = tuple(key for key in situation.context if key not in (INSTANCES, _CALLER))
    return keys or tuple(key for key in situation.context if key != _CALLER)


def _grants(holder: Holder, action: str, situation: Situation, plan: Plan) -> Iterator[bool | None]:
    """Yields, for each resource of each Allow, whether the call is let through there."""
    guards = guards_of(holder, action)
    context = situation.context
    for grant in holder.rights.allows(action):
        met = _meets(grant, context, plan)
        allowed = every((touches_actions(grant, action, plan), True if grant.effect == "Allow" else None, met))
        if allowed is False:
            continue
        for resource, is_named in _resources(grant, action, plan):
            refused = denies(guards, Demand((action,), (resource,), (situation,), because(situation)), plan).verdict
            open_ = refused is False and holder.open
            yield every(
                (
                    allowed,
                    is_named or None,
                    _is_bounded(holder, action, resource, context, plan),
                    None if open_ else negate(refused),
                )
            )


def _meets(grant: Statement, context: Context, plan: Plan) -> bool | None:
    """Whether the grant's conditions can hold in the situation: what the situation leaves open, they can."""
    return every(holds(item, context, plan) for item in grant.conditions if item.key in context)


def _resources(grant: Statement, action: str, plan: Plan) -> Iterator[tuple[str, bool]]:
    """Yields the ARNs that the grant names, of the action's own kind for a wildcard, and whether each is told."""
    named: tuple[Value, ...] = grant.resources if grant.resources is not None else ("*",)
    for value in named:
        text = spell(value, plan)
        pattern = any_variable(text) if text is not None else ""
        yield (pattern if pattern.startswith("arn:") else any_resource(action), text is not None)


def any_resource(action: str) -> str:
    """Every resource of the kind that an action of SageMaker makes or changes (`CreateModel`: `model/*`); else all."""
    service, _, name = action.partition(":")
    found = re.fullmatch(r"(?:Create|Update|Delete|Start|Stop)([A-Z]\w+)", name)
    if service != "sagemaker" or found is None:
        return "*"
    kind = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", found[1].removesuffix("V2").replace("AutoML", "Automl")).lower()
    return f"arn:aws:sagemaker:*:*:{kind}/*"


def _is_bounded(holder: Holder, action: str, resource: str, context: Context, plan: Plan) -> bool | None:
    """Whether the boundary lets the call through; there may be none."""
    if holder.bounds is None:
        return True
    if not holder.bounds.readable:
        return None
    return some(
        every(
            (touches_actions(item, action, plan), touches_resources(item, resource, plan), _meets(item, context, plan))
        )
        for item in holder.bounds.allows(action)
    )


def guards_of(holder: Holder, action: str) -> list[Statement]:
    """Every Deny that may refuse the action to the holder."""
    found = holder.memo.get(action)
    if found is None:
        bounds = holder.bounds.denies(action) if holder.bounds is not None else []
        found = holder.memo[action] = [*holder.rights.denies(action), *bounds]
    return cast("list[Statement]", found)


def _mixed(holder: Holder, call: Call, action: str, plan: Plan) -> Iterator[Situation]:
    if not call.mixed:
        return
    tested = [item for guard in guards_of(holder, action) for item in guard.conditions if item.key == call.mixed]
    listed = [text for item in tested for text in (spell(value, plan) for value in item.values) if text]
    if listed:
        own = re.sub(r"[*?]", "a", listed[0])
        name = call.mixed.partition(":")[2]
        yield Situation(f"with one {name} of ours and a foreign one", {call.mixed: (own, OUTSIDER)})


def _outcome(verdict: bool | None, action: str, situation: Situation, fix: str) -> Outcome:
    if verdict is False:
        return passed()
    if verdict:
        return lacking(f"nothing refuses {action} {situation.words}", fix)
    return unknown(None, f"the plan does not tell whether {action} {situation.words} is refused", fix)
