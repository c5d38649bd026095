"""Azure: two states compared, two roles compared, and one question about one state.

Source: https://learn.microsoft.com/azure/role-based-access-control/overview
"""

from .compare import compare_states
from .control import compare_controls
from .question import Answer, allowed
from .role_comparison import compare_roles
from .state import State, read_state
from .unreadable import Unreadable

__all__ = [
    "Answer",
    "State",
    "Unreadable",
    "allowed",
    "compare_controls",
    "compare_roles",
    "compare_states",
    "read_state",
]
