"""What AWS's own services watch in each partition, and the log groups that every job of an account shares."""

from typing import Final

from ....spec.names import AwsNames

# SageMaker writes to these whoever runs the job; an endpoint's group is its own, and made with it.
LOG_GROUPS: Final = (
    "/aws/sagemaker/ProcessingJobs",
    "/aws/sagemaker/TrainingJobs",
    "/aws/sagemaker/TransformJobs",
    "/aws/sagemaker/studio",
)
_OBJECTS: Final = ("S3_DATA_EVENTS",)
_ALL: Final = (
    *_OBJECTS,
    "EBS_MALWARE_PROTECTION",
    "EKS_AUDIT_LOGS",
    "LAMBDA_NETWORK_LOGS",
    "RDS_LOGIN_EVENTS",
)
_COMPLETE: Final = ("aws", "aws-us-gov")  # partitions in which GuardDuty and Inspector have all of their parts


def features(partition: str) -> tuple[str, ...]:
    """The protections of GuardDuty beside its foundation; a protection of what an account does not run costs nothing.

    Runtime monitoring is left out: it works by an agent on instances, and an environment has none of its own.

    Source: GuardDuty User Guide, "Region-specific feature availability".
    """
    return _ALL if partition in _COMPLETE else _OBJECTS


def scanning(partition: str) -> tuple[str, str]:
    """How images are scanned, and when: by Inspector without end where it is, else at each push.

    Source: Amazon ECR User Guide, "Scan images for software vulnerabilities".
    """
    return ("ENHANCED", "CONTINUOUS_SCAN") if partition in _COMPLETE else ("BASIC", "SCAN_ON_PUSH")


def standard(names: AwsNames) -> str:
    """The ARN of AWS's foundational standard in Security Hub; standards belong to no account."""
    name = "standards/aws-foundational-security-best-practices/v/1.0.0"
    return f"arn:{names.partition}:securityhub:{names.region}::{name}"
