"""Rights to decrypt name the key."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.policy.identity import identity_cases
from strongroom.controls.policy.scope import names_its_resources
from strongroom.controls.policy.statements import ACCOUNT, document
from strongroom.plan.value import Value

_DECRYPT = ("kms:Decrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo")
_EVERY_KEY = "arn:aws:kms:*:*:key/{}"
_ALIAS_KEYS = ("kms:resourcealiases", "kms:requestalias")
_KEY = f"arn:aws:kms:eu-west-1:{ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab"
_ALL = f"arn:aws:kms:eu-west-1:{ACCOUNT}:key/*"
_FIX = "name the key's ARN in Resource, or add ForAnyValue:StringEquals on kms:ResourceAliases"


def _may(action: Value, resource: Value, condition: Value = None) -> Value:
    statement: dict[str, Value] = {"Effect": "Allow", "Action": action, "Resource": resource}
    return document({**statement, "Condition": condition} if condition else statement)


CONTROL = Control(
    id="key_decrypt_is_scoped_to_one_key",
    concept="key",
    title="Decrypt rights name the key",
    why="A right to decrypt with every key reads every model in the account.",
    severity="high",
    requirements=("K3",),
    threats=("ML05", "AML.T0035"),
    sources={
        "finos_ccc": ("CCC.KeyMgmt.CN02",),
        "prowler": ("iam_policy_no_full_access_to_kms",),
        "security_hub": ("KMS.1", "KMS.2"),
    },
    cases=identity_cases(
        names_its_resources(_DECRYPT, _EVERY_KEY, "decrypting with every key", _FIX, scoped_by=_ALIAS_KEYS),
        passes=(
            _may("kms:Decrypt", _KEY),
            _may(["kms:Decrypt", "kms:ReEncrypt*"], hole("aws:kms/key:Key", "data", "arn")),
            _may("kms:*", [_KEY]),
            _may(["kms:DescribeKey", "kms:ListAliases"], "*"),
            _may("kms:Decrypt", _ALL, {"ForAnyValue:StringEquals": {"kms:ResourceAliases": "alias/fraud-data"}}),
            _may("s3:GetObject", "*"),
            document({"Effect": "Deny", "Action": "kms:*", "Resource": "*"}),
        ),
        fails=(
            _may("kms:Decrypt", "*"),
            _may("kms:*", "*"),
            _may("*", "*"),
            _may("kms:De*", _ALL),
            _may("kms:ReEncrypt*", "arn:aws:kms:*:*:key/*"),
            _may("KMS:decrypt", [_KEY, "*"]),
            _may("kms:Decrypt", _ALL, {"ForAllValues:StringEquals": {"kms:ResourceAliases": "alias/fraud-data"}}),
            _may("kms:Decrypt", _ALL, {"ForAnyValue:StringLike": {"kms:ResourceAliases": "alias/*"}}),
            _may("kms:Decrypt", "*", {"StringEquals": {"kms:ViaService": "s3.eu-west-1.amazonaws.com"}}),
            document({"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}),
            document({"Effect": "Allow", "Action": "kms:Decrypt", "NotResource": _KEY}),
        ),
        unknown=(_may("kms:Decrypt", UNKNOWN), _may(UNKNOWN, "*")),
    ),
)
