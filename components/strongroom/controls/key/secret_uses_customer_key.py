"""Secrets are encrypted with a customer-managed key."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.judges import each, every
from strongroom.controls.own_key import own_key
from strongroom.plan.value import Value

_SECRET = "aws:secretsmanager/secret:Secret"  # noqa: S105  a type token
_FIX = "set kmsKeyId to the ARN of the environment's key"
_KEY = hole("aws:kms/key:Key", "secrets", "arn")
_MADE = part("aws:kms/key:Key", "secrets")
_FOREIGN = "arn:aws:kms:eu-west-1:999999999999:key/1234abcd-12ab-34cd-56ef-1234567890ab"


def _secret(**inputs: Value) -> Part:
    return part(_SECRET, "token", {"name": "token", **inputs})


CONTROL = Control(
    id="secret_uses_customer_key",
    concept="key",
    title="Secrets are encrypted with a customer-managed key",
    why="Licences and API tokens open doors as keys do, and deserve the same second lock.",
    severity="medium",
    requirements=("K1",),
    threats=("AML.T0055",),
    sources={
        "cdk_nag": ("NIST.800.53.R5-SecretsManagerUsingKMSKey",),
        "checkov": ("CKV_AWS_149",),
        "pulumi_compliance_policies": ("aws-secretsmanager-secret-configure-customer-managed-key",),
        "pulumi_nist_pack": ("aws/secrets-manager-secret-configure-customer-managed-key",),
        "trivy": ("AWS-0098",),
    },
    cases=(
        Case(
            types=(_SECRET,),
            judge=every(own_key("kmsKeyId", _FIX), each("replicas", lambda item: own_key(f"{item}.kmsKeyId", _FIX))),
            passes=(
                example(_secret(kmsKeyId=_KEY), _MADE),
                example(_secret(kmsKeyId="alias/fraud-secrets")),
                example(_secret(kmsKeyId=_KEY, replicas=[{"region": "eu-north-1", "kmsKeyId": _KEY}]), _MADE),
            ),
            fails=(
                example(_secret()),
                example(_secret(kmsKeyId="")),
                example(_secret(kmsKeyId="alias/aws/secretsmanager")),
                example(_secret(kmsKeyId="arn:aws:kms:eu-west-1:111122223333:alias/aws/secretsmanager")),
                example(_secret(kmsKeyId=_KEY, replicas=[{"region": "eu-north-1"}])),
                example(_secret(kmsKeyId=_KEY, replicas=[{"kmsKeyId": _KEY}, {"region": "eu-north-1"}])),
                example(
                    _secret(kmsKeyId=_FOREIGN),
                    part("pulumi:providers:aws", "here", {"allowedAccountIds": '["111122223333"]'}),
                ),
            ),
            unknown=(
                example(_secret(kmsKeyId=UNKNOWN)),
                example(_secret(kmsKeyId=_KEY, replicas=UNKNOWN), _MADE),
                example(_secret(kmsKeyId=_KEY)),
            ),
        ),
    ),
)
