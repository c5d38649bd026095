"""What holds whatever the open tests of a difference say, and why the rest does not.

A test that is not understood may come out either way. Of membership nothing is assumed: a caller is shown as one who
belongs to no group, and what only members of a group gain or lose stays open.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..space.box import Box, minus
from .space import RESOURCE, Space
from .witness import points_of

NO: Final = 1  # the point of a membership at which the caller does not belong


def provable(space: Space, boxes: Sequence[Box]) -> tuple[list[Box], tuple[str, ...]]:
    """The part that holds whatever open tests say and whoever is in a group, and the reasons for the rest."""
    sure, opened = certain(space, boxes)
    visible, hanging = shown(space, sure)
    return visible, tuple(dict.fromkeys([*opened, *hanging]))


def certain(space: Space, gained: Sequence[Box]) -> tuple[list[Box], list[str]]:
    """The part that holds whatever the opaque tests say, and the reasons for the rest."""
    gained = [*gained, *_real(space, gained)]
    opaque = [place for place, each in enumerate(space.dimensions) if each.sort == "opaque"]
    hangs = [box for box in gained if any(box[place] != space.full[place] for place in opaque)]
    if not hangs:
        return list(gained), []
    wide = [_widened(space, box, opaque) for box in gained]
    missing = minus(wide, gained, space.budget)
    certain = minus(gained, [_widened(space, box, opaque) for box in missing], space.budget)
    reasons = [
        space.dimensions[place].reason
        for box in minus(hangs, certain, space.budget)
        for place in opaque
        if box[place] != space.full[place]
    ]
    return certain, reasons


def _real(space: Space, gained: Sequence[Box]) -> list[Box]:
    """Of boxes that ask for parts of names, those of single resources whose names have such parts."""
    if not space.parts:
        return []
    found = []
    for box in gained:
        for place in points_of(box[RESOURCE]):
            parts = space.parts_of(place)
            if all(box[index] >> point & 1 for index, point in parts.items()):
                single = _widened(space, box, list(parts))
                found.append((*single[:RESOURCE], 1 << place, *single[RESOURCE + 1 :]))
    return found


def shown(space: Space, sure: Sequence[Box]) -> tuple[list[Box], list[str]]:
    """The part for callers who belong to no group, as nothing says that they do, and the reasons for the rest."""
    places = [place for place, each in enumerate(space.dimensions) if each.sort == "membership"]
    shown = [box for box in sure if all(box[place] & NO for place in places)]
    rest = [box for box in sure if any(not box[place] & NO for place in places)]
    covered = [_widened(space, box, places) for box in shown]
    left = minus(rest, covered, space.budget)
    reasons = [space.dimensions[place].reason for box in left for place in places if not box[place] & NO]
    return shown, reasons


def _widened(space: Space, box: Box, places: Sequence[int]) -> Box:
    return tuple(space.full[place] if place in places else side for place, side in enumerate(box))
