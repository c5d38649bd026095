"""Google Cloud: who gains and loses which access between two states, and whether one caller has one.

A state is `allow` and `deny` policies by node, custom roles, boundaries and organization policies, as the vendor's JSON
has them.
"""

from .allowed import Answer, allowed
from .compare import compare_states
from .compare_roles import compare_roles
from .control import compare_controls
from .read import read_state
from .unreadable import Unreadable

__all__ = ["Answer", "Unreadable", "allowed", "compare_controls", "compare_roles", "compare_states", "read_state"]
