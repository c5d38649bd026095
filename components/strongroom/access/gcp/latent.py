"""What is granted but lacks its other side: it becomes access with a step that no policy here takes.

Source: https://cloud.google.com/iam/docs/creating-custom-roles
"""

from __future__ import annotations

from collections.abc import Iterator

from .roles import Roles
from .state import State


def latent(base: State, head: State, roles: Roles) -> tuple[str, ...]:
    """One sentence for each custom role that gives more and that nobody holds, and each role of a deleted principal."""
    return (*_unheld(base, head, roles), *_deleted(base, head))


def _unheld(base: State, head: State, roles: Roles) -> Iterator[str]:
    held = {binding.role for binding in head.bindings if any(member.kind != "deleted" for member in binding.members)}
    for role in sorted(set(head.custom) - held):
        added = sorted((roles.given(role, head) or frozenset()) - base.custom.get(role, frozenset()))
        if added:
            yield f"{role} gives {', '.join(added)} more, and nobody holds it"


def _deleted(base: State, head: State) -> Iterator[str]:
    before = {(binding.node, binding.role, member) for binding in base.bindings for member in binding.members}
    for binding in head.bindings:
        for member in binding.members:
            if member.kind == "deleted" and (binding.node, binding.role, member) not in before:
                yield f"{member.name} holds {binding.role} on {binding.node} once it is restored"
