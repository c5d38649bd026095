"""Studio encrypts what it keeps with a key of the environment."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import hole, part
from strongroom.controls.own_key import own_key
from strongroom.controls.policy.field_cases import field_case

_DOMAIN = "aws:sagemaker/domain:Domain"
_KEY = hole("aws:kms/key:Key", "workspace", "arn")
_FIX = "set kmsKeyId to the ARN of a customer-managed key of the environment"

CONTROL = Control(
    id="workspace_uses_customer_key",
    concept="workspace",
    title="The workspace encrypts its metadata with the customer key",
    why="Metadata holds experiment secrets and model lineage.",
    severity="high",
    requirements=("T2",),
    threats=("ML05",),
    sources={},
    cases=(
        field_case(
            _DOMAIN,
            own_key("kmsKeyId", _FIX),
            {"kmsKeyId": _KEY},
            beside=(part("aws:kms/key:Key", "workspace"),),
            passes=({"kmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/1234"},),
            fails=({"kmsKeyId": "alias/aws/elasticfilesystem"}, {"kmsKeyId": ""}),
        ),
    ),
)
