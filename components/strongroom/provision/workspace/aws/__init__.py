"""A workspace on AWS: a Studio domain without internet."""

from .limits import LIMITS
from .workspace import AwsWorkspace as Workspace

__all__ = ["LIMITS", "Workspace"]
