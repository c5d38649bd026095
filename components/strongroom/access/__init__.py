"""PROVE: policy documents in one normal form, and what they allow.

The questions, each answered with a witness that an independent evaluator confirms, or with why it cannot be proven:

- `no_new_access(base, head)`: what one document allows and another does not
- `not_granted(policy, actions, resources)`: whether a policy gives one of these accesses
- `no_public_access(policy, resource_type)`, `no_outside_access(policy, organisation=...)`: whom a resource lets in
- `who_can(plan, action, resource)`, `can(plan, principal, action, resource)`: the same of a whole plan
- `minimal_statements(plan, principal, action, resource)`: the fewest statements that give an access
- `matrix(plan)`: who may do what, in words that are the same on every cloud
- `escalations(plan, target)`: how somebody could make themselves more

They are loaded when first asked for, so that a reader of one policy waits for nothing else.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .graph import can, escalations, matrix, minimal_statements, who_can
    from .question import no_new_access, no_outside_access, no_public_access, not_granted

__all__ = [
    "can",
    "escalations",
    "matrix",
    "minimal_statements",
    "no_new_access",
    "no_outside_access",
    "no_public_access",
    "not_granted",
    "who_can",
]


def __getattr__(name: str) -> object:
    """A public name, from the module that holds it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = ".question" if name.startswith("no") else ".graph"
    return getattr(import_module(home, __name__), name)
