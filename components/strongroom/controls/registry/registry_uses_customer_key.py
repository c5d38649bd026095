"""Each image repository is encrypted with a customer-managed key."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.judges import every, field
from strongroom.controls.own_key import own_key
from strongroom.controls.policy.registry import REPOSITORY
from strongroom.controls.requirement import one_of
from strongroom.plan.value import Value

_REPOSITORY = REPOSITORY.types[0]

_TEMPLATE = "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate"
_FIX = "set encryptionConfigurations to the type KMS with the ARN of a key of your own as kmsKey"
_TYPE = "encryptionConfigurations[*].encryptionType"
_KEY = "encryptionConfigurations[*].kmsKey"
_MADE = part("aws:kms/key:Key", "registry")
_ARN = hole("aws:kms/key:Key", "registry", "arn")


def _repository(kind: Value, key: Value) -> Part:
    return part(_REPOSITORY, "images", {"encryptionConfigurations": [{"encryptionType": kind, "kmsKey": key}]})


CONTROL = Control(
    id="registry_uses_customer_key",
    concept="registry",
    title="Image registries use the customer key",
    why="Images contain model code and sometimes weights.",
    severity="medium",
    requirements=("K1",),
    threats=("ML05",),
    sources={"checkov": ("CKV_AWS_136",), "trivy": ("AWS-0033",)},
    cases=(
        Case(
            types=(_REPOSITORY, _TEMPLATE),
            judge=every(field(_TYPE, one_of("KMS", "KMS_DSSE"), _FIX), own_key(_KEY, _FIX)),
            passes=(example(_repository("KMS", _ARN), _MADE), example(_repository("KMS_DSSE", _ARN), _MADE)),
            fails=(
                example(part(_REPOSITORY, "images")),
                example(part(_TEMPLATE, "images")),
                example(_repository("AES256", None)),
                example(_repository("KMS", None)),
                example(_repository("KMS", "alias/aws/ecr")),
                example(part(_REPOSITORY, "images", {"encryptionConfigurations": []})),
            ),
            unknown=(
                example(_repository(UNKNOWN, _ARN), _MADE),
                example(_repository("KMS", UNKNOWN)),
                example(_repository("KMS", _ARN)),
                example(part(_REPOSITORY, "images", {"encryptionConfigurations": UNKNOWN})),
            ),
        ),
    ),
)
