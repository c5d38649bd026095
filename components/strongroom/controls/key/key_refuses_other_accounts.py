"""A key refuses every other account, whatever a grant says."""

from __future__ import annotations

from strongroom.access.aws_situation import other_account
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.key_actions import ENCRYPTION, GRANT
from strongroom.controls.policy.refusal import refuses
from strongroom.controls.policy.statements import ACCOUNT, ROLE, add, allow, deny, document
from strongroom.controls.policy.subject import KEY
from strongroom.plan.value import Value

_ACTIONS = (*ENCRYPTION, GRANT, "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion")
_OTHERS: dict[str, Value] = {
    "StringNotEquals": {"aws:PrincipalAccount": ACCOUNT},
    "BoolIfExists": {"aws:PrincipalIsAWSService": "false"},
}
_FIX = add(deny("kms:*", None, _OTHERS))
_USE: Value = ["kms:Decrypt", "kms:GenerateDataKey*"]

CONTROL = Control(
    id="key_refuses_other_accounts",
    concept="key",
    title="A key refuses every other account, whatever a grant says",
    why="A grant lets another account in without a word in the policy; only a refusal stands above it.",
    severity="medium",
    requirements=("K4", "K5"),
    threats=("ML05", "AML.T0012"),
    sources={},
    cases=policy_cases(
        KEY,
        refuses(_ACTIONS, ("",), lambda _: (other_account(),), _FIX),
        missing="the key has no policy, so a grant may let in another account",
        fix=_FIX,
        passes=(
            document(deny("kms:*", None, _OTHERS)),
            document(deny("*", None, {"StringNotEquals": {"aws:PrincipalAccount": [ACCOUNT, "444455556666"]}})),
            document(deny("kms:*", None, {"StringNotEquals": {"kms:CallerAccount": ACCOUNT}})),
            document(deny("kms:*", None, {"ArnNotLike": {"aws:PrincipalArn": f"arn:aws:iam::{ACCOUNT}:*"}})),
        ),
        fails=(
            document(),
            document(allow({"AWS": ROLE}, _USE)),
            document(deny(_USE, None, _OTHERS)),
            document(deny("kms:*", None, {"StringNotEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}})),
            document(deny("kms:*", None, {**_OTHERS, "Null": {"aws:PrincipalTag/team": "true"}})),
            document(deny("kms:*", None, {"StringNotLike": {"aws:PrincipalAccount": [ACCOUNT, "*"]}})),
            document(deny("kms:*", None, {"StringEquals": {"aws:PrincipalAccount": ACCOUNT}})),
        ),
        unknown=(document(deny("kms:*", None, {"StringNotEquals": {"aws:PrincipalAccount": UNKNOWN}})),),
    ),
)
