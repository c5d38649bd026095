"""Where administrators are refused the use of a key, so is whoever may only look at it."""

from __future__ import annotations

import re
from typing import Final

from strongroom.access.aws_admission import Admission, admissions
from strongroom.access.aws_condition import OUTSIDER
from strongroom.access.aws_deny import Demand, denies
from strongroom.access.aws_match import touches_actions
from strongroom.access.aws_situation import Situation
from strongroom.access.aws_text import readable
from strongroom.access.aws_who import who
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.key_actions import ADMINISTRATION, ENCRYPTION, GRANT
from strongroom.controls.policy.statements import ACCOUNT, ROOT, add, allow, deny, document
from strongroom.controls.policy.subject import KEY, POLICY, Subject
from strongroom.plan.value import Value

_CALLER: Final = "aws:principalarn"
_MORE: Final = (*ADMINISTRATION, *ENCRYPTION, GRANT)
_NEVER: Value = [*ENCRYPTION, GRANT]
_ADMIN: Final = f"arn:aws:iam::{ACCOUNT}:role/key-admin"
_PREVIEW: Final = f"arn:aws:iam::{ACCOUNT}:role/preview"
_USER: Final = f"arn:aws:iam::{ACCOUNT}:role/job"


def _refuse(*arns: Value) -> dict[str, Value]:
    return deny(_NEVER, None, {"ArnLike": {"aws:PrincipalArn": list(arns)}})


_FIX: Final = add(_refuse(_PREVIEW))


def judge(subject: Subject) -> Outcome:
    """Passes iff a Deny keeps every onlooker from use and grants; keys that refuse nobody by name are left out."""
    if not any(_names_whom_it_refuses(subject, index) for index in range(len(subject.statements))):
        return NOT_APPLICABLE
    admitted = tuple(admissions(subject.statements, subject.plan))
    users = {name for item in admitted if _does_more(item, subject) for name in who(item, subject.plan) or ()}
    found = [_refused(item, users, subject) for item in admitted if not _does_more(item, subject)]
    return all_of(passed(POLICY), *found)


def _names_whom_it_refuses(subject: Subject, index: int) -> bool:
    item = subject.statements[index]
    named = any(test.key == _CALLER and "not" not in test.operator.lower() for test in item.conditions)
    uses = any(touches_actions(item, action, subject.plan) for action in ENCRYPTION)
    return item.effect == "Deny" and named and uses


def _does_more(item: Admission, subject: Subject) -> bool:
    others = item.principal.kind not in ("account", "identity")
    return others or any(touches_actions(item.statement, action, subject.plan) is not False for action in _MORE)


def _refused(item: Admission, users: set[str], subject: Subject) -> Outcome:
    named = who(item, subject.plan)
    if named is None or subject.arn is None:
        return unknown(POLICY, "the plan does not tell who may look at the key", _FIX)
    callers = tuple(_caller(name) for name in named if name not in users)
    answer = denies(subject.statements, Demand((*ENCRYPTION, GRANT), (subject.arn,), callers), subject.plan)
    if answer.verdict is True or not callers:
        return passed(POLICY)
    message = f"the policy does not refuse {answer.gap}"
    return failed(POLICY, message, _FIX) if answer.verdict is False else unknown(POLICY, message, _FIX)


def _caller(name: str) -> Situation:
    # The stranger in place of a wildcard is matched by the wildcard alone.
    caller = re.sub(r"[*?]", OUTSIDER, name)
    return Situation(f"by `{readable(name)}`, who may only look at the key", {_CALLER: (caller,)})


def _by(arn: Value, *actions: Value) -> Value:
    return allow({"AWS": ROOT}, list(actions), None, {"ArnLike": {"aws:PrincipalArn": arn}})


_LOOKS: Final = _by(_PREVIEW, "kms:DescribeKey", "kms:GetKeyPolicy")
_USES: Final = _by(_USER, "kms:Decrypt", "kms:DescribeKey")

CONTROL = Control(
    id="key_onlookers_are_refused_use",
    concept="key",
    title="Whoever may only look at a key is refused its use",
    why="A preview that can decrypt is a way to the data that no approval stands before.",
    severity="low",
    requirements=("K3",),
    threats=("ML05",),
    sources={},
    cases=policy_cases(
        KEY,
        judge,
        passes=(
            document(_LOOKS, _USES, _refuse(_ADMIN, _PREVIEW)),
            document(_LOOKS, _by(_PREVIEW, "kms:Decrypt"), _refuse(_ADMIN)),
        ),
        fails=(
            document(_LOOKS, _USES, _refuse(_ADMIN)),
            document(
                _LOOKS, deny(list[Value](ENCRYPTION), None, {"ArnLike": {"aws:PrincipalArn": [_ADMIN, _PREVIEW]}})
            ),
        ),
        unknown=(document(_by(UNKNOWN, "kms:DescribeKey"), _refuse(_ADMIN)),),
    ),
)
