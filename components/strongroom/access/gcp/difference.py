"""Differences as rows that people read, and as reasons where they hang on something that is not known."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from ..comparison import Difference
from ..space.box import Box, meet
from .cause import Origin, origin
from .gain import Gain
from .grants import Side
from .roles import Slice
from .settled import NO, provable
from .space import PRINCIPAL, Space
from .witness import points_of, witness

_SHOWN: Final = 60  # callers that one row lists

Found: TypeAlias = tuple[Slice, Box]


@dataclass(frozen=True, slots=True)
class Findings:
    """What one side allows and the other does not: `found` is certain, `open` says why there may be more."""

    after: Side
    before: Side
    found: tuple[Found, ...] = ()
    open: tuple[str, ...] = ()

    def opened_by(self, other: Findings) -> Findings:
        """Without what hangs on who belongs to a group that has the opposite difference: it may be no difference."""
        space = self.after.space
        moved = {name for _, box in other.found for name in _callers(space, box)}
        kept, reasons = [], list(self.open)
        for part, box in self.found:
            hanging = [space.dimensions[place] for place in _hanging(space, box)]
            named = [each for each in hanging if each.name.removeprefix("member:") in moved]
            if named:
                reasons += [each.reason for each in named]
            else:
                kept.append((part, box))
        return replace(self, found=tuple(kept), open=tuple(dict.fromkeys(reasons)))

    def rows(self) -> tuple[Difference, ...]:
        """One row for each class of change: what the same statements make for the same callers."""
        after, before = self.after, self.before
        grouped: dict[tuple[Origin, tuple[str, ...]], list[Found]] = {}
        known: dict[Hashable, Origin] = {}
        for part, box in self.found:
            alike = (after.given(part), before.given(part), before.names(part), box)
            if alike not in known:
                known[alike] = origin(after, before, part, box)
            grouped.setdefault((known[alike], _callers(after.space, box)), []).append((part, box))
        return tuple(self._row(made, callers, found) for (made, callers), found in grouped.items())

    def _row(self, made: Origin, callers: tuple[str, ...], found: Sequence[Found]) -> Difference:
        space = self.after.space
        part, box = found[0]
        return Difference(
            witness=witness(space, part, _without_members(space, box)),
            actions=tuple(dict.fromkeys(name for each, _ in found for name in each.permissions)),
            resources=made.resources,
            principals=callers[:_SHOWN],
            conditions=made.conditions,
            cause=made.causes,
        )


def findings(after: Side, before: Side, parts: Sequence[Slice]) -> Findings:
    """What `after` allows and `before` does not, the certain apart from the open."""
    gain = Gain(after, before)
    settled: dict[Hashable, tuple[list[Box], tuple[str, ...]]] = {None: ([], ())}
    found: list[Found] = []
    reasons: list[str] = []
    for part in parts:
        key = gain.key(part)
        if key not in settled:
            settled[key] = provable(after.space, gain.of(part))
        visible, opened = settled[key]
        found += [(part, box) for box in visible]
        reasons += opened
    return Findings(after, before, tuple(found), tuple(dict.fromkeys(reasons)))


def _hanging(space: Space, box: Box) -> list[int]:
    return [place for place, each in enumerate(space.dimensions) if each.sort == "membership" and box[place] == NO]


def _without_members(space: Space, box: Box) -> Box:
    only = [NO if each.sort == "membership" else full for each, full in zip(space.dimensions, space.full, strict=True)]
    return meet([box], [tuple(only)])[0]


def _callers(space: Space, box: Box) -> tuple[str, ...]:
    return tuple(str(space.dimensions[PRINCIPAL].values[place]) for place in points_of(box[PRINCIPAL]))
