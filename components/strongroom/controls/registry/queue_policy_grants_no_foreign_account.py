"""No queue policy lets in an account that is not ours."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.foreign import admits_own_accounts_only
from strongroom.controls.policy.pinned import FOREIGN, FOREIGN_ROOT, pinned
from strongroom.controls.policy.queue import QUEUE, of_queue
from strongroom.controls.policy.statements import ROLE as ROLE_ARN
from strongroom.controls.policy.statements import ROOT, allow, document
from strongroom.plan.value import Value

_ARN = "arn:aws:sqs:eu-west-1:111122223333:approved"

_FIX = "name principals of the environment's own accounts; an account is one of them if a provider is pinned to it"


def _to(*principals: str) -> Value:
    return document(allow({"AWS": list(principals)}, "sqs:SendMessage", _ARN))


CONTROL = Control(
    id="queue_policy_grants_no_foreign_account",
    concept="registry",
    title="No queue policy grants another account, except declared ones",
    why="Another account that may send forges an approval.",
    severity="medium",
    requirements=("M4", "I16"),
    threats=("ML05", "ML10"),
    sources={},
    cases=policy_cases(
        QUEUE,
        of_queue(admits_own_accounts_only(_FIX)),
        passes=(
            pinned(QUEUE, _to(ROOT, ROLE_ARN)),
            pinned(QUEUE, _to(FOREIGN_ROOT), FOREIGN),
            document(allow({"Service": "events.amazonaws.com"}, "sqs:SendMessage", _ARN)),
        ),
        fails=(document(allow("*", "sqs:SendMessage", _ARN)), pinned(QUEUE, _to(ROOT, FOREIGN_ROOT))),
        unknown=(_to(FOREIGN_ROOT), document(allow({"AWS": UNKNOWN}, "sqs:SendMessage", _ARN))),
    ),
)
