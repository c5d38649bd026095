"""Identity on AWS: IAM roles, their policies, boundary and guardrail."""

from .identity import AwsIdentity as Identity

__all__ = ["Identity"]
