"""Customer-managed keys rotate by themselves, at least once a year."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import every, field, given
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome
from strongroom.controls.requirement import at_most, equals
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_KEY = "aws:kms/key:Key"
_SYMMETRIC = "SYMMETRIC_DEFAULT"
_FIX = "set enableKeyRotation to true"
_FIX_PERIOD = "set rotationPeriodInDays to 365 or less, 90 in production"
_ROTATES = every(
    field("enableKeyRotation", equals(True), _FIX),
    given("rotationPeriodInDays", field("rotationPeriodInDays", at_most(365, " days"), _FIX_PERIOD)),
)


def judge(resource: Resource, plan: Plan) -> Outcome:
    """Passes iff the key rotates; one for signing, or whose material lies elsewhere, cannot and is left out."""
    spec = resource.inputs.get("customerMasterKeySpec", _SYMMETRIC)
    usage = resource.inputs.get("keyUsage", "ENCRYPT_DECRYPT")
    elsewhere = isinstance(resource.inputs.get("customKeyStoreId"), str)
    asymmetric = isinstance(spec, str) and spec != _SYMMETRIC
    signs = isinstance(usage, str) and usage != "ENCRYPT_DECRYPT"
    return NOT_APPLICABLE if elsewhere or asymmetric or signs else _ROTATES(resource, plan)


def _key(**inputs: Value) -> dict[str, Value]:
    return {"enableKeyRotation": True, **inputs}


CONTROL = Control(
    id="key_rotates_automatically",
    concept="key",
    title="Customer-managed keys rotate automatically",
    why="One leaked key that never rotates opens every old copy of a model, and every new one.",
    severity="high",
    requirements=("K2",),
    threats=("ML05",),
    sources={
        "aws_ai_security_framework": ("AISF-INFRA-07",),
        "cdk_nag": ("AwsSolutions-KMS5", "NIST.800.53.R5-KMSBackingKeyRotationEnabled"),
        "checkov": ("CKV_AWS_7",),
        "cis_aws_7.0": ("4.6",),
        "finos_ccc": ("CCC.KeyMgmt.CN03",),
        "prowler": ("kms_cmk_rotation_enabled",),
        "pulumi_awsguard": ("cmkBackingKeyRotationEnabled",),
        "pulumi_compliance_policies": (
            "aws-kms-key-{enable-key-rotation,missing-description,disallow-bypass-policy-lockout}",
        ),
        "pulumi_nist_pack": ("aws/kms-key-enable-key-rotation",),
        "security_hub": ("KMS.4",),
        "trivy": ("AWS-0065",),
    },
    cases=(
        Case(
            types=(_KEY,),
            judge=judge,
            passes=(
                example(part(_KEY, "data", _key())),
                example(part(_KEY, "data", _key(rotationPeriodInDays=90, customerMasterKeySpec=_SYMMETRIC))),
                example(part(_KEY, "data", _key(enableKeyRotation="true", rotationPeriodInDays=365))),
            ),
            fails=(
                example(part(_KEY, "data")),
                example(part(_KEY, "data", _key(enableKeyRotation=False))),
                example(part(_KEY, "data", _key(rotationPeriodInDays=366))),
                example(part(_KEY, "data", {"keyUsage": "ENCRYPT_DECRYPT"})),
            ),
            unknown=(
                example(part(_KEY, "data", _key(enableKeyRotation=UNKNOWN))),
                example(part(_KEY, "data", _key(rotationPeriodInDays=UNKNOWN))),
                example(part(_KEY, "data", _key(), ignore_changes=("enableKeyRotation",))),
            ),
        ),
    ),
)
