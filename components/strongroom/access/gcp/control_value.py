"""The values of a list constraint: single ones, and groups and subtrees of them.

Source: https://cloud.google.com/resource-manager/docs/organization-policy/defining-locations
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from ..space.box import Box
from ..space.formula import And, Formula, Or, Test
from .dimension import Dimension
from .node import above, node
from .space import Space
from .witness import points_of

_NAME: Final = "value"
_GROUPS: Final = ("in:", "under:")
_LOCATIONS: Final = re.compile(r"in:([a-z0-9-]+)-locations")
_REGION: Final = re.compile(r"([a-z]+(?:-[a-z]+[0-9]+)?)(?:-[a-z])?")
_NO: Final = 1
_CONTINENTS: Final = frozenset(("us", "eu", "asia", "australia", "northamerica", "southamerica", "me", "africa"))


class Values:
    """The dimension of values; one that no policy names stands for all others."""

    def __init__(self, named: Iterable[str], space: Space) -> None:
        self.space = space
        texts = tuple(dict.fromkeys(named))
        self.texts = (*texts, "another value" if texts else "")
        self.place = space.add(Dimension(_NAME, "free", self.texts)) if texts else None
        self.members: dict[int, str] = {}

    def among(self, wanted: Sequence[str]) -> Formula:
        """Where the asked value is one of the wanted or in a group of them."""
        return Or(tuple(self._covered(text) for text in wanted))

    def named(self, found: Sequence[Box]) -> set[str]:
        """The values that boxes are about."""
        if self.place is None:
            return set()
        return {self.texts[point] for box in found for point in points_of(box[self.place])}

    def hangs(self, box: Box, others: set[str]) -> bool:
        """True iff the box is a difference only if its value lies outside a group that has the opposite difference."""
        return any(box[place] == _NO and group in others for place, group in self.members.items())

    def reasons(self, box: Box) -> list[str]:
        """What is not known of the groups that the box hangs on."""
        return [self.space.dimensions[place].reason for place in self.members if box[place] == _NO]

    def context(self, box: Box) -> dict[str, str]:
        """The value that a witness asks for."""
        return {} if self.place is None else {_NAME: self.texts[points_of(box[self.place])[0]]}

    def words(self, box: Box) -> tuple[str, ...]:
        """The values of a box, where it is not about all."""
        if self.place is None or box[self.place] == self.space.dimensions[self.place].full:
            return ()
        return tuple(self.texts[point] for point in points_of(box[self.place]))

    def _covered(self, wanted: str) -> Formula:
        if self.place is None:
            return Or(())
        sure = 0
        unsure: list[Formula] = []
        for point, text in enumerate(self.texts):
            known = self._holds(wanted, text)
            if known:
                sure |= 1 << point
            elif known is None:
                name = f"value:{text} in {wanted}"
                reason = f"whether {text} is in {wanted} is not known"
                index = self.space.add(Dimension(name, "membership", ("no", "yes"), reason))
                self.members[index] = wanted
                unsure.append(And((Test(self.place, 1 << point), Test(index, 2))))
        return Or((Test(self.place, sure), *unsure))

    def _holds(self, wanted: str, text: str) -> bool | None:
        if wanted == text:
            return True
        if text == self.texts[-1] or not wanted.startswith(_GROUPS):
            return False
        if wanted.startswith("under:"):
            return self._below(node(wanted.removeprefix("under:")), text)
        return _located(wanted, text)

    def _below(self, top: str, text: str) -> bool | None:
        place = node(text.removeprefix("under:"))
        known = place in self.space.hierarchy
        return top in above(place, self.space.hierarchy) if known else None


def _located(group: str, text: str) -> bool | None:
    """Whether a group of locations holds a location or another group, as far as their names tell."""
    whole, part = _LOCATIONS.fullmatch(group), _LOCATIONS.fullmatch(text)
    place = part[1] if part else text
    if whole is None or _REGION.fullmatch(place) is None:
        return None
    area = whole[1]
    if place == area or place.startswith(f"{area}-"):
        return True
    one, other = (name.partition("-")[0].replace("europe", "eu") for name in (area, place))
    if one != other:
        return False if {one, other} <= _CONTINENTS else None
    return False if len(area) > len(place) or "-" in area else None
