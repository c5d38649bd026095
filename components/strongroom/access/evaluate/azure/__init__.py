"""Azure: one request in, allowed or refused and why out."""

from ..decision import Decision, Unmodelled
from .decide import decide

__all__ = ["Decision", "Unmodelled", "decide"]
