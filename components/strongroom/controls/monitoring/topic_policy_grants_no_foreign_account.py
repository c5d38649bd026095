"""No topic policy lets in another account."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.foreign import admits_own_accounts_only
from strongroom.controls.policy.statements import ACCOUNT, ROLE, ROOT, allow, deny, document
from strongroom.controls.policy.topic import TOPIC, of_topic
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_ARN = "arn:aws:sns:eu-west-1:111122223333:alerts"
_FOREIGN = "arn:aws:iam::999999999999:root"
_FIX = "name principals of the environment's own accounts; an account is one of them if a provider is pinned to it"


def _pinned(account: str) -> Part:
    return part("pulumi:providers:aws", "here", {"allowedAccountIds": f'["{account}"]'})


def _policy(document_: Value) -> Plan:
    return example(part(TOPIC.apart[0], "alerts", {"arn": _ARN, "policy": document_}), _pinned(ACCOUNT))


CONTROL = Control(
    id="topic_policy_grants_no_foreign_account",
    concept="monitoring",
    title="No topic policy lets in another account",
    why="Another account that subscribes hears what is watched, and one that publishes raises false alarms.",
    severity="medium",
    requirements=("A5",),
    threats=("ML05",),
    sources={},
    cases=policy_cases(
        TOPIC,
        of_topic(admits_own_accounts_only(_FIX)),
        passes=(
            document(allow({"AWS": hole("aws:iam/role:Role", "ops", "arn")}, "sns:Publish", _ARN)),
            _policy(document(allow({"AWS": [ROOT, ROLE]}, "sns:Publish", _ARN))),
            _policy(document(allow("*", "sns:Publish", _ARN, {"StringEquals": {"AWS:SourceOwner": ACCOUNT}}))),
            document(allow({"Service": "cloudwatch.amazonaws.com"}, "sns:Publish", _ARN)),
            document(deny("sns:Publish", _ARN, None, {"AWS": _FOREIGN})),
        ),
        fails=(
            document(allow({"AWS": "*"}, "sns:Publish", _ARN)),
            _policy(document(allow({"AWS": [ROOT, _FOREIGN]}, "sns:Publish", _ARN))),
            _policy(document(allow("*", "sns:Publish", _ARN, {"StringEquals": {"AWS:SourceOwner": "999999999999"}}))),
        ),
        unknown=(
            document(allow({"AWS": _FOREIGN}, "sns:Publish", _ARN)),
            document(allow({"AWS": UNKNOWN}, "sns:Publish", _ARN)),
        ),
    ),
)
