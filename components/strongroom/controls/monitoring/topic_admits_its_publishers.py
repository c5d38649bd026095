"""The policy of a topic that alarms send to lets the service publish that sends them."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.aws_deny import Demand, denies
from strongroom.access.aws_document import Statement, Unreadable, read_document
from strongroom.access.aws_situation import Situation
from strongroom.access.logic import every, negate, some
from strongroom.controls.control import Case, Control
from strongroom.controls.detection.examples import TOPIC_ARN, alarm_part
from strongroom.controls.detection.recipient import senders
from strongroom.controls.detection.types import TOPIC, TOPIC_POLICY
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, failed, passed, unknown
from strongroom.controls.policy.service import admits_everyone, admits_service
from strongroom.controls.policy.statements import ACCOUNT, ROLE, allow, deny, document
from strongroom.controls.policy.topic import about_topic
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_FIX = (
    "add a statement that allows {} sns:Publish on the topic, for CloudWatch with the condition StringEquals "
    "on aws:SourceAccount"
)
_OVER_TLS = Situation("over TLS", {"aws:securetransport": ("true",)})


def judge(topic: Resource, plan: Plan) -> Outcome:
    """Passes iff the topic's policy admits every service that sends; without any policy AWS's own does."""
    services = senders(plan, topic)
    documents = list(_documents(topic, plan))
    if not services or not documents:
        return NOT_APPLICABLE
    fix = _FIX.format(" and ".join(services))
    try:
        statements = [about_topic(item) for document_ in documents for item in read_document(document_)]
    except Unreadable as error:
        return unknown("policy", f"the policy of the topic cannot be read: {error}", fix)
    refused = denies(statements, Demand(("sns:Publish",), ("*",), (_OVER_TLS,)), plan).verdict
    verdict = every((negate(refused), *(_admits(statements, service, plan) for service in services)))
    if verdict is None:
        return unknown("policy", "the plan does not tell whether the topic's policy admits who sends to it", fix)
    message = f"the policy of the topic does not let {' and '.join(services)} publish, so that each alarm is lost"
    return passed("policy") if verdict else failed("policy", message, fix)


def _documents(topic: Resource, plan: Plan) -> Iterator[Value]:
    if topic.inputs.get("policy"):
        yield topic.inputs["policy"]
    yield from (item.inputs.get("policy") for item in companions(plan, topic, (TOPIC_POLICY,), "arn").found)


def _admits(statements: list[Statement], service: str, plan: Plan) -> bool | None:
    # For alarms of its own account AWS takes the owner's statement, which names everyone, as enough.
    everyone = admits_everyone(statements, "sns:Publish", plan)
    return some((everyone, admits_service(statements, service, "sns:Publish", plan)))


_ARN = "arn:aws:sns:eu-west-1:111122223333:alerts"
_CLOUDWATCH: Value = {"Service": "cloudwatch.amazonaws.com"}
_OURS: Value = {"StringEquals": {"aws:SourceAccount": ACCOUNT}}
_PLAIN: Value = {"Bool": {"aws:SecureTransport": "false"}}
_PUBLISH = allow(_CLOUDWATCH, "sns:Publish", _ARN, _OURS)


def _topic(*statements: Value) -> Plan:
    policy = part(TOPIC_POLICY, "alerts", {"arn": TOPIC_ARN, "policy": document(*statements)})
    return example(part(TOPIC, "alerts", {"name": "alerts"}), alarm_part(), policy)


CONTROL = Control(
    id="topic_admits_its_publishers",
    concept="monitoring",
    title="The policy of an alarm's topic lets the alarm be published",
    why="A policy that is too tight is as silent as no alarm: CloudWatch tells nobody that it was refused.",
    severity="high",
    requirements=("A5",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(TOPIC,),
            judge=judge,
            passes=(
                _topic(_PUBLISH),
                _topic(_PUBLISH, deny("sns:Publish", _ARN, _PLAIN)),
                _topic(allow({"AWS": "*"}, "sns:*", _ARN, {"StringEquals": {"AWS:SourceOwner": ACCOUNT}})),
                example(part(TOPIC, "alerts", {"name": "alerts", "policy": document(_PUBLISH)}), alarm_part()),
            ),
            fails=(
                _topic(),
                _topic(deny("sns:Publish", _ARN, _PLAIN)),
                _topic(allow({"AWS": ROLE}, "sns:Publish", _ARN)),
                _topic(allow({"Service": "events.amazonaws.com"}, "sns:Publish", _ARN)),
                _topic(allow(_CLOUDWATCH, "sns:Subscribe", _ARN)),
                _topic(_PUBLISH, deny("sns:Publish", _ARN)),
            ),
            unknown=(
                _topic(allow(_CLOUDWATCH, UNKNOWN, _ARN)),
                _topic(allow({"Service": UNKNOWN}, "sns:Publish", _ARN)),
                example(part(TOPIC, "alerts", {"name": "alerts", "policy": UNKNOWN}), alarm_part()),
            ),
        ),
    ),
)
