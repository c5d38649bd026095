"""Who gains and loses which access between two states of Google Cloud.

Source: https://cloud.google.com/iam/docs/policy-types
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..comparison import Comparison, Difference
from ..space.budget import Budget, Exhausted
from .control import compare_controls
from .difference import Findings, findings
from .element import mapping
from .grants import Side
from .latent import latent
from .node import read_hierarchy
from .read import read_state
from .roles import Roles, read_roles, slices
from .space import Space
from .state import State

_HOLE: Final = "\ue000"


def compare_states(base: object, head: object, hierarchy: object, roles: object = None) -> Comparison:
    """The whole difference of two states in access.

    `base` and `head` map layers (`allow`, `deny`, `customRoles`, ...) to policies as the vendor's JSON has them,
    `hierarchy` a node to its parent, `roles` a predefined role to its permissions; a role without a list is opaque.
    States of organization policies alone are compared as controls. Raises Unreadable for what is no state.
    """
    before, after = read_state(base, "base"), read_state(head, "head")
    nodes = read_hierarchy(hierarchy)
    if not _grants(before) and not _grants(after) and (before.controls or after.controls):
        return compare_controls(base, head, hierarchy)
    known = read_roles(mapping(roles, "roles"))
    try:
        found = _compared(before, after, nodes, known)
    except Exhausted as limit:
        found = Comparison(
            open_gain=(f"the question is too large: {limit}",), open_loss=(f"the question is too large: {limit}",)
        )
    return _with_controls(found, base, head, hierarchy) if before.controls or after.controls else found


def _grants(state: State) -> bool:
    return bool(state.bindings or state.denies or state.boundaries or state.custom or state.unknown)


def _compared(base: State, head: State, hierarchy: Mapping[str, str | None], roles: Roles) -> Comparison:
    budget = Budget()
    space = Space((base, head), hierarchy, (), budget)
    parts = slices((base, head), roles)
    after, before = Side(head, space, roles, parts), Side(base, space, roles, parts)
    gained, lost = findings(after, before, parts), findings(before, after, parts)
    gained, lost = gained.opened_by(lost), lost.opened_by(gained)
    return _answer(gained, lost, base, head, roles)


def _answer(gained: Findings, lost: Findings, base: State, head: State, roles: Roles) -> Comparison:
    """The comparison; what is not understood in a state opens whatever differs beside it."""
    changed = _unknown(base, head)
    if not base.unknown and not head.unknown:
        open_gain, open_loss = gained.open, lost.open
        return Comparison(gained.rows(), lost.rows(), open_gain, open_loss, latent(base, head, roles))
    present = _unknown_at_all(base, head)
    open_gain = (*gained.open, *(present if gained.found else changed))
    open_loss = (*lost.open, *(present if lost.found else changed))
    return Comparison(
        (), (), tuple(dict.fromkeys(open_gain)), tuple(dict.fromkeys(open_loss)), latent(base, head, roles)
    )


def _unknown(base: State, head: State) -> tuple[str, ...]:
    """What is not understood and differs: it may change anything."""
    changed = sorted(key for key in {*base.unknown, *head.unknown} if base.unknown.get(key) != head.unknown.get(key))
    return tuple(f"{key} is not understood" for key in changed)


def _unknown_at_all(base: State, head: State) -> tuple[str, ...]:
    return tuple(f"{key} is not understood" for key in sorted({*base.unknown, *head.unknown}))


def _with_controls(found: Comparison, base: object, head: object, hierarchy: object) -> Comparison:
    """The access with a word on organization policies: where access is the same, they are the answer."""
    controls = compare_controls(base, head, hierarchy)
    if controls.relation == "equivalent":
        return found
    if not (found.gained or found.lost or found.open_gain or found.open_loss):
        return Comparison(
            controls.gained, controls.lost, controls.open_gain, controls.open_loss, found.latent, "control"
        )
    said = tuple(f"organization policy: {reason}" for reason in _changes(controls))
    return Comparison(found.gained, found.lost, (*found.open_gain, *said), (*found.open_loss, *said), found.latent)


def _changes(controls: Comparison) -> tuple[str, ...]:
    made: tuple[Difference, ...] = (*controls.gained, *controls.lost)
    return (*(f"{each.actions[0]} on {each.resources[0]}" for each in made), *controls.open_gain, *controls.open_loss)
