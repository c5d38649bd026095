"""Identity on AWS: IAM roles, their policies, boundary and guardrail."""

from .boundary import AwsBoundary as Boundary
from .identity import AwsIdentity as Identity

__all__ = ["Boundary", "Identity"]
