"""A registry on AWS: ECR repositories, SageMaker model package groups, and the queue of approvals."""

from .registry import AwsRegistry as Registry

__all__ = ["Registry"]
