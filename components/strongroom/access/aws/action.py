"""An action of a slice for the witness: one that AWS has today, if there is one.

Source: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
"""

from __future__ import annotations

from functools import lru_cache

from strongroom.facts import aws_actions

from .slices import Item, Slice


def named_action(piece: Slice[Item]) -> tuple[str, bool]:
    """An action of the slice as AWS spells it, and whether AWS does not have it yet."""
    for pattern in (piece.example, *piece.actions):
        for action in _known(pattern):
            if piece.covers(action.lower()):
                return action, False
    return piece.example, True


@lru_cache(maxsize=4096)
def _known(pattern: str) -> tuple[str, ...]:
    return tuple(sorted(aws_actions.expand(pattern)))
