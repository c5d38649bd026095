"""A topic of alarms refuses every account that is not listed, whatever else its policy says."""

from __future__ import annotations

from strongroom.access.aws_situation import other_account
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.refusal import refuses
from strongroom.controls.policy.statements import ACCOUNT, ROLE, add, allow, deny, document
from strongroom.controls.policy.topic import TOPIC, of_topic
from strongroom.plan.value import Value

_ARN = "arn:aws:sns:eu-west-1:111122223333:alerts"
_ACTIONS = (
    *("sns:AddPermission", "sns:DeleteTopic", "sns:GetTopicAttributes", "sns:ListSubscriptionsByTopic"),
    *("sns:Publish", "sns:RemovePermission", "sns:SetTopicAttributes", "sns:Subscribe"),
)
_BECAUSE = ("aws:principalaccount", "aws:principalorgid", "aws:principalorgpaths")
_OTHERS: dict[str, Value] = {
    "StringNotEquals": {"aws:PrincipalAccount": ACCOUNT},
    "BoolIfExists": {"aws:PrincipalIsAWSService": "false"},
}
_EVERY: Value = list(_ACTIONS)
_FIX = add(deny(_EVERY, _ARN, _OTHERS))

CONTROL = Control(
    id="topic_refuses_other_accounts",
    concept="monitoring",
    title="Topics of alarms refuse every account that is not listed",
    why="One statement too wide otherwise lets another account hear what is watched, or raise false alarms.",
    severity="low",
    requirements=("A5", "I16"),
    threats=("ML05",),
    sources={},
    cases=policy_cases(
        TOPIC,
        of_topic(refuses(_ACTIONS, ("",), lambda _: (other_account(),), _FIX, because=_BECAUSE)),
        passes=(
            document(deny(_EVERY, _ARN, _OTHERS)),
            document(deny("sns:*", _ARN, {"StringNotEqualsIfExists": {"aws:PrincipalAccount": ACCOUNT}})),
            document(deny("*", "*", {"StringNotEquals": {"aws:PrincipalAccount": [ACCOUNT, "444455556666"]}})),
        ),
        fails=(
            document(),
            document(allow({"AWS": ROLE}, "sns:Publish", _ARN)),
            *(document(deny([item for item in _ACTIONS if item != left], _ARN, _OTHERS)) for left in _ACTIONS),
            document(deny(_EVERY, _ARN, {**_OTHERS, "StringLike": {"aws:PrincipalTag/team": "x"}})),
            document(deny("sns:*", _ARN, {"StringEquals": {"aws:PrincipalAccount": ACCOUNT}})),
            document(deny("sns:*", _ARN, {"Bool": {"aws:SecureTransport": "false"}})),
        ),
        unknown=(document(deny("sns:*", _ARN, {"StringNotEquals": {"aws:PrincipalAccount": UNKNOWN}})),),
    ),
)
