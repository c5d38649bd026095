"""Each Allow of a queue's policy names the roles or the service that it means."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.naming_principals import names_its_principals
from strongroom.controls.policy.queue import QUEUE, of_queue
from strongroom.controls.policy.statements import ROLE as ROLE_ARN
from strongroom.controls.policy.statements import ROOT, allow, document
from strongroom.plan.value import Value

_ARN = "arn:aws:sqs:eu-west-1:111122223333:approved"

_FIX = "name the roles as Principal, or by the condition ArnLike on aws:PrincipalArn"
_ROLES: Value = {"ArnLike": {"aws:PrincipalArn": [ROLE_ARN]}}


def _to(principal: Value, condition: Value = None, action: Value = "sqs:ReceiveMessage") -> Value:
    return document(allow(principal, action, _ARN, condition))


CONTROL = Control(
    id="queue_policy_names_its_principals",
    concept="registry",
    title="Queue policies name the roles that they let in",
    why="Every identity of the account may then swallow an approval.",
    severity="low",
    requirements=("M4", "I7"),
    threats=("ML05",),
    sources={},
    cases=policy_cases(
        QUEUE,
        of_queue(names_its_principals(_FIX, roles=True)),
        passes=(_to({"AWS": ROLE_ARN}), _to({"AWS": ROOT}, _ROLES), _to({"Service": "events.amazonaws.com"})),
        fails=(
            _to({"AWS": ROOT}),
            _to("*"),
            _to({"AWS": ROOT}, {"ArnLike": {"aws:PrincipalArn": [ROLE_ARN, "*"]}}),
        ),
        unknown=(_to({"AWS": UNKNOWN}), _to({"AWS": ROOT}, {"ArnLike": {"aws:PrincipalArn": UNKNOWN}})),
    ),
)
