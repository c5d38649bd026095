"""PROVE for AWS: what policies allow, compared and asked.

`allowed(layers, actions, resources) -> Answer` decides for one caller: whether any of the actions (patterns) on any of
the resources (patterns) is allowed.
"""

from __future__ import annotations

from .answer import Answer, KeyGrant, Layers
from .compare import compare_documents
from .compare_states import compare_states
from .document import Document
from .question import no_outside_access, no_public_access, not_granted
from .read import read
from .unreadable import Unreadable

__all__ = [
    "Answer",
    "Document",
    "KeyGrant",
    "Layers",
    "Unreadable",
    "compare_documents",
    "compare_states",
    "no_outside_access",
    "no_public_access",
    "not_granted",
    "read",
]
