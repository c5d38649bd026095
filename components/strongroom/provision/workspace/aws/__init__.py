"""A workspace on AWS: a Studio domain without internet."""

from .limits import BY_DIRECTORY, LIMITS
from .workspace import AwsWorkspace as Workspace

__all__ = ["BY_DIRECTORY", "LIMITS", "Workspace"]
