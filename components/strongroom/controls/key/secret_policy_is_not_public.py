"""No secret's policy lets strangers in."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.public import admits_no_stranger
from strongroom.controls.policy.statements import ROLE, ROOT, allow, deny, document
from strongroom.controls.policy.subject import SECRET
from strongroom.plan.value import Value

_READ: Value = "secretsmanager:GetSecretValue"
_FIX = "name the account or role as Principal, or add a condition StringEquals on aws:PrincipalAccount"

CONTROL = Control(
    id="secret_policy_is_not_public",
    concept="key",
    title="No secret policy names everyone",
    why="A public secret is a published secret.",
    severity="high",
    requirements=(),
    threats=("AML.T0055",),
    sources={"prowler": ("secretsmanager_not_publicly_accessible",)},
    cases=policy_cases(
        SECRET,
        admits_no_stranger(_FIX),
        passes=(
            document(allow({"AWS": [ROOT, ROLE]}, _READ)),
            document(deny(_READ, None, {"StringNotEquals": {"aws:SourceVpce": "vpce-1"}}, "*")),
            document(allow("*", _READ, None, {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}})),
        ),
        fails=(
            document(allow("*", _READ)),
            document(allow({"AWS": "*"}, "secretsmanager:*")),
            document(allow("*", _READ, None, {"StringNotEquals": {"aws:SourceVpce": "vpce-1"}})),
            document(allow("*", _READ, None, {"StringEqualsIfExists": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}})),
        ),
        unknown=(document(allow({"AWS": UNKNOWN}, _READ)),),
    ),
)
