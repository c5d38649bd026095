"""No key policy lets strangers in."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.policy.cases import policy_cases
from strongroom.controls.policy.public import admits_no_stranger
from strongroom.controls.policy.statements import ACCOUNT, ROLE, ROOT, allow, deny, document
from strongroom.controls.policy.subject import KEY
from strongroom.plan.value import Value

_VIA: Value = "s3.eu-west-1.amazonaws.com"
_FIX = "name the account or role as Principal, or add a condition StringEquals on kms:CallerAccount"


def _when(condition: Value) -> Value:
    return document(allow({"AWS": "*"}, "kms:Decrypt", None, condition))


CONTROL = Control(
    id="key_policy_names_no_public_principal",
    concept="key",
    title="No key policy or key binding names everyone",
    why="A key that is open to everyone turns encrypted storage into plain storage.",
    severity="critical",
    requirements=("K4",),
    threats=("ML05", "AML.T0035"),
    sources={
        "checkov": ("CKV_AWS_33",),
        "cis_aws_7.0": ("2.21",),
        "prowler": ("kms_key_not_publicly_accessible",),
        "security_hub": ("KMS.5",),
    },
    cases=policy_cases(
        KEY,
        admits_no_stranger(_FIX),
        passes=(
            document(allow({"AWS": ROOT}, "kms:*")),
            document(allow({"AWS": [ROLE, ACCOUNT]}, "kms:Decrypt")),
            document(allow({"AWS": hole("aws:iam/role:Role", "reader", "arn")}, "kms:Decrypt")),
            document(allow({"Service": "cloudtrail.amazonaws.com"}, "kms:GenerateDataKey*")),
            document(deny("kms:*", None, None, "*")),
            _when({"StringEquals": {"kms:CallerAccount": ACCOUNT, "kms:ViaService": _VIA}}),
            _when({"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}}),
        ),
        fails=(
            document(allow("*", "kms:Decrypt")),
            document(allow({"AWS": "*"}, "kms:*")),
            document(allow({"AWS": [ROOT, "*"]}, "kms:*")),
            document({"Effect": "Allow", "NotPrincipal": {"AWS": ROOT}, "Action": "kms:*", "Resource": "*"}),
            _when({"StringEquals": {"kms:ViaService": _VIA}}),
            _when({"StringNotEquals": {"aws:SourceVpce": "vpce-1a2b3c"}}),
            _when({"StringEqualsIfExists": {"kms:CallerAccount": ACCOUNT}}),
            _when({"StringLike": {"kms:CallerAccount": "*"}}),
            _when({"Bool": {"aws:SecureTransport": "true"}}),
            _when({"Null": {"kms:CallerAccount": "false"}}),
        ),
        unknown=(
            document(allow({"AWS": UNKNOWN}, "kms:Decrypt")),
            _when({"StringEquals": {"kms:CallerAccount": UNKNOWN}}),
        ),
    ),
)
