"""Volumes of notebooks and home directories are encrypted with a key of the environment."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.example import hole, part
from strongroom.controls.own_key import own_key
from strongroom.controls.policy.field_cases import field_case
from strongroom.controls.policy.guard import Call
from strongroom.controls.policy.guard_cases import guard_case, refusal
from strongroom.controls.policy.job_calls import VOLUME_KEY, keyless

_DOMAIN = "aws:sagemaker/domain:Domain"
_NOTEBOOK = "aws:sagemaker/notebookInstance:NotebookInstance"
_KEY = hole("aws:kms/key:Key", "workspace", "arn")
_FIX = "set kmsKeyId to the ARN of a customer-managed key of the environment"
_FIX_CALL = "add a Deny of CreateNotebookInstance with the condition Null on sagemaker:VolumeKmsKeyArn `true`"

CONTROL = Control(
    id="notebook_disk_uses_customer_key",
    concept="workspace",
    title="Notebook and home volumes use the customer key",
    why="Disks hold checkpoints and credentials.",
    severity="high",
    requirements=("T2",),
    threats=("ML05",),
    sources={
        "aws_ai_security_framework": ("AISF-INFRA-05",),
        "aws_config": ("sagemaker-notebook-instance-kms-key-configured",),
        "cdk_nag": ("AwsSolutions-SM2", "NIST.800.53.R5-SageMakerNotebookInstanceKMSKeyConfigured"),
        "checkov": ("CKV_AWS_187", "CKV_AWS_22"),
        "kics": ("709e6da6-fa1f-44cc-8f17-7f25f96dadbe", "f3674e0c-f6be-43fa-b71c-bf346d1aed99"),
        "prowler": ("sagemaker_notebook_instance_encryption_enabled",),
        "pulumi_nist_pack": ("aws/sagemaker-notebook-kms-encryption-enabled",),
        "security_hub": ("SageMaker.21",),
    },
    cases=(
        *(
            field_case(
                type_,
                own_key("kmsKeyId", _FIX),
                {"kmsKeyId": _KEY},
                beside=(part("aws:kms/key:Key", "workspace"),),
                passes=({"kmsKeyId": "arn:aws:kms:eu-west-1:111122223333:key/1234"},),
                fails=({"kmsKeyId": "alias/aws/sagemaker"}, {"kmsKeyId": ""}),
            )
            for type_ in (_NOTEBOOK, _DOMAIN)
        ),
        guard_case(
            (Call(("sagemaker:CreateNotebookInstance",), (keyless(VOLUME_KEY, "without a volume key", typed=True),)),),
            _FIX_CALL,
            refusal("sagemaker:*", {"Null": {"sagemaker:VolumeKmsKeyArn": "true"}}),
            fails=((refusal("*", {"Null": {"sagemaker:VolumeKmsKeyArn": "false"}}),),),
        ),
    ),
)
