"""What Config records, as whom, and the rules that it holds the record to."""

from typing import Final

from ....spec.names import AwsNames

OWN: Final = "own"
ROLES: Final = (OWN, "present")
# Managed rules over what an environment is made of; Security Hub brings those of its standard itself.
RULES: Final = (
    "CMK_BACKING_KEY_ROTATION_ENABLED",
    "KMS_CMK_NOT_SCHEDULED_FOR_DELETION",
    "SAGEMAKER_DOMAIN_IN_VPC",
    "SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED",
    "SAGEMAKER_MODEL_ISOLATION_ENABLED",
    "SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED",
    "SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS",
    "VPC_DEFAULT_SECURITY_GROUP_CLOSED",
)


def recorder_role(names: AwsNames) -> str:
    """The ARN of Config's service-linked role: it sees every type that Config knows, and nobody can widen it.

    A role of our own would need a policy of AWS, or miss whatever is new.

    Source: AWS Config Developer Guide, "Using service-linked roles"; Security Hub, control Config.1.
    """
    role = "role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
    return f"arn:{names.partition}:iam::{names.account}:{role}"
