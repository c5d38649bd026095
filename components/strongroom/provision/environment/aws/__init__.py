"""An environment on AWS."""

from .environment import Environment

__all__ = ["Environment"]
