"""Grants on a key are made by AWS services alone."""

from __future__ import annotations

from strongroom.access.aws_situation import ABSENT, Situation
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.key_actions import GRANT
from strongroom.controls.policy.refusal import refuses
from strongroom.controls.policy.statements import ROLE, add, allow, deny, document
from strongroom.controls.policy.subject import KEY
from strongroom.plan.value import Value

_KEY = "kms:grantisforawsresource"
_BY_HAND: dict[str, Value] = {"BoolIfExists": {"kms:GrantIsForAWSResource": "false"}}
_FIX = add(deny(GRANT, None, _BY_HAND))
_SITUATIONS = (
    Situation("for something that is no AWS resource", {_KEY: ("false",)}),
    Situation("that does not say for what", {_KEY: ABSENT}),
)

CONTROL = Control(
    id="key_grants_are_for_services",
    concept="key",
    title="Grants on the key are made for AWS resources alone",
    why="A grant is a permission that no policy shows; made by hand it outlives whoever made it.",
    severity="low",
    requirements=("K3", "K4"),
    threats=("ML05", "AML.T0012"),
    sources={},
    cases=policy_cases(
        KEY,
        refuses((GRANT,), ("",), lambda _: _SITUATIONS, _FIX),
        missing="the key has no policy, so grants are made by hand",
        fix=_FIX,
        passes=(
            document(deny(GRANT, None, _BY_HAND)),
            document(deny("kms:Create*", None, {"BoolIfExists": {"kms:GrantIsForAWSResource": False}})),
            document(deny(GRANT)),
        ),
        fails=(
            document(),
            document(allow({"AWS": ROLE}, GRANT, None, {"Bool": {"kms:GrantIsForAWSResource": "true"}})),
            document(deny(GRANT, None, {"Bool": {"kms:GrantIsForAWSResource": "false"}})),
            document(deny(GRANT, None, {"BoolIfExists": {"kms:GrantIsForAWSResource": "true"}})),
            document(deny(GRANT, None, {**_BY_HAND, "StringEquals": {"aws:PrincipalTag/team": "x"}})),
        ),
        unknown=(document(deny(GRANT, None, {"BoolIfExists": {"kms:GrantIsForAWSResource": UNKNOWN}})),),
    ),
)
