"""A subscription brings its messages over TLS."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.detection.types import SUBSCRIPTION
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import field
from strongroom.controls.requirement import none_of
from strongroom.plan.model import Plan
from strongroom.plan.value import Value


def _subscription(protocol: Value, endpoint: Value = "security@example.com") -> Plan:
    return example(part(SUBSCRIPTION, "all", {"topic": "alerts", "protocol": protocol, "endpoint": endpoint}))


CONTROL = Control(
    id="subscription_uses_tls",
    concept="monitoring",
    title="No subscription is delivered over plain HTTP",
    why="Who reads an alarm on the wire knows when he was noticed.",
    severity="medium",
    requirements=("A5", "B4"),
    threats=("ML09",),
    sources={"prowler": ("sns_subscription_not_using_http_endpoints",)},
    cases=(
        Case(
            types=(SUBSCRIPTION,),
            judge=field("protocol", none_of("http"), "set protocol to https, email, sqs or lambda"),
            passes=(_subscription("email"), _subscription("https", "https://example.com/alerts"), _subscription("sqs")),
            fails=(_subscription("http", "http://example.com/alerts"),),
            unknown=(_subscription(UNKNOWN),),
        ),
    ),
)
