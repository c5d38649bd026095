"""Classes of actions for which the same statements speak: each is decided once.

Only actions on which two sets of statements differ matter, and those match a pattern that one of the sets has and the
other has not.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

from strongroom.access.space.budget import Budget
from strongroom.access.space.classes import union_classes
from strongroom.access.space.glob import Glob, parse

from .document import Names

Item = TypeVar("Item", bound=Hashable)

_ANYTHING: Final = "?*:?*"


@dataclass(slots=True)
class Slice(Generic[Item]):
    """Which items of either side speak of some actions; `actions` are the author's patterns that differ there."""

    base: frozenset[Item]
    head: frozenset[Item]
    example: str
    covers: Callable[[str], bool]  # whether an action, in lower case, is of the slice
    actions: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Entry(Generic[Item]):
    in_head: bool
    item: Item
    negated: bool


class _Table(Generic[Item]):
    """All patterns, by service, with the entries that each belongs to (bit i: entry i)."""

    def __init__(self, base: Sequence[tuple[Names, Item]], head: Sequence[tuple[Names, Item]]) -> None:
        self.entries: list[_Entry[Item]] = []
        self.literals: dict[str, int] = {}
        self.wild: dict[str, dict[str, int]] = {}
        self.patterns: list[set[str]] = []
        self.negated = 0
        merged: dict[tuple[bool, Item], int] = {}
        for in_head, side in ((False, base), (True, head)):
            for names, item in side:
                self._add(in_head, item, names, merged)
        for index, listed in enumerate(self.patterns):
            for pattern in listed:
                self._note(pattern, 1 << index)

    def _add(self, in_head: bool, item: Item, names: Names, merged: dict[tuple[bool, Item], int]) -> None:
        if not names.negated and (in_head, item) in merged:
            self.patterns[merged[in_head, item]] |= set(names.values)
            return
        if not names.negated:
            merged[in_head, item] = len(self.entries)
        self.negated |= names.negated << len(self.entries)
        self.entries.append(_Entry(in_head, item, names.negated))
        self.patterns.append(set(names.values))

    def _note(self, pattern: str, bit: int) -> None:
        if _is_wild(pattern):
            of_service = self.wild.setdefault(_service(pattern), {})
            of_service[pattern] = of_service.get(pattern, 0) | bit
        else:
            self.literals[pattern] = self.literals.get(pattern, 0) | bit

    def seeds(self) -> set[str]:
        """Patterns of which one matches every action that the two sides may differ on."""
        listed: dict[tuple[Item, bool], list[tuple[bool, frozenset[str]]]] = {}
        for entry, patterns in zip(self.entries, self.patterns, strict=True):
            listed.setdefault((entry.item, entry.negated), []).append((entry.in_head, frozenset(patterns)))
        found: set[str] = set()
        for (_, negated), pairs in listed.items():
            base = {patterns for in_head, patterns in pairs if not in_head}
            head = {patterns for in_head, patterns in pairs if in_head}
            if base == head:
                continue
            if negated:
                found.add("*")
            else:
                found |= frozenset().union(*base) ^ frozenset().union(*head)
        return found

    def of_literal(self, action: str) -> int:
        """The entries that one action switches on."""
        bits = self.literals.get(action, 0)
        for service in (_service(action), "*"):
            for pattern, entries in self.wild.get(service, {}).items():
                if bits | entries != bits and _glob(pattern).matches(action):
                    bits |= entries
        return bits ^ self.negated

    def services(self) -> set[str]:
        """Every service that a pattern names."""
        return {_service(each) for each in self.literals} | set(self.wild) - {"*"}


def slices(base: Sequence[tuple[Names, Item]], head: Sequence[tuple[Names, Item]], budget: Budget) -> list[Slice[Item]]:
    """The classes of actions on which different items speak in `base` and in `head`; raises Exhausted."""
    table = _Table(base, head)
    found: dict[int, Slice[Item]] = {}
    seeds = sorted(table.seeds())
    for seed in seeds:
        if not _is_wild(seed):
            budget.spend(10)
            _note(found, table, table.of_literal(seed), seed, [seed])
    wild = [seed for seed in seeds if _is_wild(seed)]
    for service in _services(wild, table):
        for active, example, actions in _of_service(service, wild, table, budget):
            _note(found, table, active, example, actions)
    return [item for item in found.values() if item.base != item.head]


def _note(
    found: dict[int, Slice[Item]], table: _Table[Item], active: int, example: str, actions: Iterable[str]
) -> None:
    known = found.get(active)
    if known is None:
        sides: tuple[set[Item], set[Item]] = (set(), set())
        for index, entry in enumerate(table.entries):
            if active >> index & 1:
                sides[entry.in_head].add(entry.item)
        known = found[active] = Slice(
            frozenset(sides[0]), frozenset(sides[1]), example, lambda action: table.of_literal(action) == active
        )
    known.actions += [action for action in actions if action not in known.actions]


def _services(wild: Sequence[str], table: _Table[Item]) -> list[str]:
    """The services in which to look; `*` is every service that no pattern names."""
    named = {_service(seed) for seed in wild}
    return sorted(table.services() | {"*"}) if "*" in named else sorted(named)


def _of_service(
    service: str, wild: Sequence[str], table: _Table[Item], budget: Budget
) -> Iterator[tuple[int, str, list[str]]]:
    seeds = [seed for seed in wild if _service(seed) in (service, "*")]
    starts = tuple(_start(seed) for seed in seeds)
    patterns: dict[str, int] = dict.fromkeys(seeds, 0) | table.wild.get("*", {})
    if service != "*":
        patterns |= {p: bits for p, bits in table.wild.get(service, {}).items() if p in seeds or _may_meet(p, starts)}
        matchers = [_glob(seed) for seed in seeds]
        for action, bits in table.literals.items():
            if _service(action) == service and any(glob.matches(action) for glob in matchers):
                patterns[action] = bits
    unions: dict[int, list[Glob]] = {}
    for pattern, mask in patterns.items():
        unions.setdefault(mask, []).append(_glob(_within(pattern, service)))
    wanted = tuple(_glob(_within(seed, service)) for seed in seeds)
    shape = _glob(_ANYTHING if service == "*" else f"{service}:?*")
    masks = list(unions)
    both = 3 << len(masks)
    for item in union_classes((*map(tuple, unions.values()), wanted, (shape,))):
        if item.bits & both == both:
            budget.spend(len(masks))
            actions = [seed for seed, glob in zip(seeds, wanted, strict=True) if glob.matches(item.example)]
            yield _switched(item.bits, masks, table.negated), item.example, actions


def _switched(bits: int, masks: Sequence[int], negated: int) -> int:
    """The entries that are on: those that list the action, and those of NotAction that do not."""
    found = 0
    for index, mask in enumerate(masks):
        if bits >> index & 1:
            found |= mask
    return found ^ negated


def _within(pattern: str, service: str) -> str:
    """The pattern as it reads among the actions of one service."""
    return f"{service}:*" if pattern.strip("*") in ("", ":") and service != "*" else pattern


def _may_meet(pattern: str, starts: Sequence[str]) -> bool:
    mine = _start(pattern)
    return any(mine.startswith(start) or start.startswith(mine) for start in starts)


def _start(pattern: str) -> str:
    return pattern.replace("?", "*").partition("*")[0]


def _is_wild(pattern: str) -> bool:
    return "*" in pattern or "?" in pattern


def _service(pattern: str) -> str:
    service = pattern.partition(":")[0]
    return "*" if _is_wild(service) else service


def _glob(pattern: str) -> Glob:
    return parse(pattern, ignore_case=True)
