"""An environment on AWS, and what must exist before it."""

from .environment import Environment
from .prepare import bootstrap

__all__ = ["Environment", "bootstrap"]
