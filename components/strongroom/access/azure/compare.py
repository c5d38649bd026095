"""What one state of Azure allows that another does not: the whole gain and loss, caller by caller, place by place."""

from __future__ import annotations

from collections.abc import Sequence

from strongroom.access.comparison import Comparison, Difference

from .caller import callers
from .finding import Question
from .latent import latent_grants
from .place import Place, places
from .rows import rows
from .scope import Hierarchy, read_hierarchy
from .state import State, read_state
from .unmodelled import unlike


def compare_states(base: object, head: object, hierarchy: object = None) -> Comparison:
    """The difference of two states, each with roles, role assignments and deny assignments as Azure prints them.

    `hierarchy` maps the scope of a subscription or management group to its parent's. Eligible roles are latent. Raises
    Unreadable where a state is malformed.
    """
    return compare(read_state(base, "base"), read_state(head, "head"), read_hierarchy(hierarchy))


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
