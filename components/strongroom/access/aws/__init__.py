"""PROVE for AWS: what policies allow, compared and asked.

- `compare_documents(base, head)`: one bare policy against another; `compare_states(base, head)`: two accounts with all
  layers composed
- `not_granted`, `no_public_access`, `no_outside_access`: questions about one policy
- `allowed(layers, actions, resources)`: whether one caller may do any of some actions to any of some resources
- `read(document)`: the normal form of a policy
"""

from __future__ import annotations

from .allowed import allowed
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
    "allowed",
    "compare_documents",
    "compare_states",
    "no_outside_access",
    "no_public_access",
    "not_granted",
    "read",
]
