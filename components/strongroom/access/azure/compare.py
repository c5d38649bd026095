"""What one state of Azure allows that another does not: the whole gain and loss, caller by caller, place by place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from strongroom.access.comparison import Comparison, Difference

from .caller import callers
from .control import compare_controls
from .finding import Question
from .hole import with_holes
from .latent import latent_grants
from .place import Place, places
from .rows import rows
from .scope import Hierarchy, read_hierarchy
from .state import State, read_state
from .unmodelled import unlike


def compare_states(base: object, head: object, hierarchy: object = None) -> Comparison:
    """The difference of two states, each with roles, role assignments and deny assignments as Azure prints them.

    `hierarchy` maps the scope of a subscription or management group to its parent's. Eligible roles are latent. Where
    only policy assignments or locks differ, the comparison is one of controls. Raises Unreadable where a state is
    malformed.
    """
    tree = read_hierarchy(hierarchy)
    access = with_holes(
        base, head, lambda one, other: compare(read_state(one, "base"), read_state(other, "head"), tree)
    )
    controls = compare_controls(base, head, hierarchy)
    if controls == Comparison(kind="control"):
        return access
    if access.gained or access.lost or access.open_gain or access.open_loss:
        return replace(access, latent=(*access.latent, *_in_words(controls)))
    return replace(controls, latent=access.latent)


def _in_words(controls: Comparison) -> Iterator[str]:
    """The changes of controls beside a difference of access."""
    for said, changes in (("is no longer enforced as before", controls.gained), ("is enforced harder", controls.lost)):
        yield from (f"policy {row.actions[0]} {said} at {', '.join(row.resources)}" for row in changes)
    yield from dict.fromkeys((*controls.open_gain, *controls.open_loss))


def compare(base: State, head: State, hierarchy: Hierarchy) -> Comparison:
    """The difference of two states that have been read."""
    where = places((base, head), hierarchy)
    gains, open_gain = gains_of(base, head, where)
    losses, open_loss = gains_of(head, base, where)
    unknown = unlike(base.unknown, head.unknown)
    return Comparison(gains, losses, (*open_gain, *unknown), (*open_loss, *unknown), latent_grants(base, head))


def gains_of(base: State, head: State, where: Sequence[Place]) -> tuple[tuple[Difference, ...], tuple[str, ...]]:
    """What head allows that base does not, and why there may be more of it."""
    question = Question(base, head, callers((base, head)))
    found = tuple(question.findings(where))
    reasons = dict.fromkeys(reason for finding in found for reason in finding.hit.reasons)
    return rows(found), (*reasons, *question.exhausted)
