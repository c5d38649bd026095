"""Data at rest is under a customer-managed key."""

from __future__ import annotations

from strongroom.controls.bucket import BUCKET_TYPES, BUCKET_V2, ENCRYPTION, bucket, setting, side
from strongroom.controls.control import Case, Control, Judge
from strongroom.controls.example import UNKNOWN, example, hole, part
from strongroom.controls.judges import each, every, field
from strongroom.controls.own_key import own_key
from strongroom.controls.requirement import is_set, one_of
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_FIX = (
    "add a BucketServerSideEncryptionConfiguration whose rule applies sseAlgorithm "
    '"aws:kms" with kmsMasterKeyId, the key of the environment'
)
_NEW, _OLD = ENCRYPTION
_INLINE = "serverSideEncryptionConfiguration"
_DEFAULT = "applyServerSideEncryptionByDefault"


def _default(path: str) -> Judge:
    return every(
        field(f"{path}.sseAlgorithm", one_of("aws:kms", "aws:kms:dsse"), _FIX),
        own_key(f"{path}.kmsMasterKeyId", _FIX),
    )


def _rules(**changes: Value) -> dict[str, Value]:
    return {"rules": [{_DEFAULT: {"sseAlgorithm": "aws:kms", "kmsMasterKeyId": _KEY, **changes}}]}


def _inline(**changes: Value) -> Plan:
    rule: Value = {_DEFAULT: {"sseAlgorithm": "aws:kms", "kmsMasterKeyId": _KEY, **changes}}
    return example(bucket({_INLINE: {"rule": rule}}), _MADE)


_KEY = hole("aws:kms/key:Key", "data", "arn")
_MADE = part("aws:kms/key:Key", "data")
_ARN = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
_PROVIDER = part("pulumi:providers:aws", "here", {"allowedAccountIds": '["111122223333"]'})
_OLD_LIST: Value = [{"rules": [{f"{_DEFAULT}s": [{"sseAlgorithm": "aws:kms", "kmsMasterKeyId": _ARN}]}]}]

CONTROL = Control(
    id="store_uses_customer_key",
    concept="store",
    title="Data at rest uses the environment's customer-managed key",
    why="A provider's key decrypts for anyone whom the storage service lets in; a key of one's own asks once more.",
    severity="medium",
    requirements=("B2", "K1"),
    threats=("ML02", "ML05", "ML10"),
    sources={
        "aws_ai_security_framework": ("AISF-INFRA-05",),
        "aws_config": ("conformance-pack-ai-ml/s3-bucket-server-side-encryption-enabled",),
        "cdk_nag": ("NIST.800.53.R5-S3DefaultEncryptionKMS",),
        "checkov": ("CKV_AWS_145", "CKV_AWS_181", "CKV_AWS_186", "CKV_AWS_19"),
        "prowler": ("s3_bucket_kms_encryption",),
        "pulumi_compliance_policies": ("aws-s3-bucket-*",),
        "pulumi_nist_pack": ("aws/s3-bucket-encryption",),
        "security_hub": ("S3.17",),
        "trivy": ("AWS-0088", "AWS-0132"),
    },
    cases=(
        Case(
            types=BUCKET_TYPES,
            judge=setting(
                ENCRYPTION,
                _FIX,
                field("rules", is_set(), _FIX),
                each("rules", lambda rule: _default(f"{rule}.{_DEFAULT}")),
                inline={
                    _INLINE: _default(f"{_INLINE}.rule.{_DEFAULT}"),
                    f"{_INLINE}s": _default(f"{_INLINE}s.rules.{_DEFAULT}s"),
                },
            ),
            passes=(
                example(bucket(), side(_NEW, _rules()), _MADE),
                example(bucket(), side(_NEW, _rules(sseAlgorithm="aws:kms:dsse")), _MADE),
                example(bucket(type_=BUCKET_V2), side(_OLD, _rules(kmsMasterKeyId=_ARN))),
                example(bucket(), side(_NEW, _rules(kmsMasterKeyId="alias/fraud-data"))),
                example(bucket(), side(_NEW, _rules(kmsMasterKeyId=_ARN)), _PROVIDER),
                _inline(),
                example(bucket({f"{_INLINE}s": _OLD_LIST}, type_=BUCKET_V2)),
            ),
            fails=(
                example(bucket()),
                example(bucket(), side(_NEW, _rules(sseAlgorithm="AES256"))),
                example(bucket(), side(_NEW, _rules(kmsMasterKeyId=None))),
                example(bucket(), side(_NEW, _rules(kmsMasterKeyId=""))),
                example(bucket(), side(_NEW, _rules(kmsMasterKeyId="alias/aws/s3"))),
                example(bucket(), side(_NEW, _rules(kmsMasterKeyId="arn:aws:kms:eu-west-1:111122223333:alias/aws/s3"))),
                example(bucket(), side(_NEW, _rules(kmsMasterKeyId=_ARN.replace("1111", "9999"))), _PROVIDER),
                example(bucket(), side(_NEW, _rules(kmsMasterKeyId=hole("aws:s3/bucket:Bucket", "data", "arn")))),
                example(bucket(), side(_NEW, {"rules": [{}]})),
                example(bucket(), side(_NEW, {"rules": []})),
                _inline(sseAlgorithm="AES256"),
                _inline(kmsMasterKeyId=None),
            ),
            unknown=(
                example(bucket(), side(_NEW, _rules(kmsMasterKeyId=UNKNOWN))),
                example(bucket(), side(_NEW, _rules())),
                example(bucket(), side(_NEW, _rules(sseAlgorithm=UNKNOWN))),
                example(bucket(), side(_NEW, _rules(), UNKNOWN)),
                _inline(kmsMasterKeyId=UNKNOWN),
            ),
        ),
    ),
)
