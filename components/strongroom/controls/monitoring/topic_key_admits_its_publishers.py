"""The key of a topic that alarms send to may be used by the service that sends them."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.aws_document import Unreadable, read_document
from strongroom.access.logic import every
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.examples import alarm_part
from strongroom.controls.detection.recipient import senders
from strongroom.controls.detection.types import TOPIC
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.controls.policy.service import admits_service
from strongroom.controls.policy.statements import ACCOUNT, ROOT, allow, document
from strongroom.controls.policy.subject import KEY
from strongroom.plan.links import companions, referred
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_ACTIONS = ("kms:Decrypt", "kms:GenerateDataKey")
_PROPERTY = "kmsMasterKeyId"
_FIX = (
    "add a statement to the key's policy that allows {} kms:Decrypt and kms:GenerateDataKey*, "
    "for CloudWatch with the condition StringEquals on aws:SourceAccount"
)


def judge(topic: Resource, plan: Plan) -> Outcome:
    """Passes iff the key's policy admits every service that sends; topics without key or sender are left out."""
    services = senders(plan, topic)
    if not services or not topic.inputs.get(_PROPERTY):
        return NOT_APPLICABLE
    fix = _FIX.format(" and ".join(services))
    key = next(referred(plan, topic, _PROPERTY, KEY.types), None)
    if key is None:
        return unknown(_PROPERTY, "the key of the topic is not in this plan", fix)
    try:
        statements = [item for document_ in _documents(key, plan) for item in read_document(document_)]
    except Unreadable as error:
        return unknown(_PROPERTY, f"the policy of the topic's key cannot be read: {error}", fix)
    verdict = every(admits_service(statements, service, action, plan) for service in services for action in _ACTIONS)
    if verdict is None:
        return unknown(_PROPERTY, "the plan does not tell whether the topic's key admits who sends to the topic", fix)
    message = f"the policy of the topic's key does not admit {' and '.join(services)}, so that each alarm is lost"
    return passed(_PROPERTY) if verdict else failed(_PROPERTY, message, fix)


def _documents(key: Resource, plan: Plan) -> Iterator[Value]:
    if key.inputs.get("policy"):
        yield key.inputs["policy"]
    yield from (item.inputs.get("policy") for item in companions(plan, key, KEY.apart, KEY.link).found)


_KEY_ARN = hole(KEY.types[0], "alerts", "arn")
_OURS: Value = {"StringEquals": {"aws:SourceAccount": ACCOUNT}}


def _topic(key: Value, *parts: Part) -> Plan:
    topic = part(TOPIC, "alerts", {"name": "alerts", _PROPERTY: key})
    return example(topic, alarm_part(), *parts)


def _key(*statements: Value) -> Part:
    return part(KEY.types[0], "alerts", {"policy": document(allow({"AWS": ROOT}, "kms:*"), *statements)})


def _service(action: Value, name: str = "cloudwatch.amazonaws.com") -> Value:
    return allow({"Service": name}, action, "*", _OURS)


_USE: Value = ["kms:Decrypt", "kms:GenerateDataKey*"]
_APART = part(KEY.apart[0], "alerts", {"keyId": hole(KEY.types[0], "alerts", "id"), "policy": document(_service(_USE))})

CONTROL = Control(
    id="topic_key_admits_its_publishers",
    concept="monitoring",
    title="The key of an alarm's topic admits the service that raises the alarm",
    why="CloudWatch drops an alarm that it may not encrypt, and nobody is told.",
    severity="high",
    requirements=("A5", "K1"),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(TOPIC,),
            judge=judge,
            passes=(
                _topic(_KEY_ARN, _key(_service(_USE))),
                _topic(_KEY_ARN, _key(_service("kms:*"))),
                _topic(_KEY_ARN, _key(_service("kms:Decrypt"), _service("kms:GenerateDataKey"))),
                _topic(_KEY_ARN, part(KEY.types[0], "alerts", {}), _APART),
            ),
            fails=(
                _topic(_KEY_ARN, _key()),
                _topic(_KEY_ARN, _key(_service("kms:Decrypt"))),
                _topic(_KEY_ARN, _key(_service(_USE, "sns.amazonaws.com"))),
                _topic(_KEY_ARN, part(KEY.types[0], "alerts", {})),
            ),
            unknown=(
                _topic("arn:aws:kms:eu-west-1:111122223333:key/1234abcd"),
                _topic(UNKNOWN),
                _topic(_KEY_ARN, part(KEY.types[0], "alerts", {"policy": UNKNOWN})),
                _topic(_KEY_ARN, _key(_service(UNKNOWN))),
                _topic(_KEY_ARN, _key(allow({"Service": UNKNOWN}, _USE))),
            ),
        ),
    ),
)
