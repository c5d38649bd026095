"""A rule on the states of endpoints and model packages is on, and reaches somebody."""

from __future__ import annotations

import json

from strongroom.controls.control import Case, Control
from strongroom.controls.detection.event_pattern import read_event_pattern
from strongroom.controls.detection.examples import TOPIC_ARN, topic_parts
from strongroom.controls.detection.recipient import rule_tells
from strongroom.controls.detection.tokens import UnreadablePattern
from strongroom.controls.detection.types import EVENT_RULE, EVENT_TARGET
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Text, Unknown, Value

_SOURCE = "aws.sagemaker"
_FIX = 'set state to "ENABLED" and add an EventTarget that reaches a topic with a subscription, or a queue'


def judge(rule: Resource, plan: Plan) -> Outcome:
    """Passes iff a rule on what happens to models is on and has a target that reaches somebody; others do not count."""
    if not _is_on_models(rule.inputs.get("eventPattern")):
        return NOT_APPLICABLE
    verdict = rule_tells(plan, rule)
    if verdict is None:
        return unknown(None, "the plan does not tell whether the rule is on and reaches somebody", _FIX)
    return passed() if verdict else failed("state", "the rule is off, or has no target that reaches somebody", _FIX)


def _is_on_models(pattern: Value) -> bool:
    if isinstance(pattern, (Unknown, Text)):
        return False
    try:
        sources = read_event_pattern(pattern).get("source")
    except UnreadablePattern:
        return False
    return isinstance(sources, list) and _SOURCE in sources


def _rule(state: Value = "ENABLED", source: str = _SOURCE) -> Part:
    pattern = {"source": [source], "detail-type": ["SageMaker Model Package State Change"]}
    return part(EVENT_RULE, "models", {"name": "models", "state": state, "eventPattern": json.dumps(pattern)})


def _plan(rule: Part, *, target: Value = TOPIC_ARN, subscriber: bool = True) -> Plan:
    sent = part(EVENT_TARGET, "models", {"rule": "models", "arn": target})
    return example(rule, sent, *topic_parts(subscriber=subscriber))


_QUEUE = "arn:aws:sqs:eu-west-1:111122223333:approved"

CONTROL = Control(
    id="model_config_changes_raise_alarms",
    concept="monitoring",
    title="Changes of models and endpoints reach somebody",
    why="Settings of a model decide where its data flows, and who serves what.",
    severity="medium",
    requirements=("A5",),
    threats=("ML02", "ML05", "ML10"),
    sources={},
    cases=(
        Case(
            types=(EVENT_RULE,),
            judge=judge,
            passes=(_plan(_rule()), _plan(_rule(None)), _plan(_rule(), target=_QUEUE)),
            fails=(_plan(_rule("DISABLED")), example(_rule()), _plan(_rule(), subscriber=False)),
            unknown=(_plan(_rule(UNKNOWN)), _plan(_rule(), target=UNKNOWN)),
        ),
    ),
)
