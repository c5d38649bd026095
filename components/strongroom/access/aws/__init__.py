"""PROVE for AWS: what policies allow, compared and asked.

`allowed(layers, actions, resources) -> Answer` decides for one caller: whether any of the actions (patterns) on any of
the resources (patterns) is allowed.
"""

from __future__ import annotations

from .answer import Answer, KeyGrant, Layers
from .document import Document

__all__ = ["Answer", "Document", "KeyGrant", "Layers"]
