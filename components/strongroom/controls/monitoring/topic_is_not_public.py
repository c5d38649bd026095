"""No stranger publishes to a topic or subscribes to it."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.public import admits_no_stranger
from strongroom.controls.policy.statements import ACCOUNT, ROOT, allow, deny, document
from strongroom.controls.policy.topic import TOPIC, of_topic
from strongroom.plan.value import Value

_ARN = "arn:aws:sns:eu-west-1:111122223333:alerts"
_FIX = "name the account, role or service as Principal, or add a condition StringEquals on aws:PrincipalAccount"


def _everyone(condition: Value = None) -> Value:
    return document(allow("*", "sns:Subscribe", _ARN, condition))


CONTROL = Control(
    id="topic_is_not_public",
    concept="monitoring",
    title="No topic policy lets strangers publish or subscribe",
    why="Who may subscribe hears what was noticed, and who may publish drowns the alarm in noise.",
    severity="high",
    requirements=("A5",),
    threats=("ML05",),
    sources={
        "checkov": ("CKV_AWS_169",),
        "prowler": ("sns_topics_not_publicly_accessible",),
        "security_hub": ("SNS.4",),
    },
    cases=policy_cases(
        TOPIC,
        of_topic(admits_no_stranger(_FIX)),
        passes=(
            document(allow({"AWS": ROOT}, "sns:*", _ARN)),
            document(allow({"Service": "cloudwatch.amazonaws.com"}, "sns:Publish", _ARN)),
            _everyone({"StringEquals": {"AWS:SourceOwner": ACCOUNT}}),
            _everyone({"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}),
            document(deny("sns:Publish", _ARN, {"Bool": {"aws:SecureTransport": "false"}})),
        ),
        fails=(
            _everyone(),
            document(allow({"AWS": ["*"]}, "sns:Publish", _ARN)),
            _everyone({"StringEqualsIfExists": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}),
            _everyone({"StringLike": {"aws:PrincipalAccount": "*"}}),
            _everyone({"StringNotEquals": {"aws:PrincipalAccount": ACCOUNT}}),
            _everyone({"StringEquals": {"sns:Protocol": "https"}}),
            document({"Effect": "Allow", "NotPrincipal": {"AWS": ROOT}, "Action": "sns:Publish", "Resource": _ARN}),
        ),
        unknown=(
            _everyone({"StringEquals": {"aws:PrincipalAccount": UNKNOWN}}),
            document(allow({"AWS": UNKNOWN}, "sns:Publish", _ARN)),
        ),
    ),
)
