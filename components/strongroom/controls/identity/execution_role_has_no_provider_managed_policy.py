"""No policy of AWS that opens a whole service is attached to anybody."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.policy.attachment import attachment_case

_REFUSED = (
    r".*FullAccess.*|AmazonS3ReadOnlyAccess|ReadOnlyAccess|SecretsManagerReadWrite|AmazonEC2ContainerRegistryPowerUser"
)

CONTROL = Control(
    id="execution_role_has_no_provider_managed_policy",
    concept="identity",
    title="Execution identities carry policies of their own, not the provider's full-access ones",
    why="AmazonSageMakerFullAccess reaches every bucket whose name contains sagemaker, and AWS may widen it any day.",
    severity="high",
    requirements=("I7",),
    threats=("ML02", "ML05", "ML10"),
    sources={"cdk_nag": ("AwsSolutions-IAM4",), "checkov": ("CKV2_AWS_68",)},
    cases=(
        attachment_case(
            _REFUSED,
            (
                "AmazonSageMakerFullAccess",
                "AmazonS3FullAccess",
                "AmazonS3ReadOnlyAccess",
                "AmazonDynamoDBFullAccess_v2",
                "job-function/ReadOnlyAccess",
            ),
            "be no full-access policy of AWS",
            "attach a policy of your own that lists the actions and the resources that are needed",
        ),
    ),
)
