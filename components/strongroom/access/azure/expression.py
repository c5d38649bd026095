"""A condition as a tree: and, or, not over tests of the action and of attributes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from .attribute import Attribute
from .operator import Operator


@dataclass(frozen=True, slots=True)
class ActionMatches:
    """True iff the action fits one of the patterns."""

    patterns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exists:
    """True iff the attribute is there."""

    attribute: Attribute


@dataclass(frozen=True, slots=True)
class Compare:
    """True iff the attribute is there and its values stand so to the listed ones, or to another attribute's."""

    attribute: Attribute
    operator: Operator
    values: tuple[str, ...] | Attribute


@dataclass(frozen=True, slots=True)
class Opaque:
    """A test that is not modelled: true or false for reasons of its own, the same wherever its text is the same.

    `presumed` iff it counts as false until somebody shows that it is true, as that a caller is in a group.
    """

    text: str
    reason: str = field(compare=False)
    presumed: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class All:
    """True iff all parts are."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """True iff one part is."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Negated:
    """True iff the part is not."""

    part: Expression


Test: TypeAlias = Exists | Compare | Opaque
Expression: TypeAlias = ActionMatches | Test | All | Some | Negated
TRUE: Final = All(())
FALSE: Final = Some(())


def every(*parts: Expression) -> Expression:
    """All of the parts, without those that are always true."""
    kept = tuple(dict.fromkeys(part for part in parts if part != TRUE))
    if FALSE in kept:
        return FALSE
    return kept[0] if len(kept) == 1 else All(kept)


def some(*parts: Expression) -> Expression:
    """One of the parts, without those that are never true."""
    kept = tuple(dict.fromkeys(part for part in parts if part != FALSE))
    if TRUE in kept:
        return TRUE
    return kept[0] if len(kept) == 1 else Some(kept)


def opposite(part: Expression) -> Expression:
    """Not the part."""
    if isinstance(part, Negated):
        return part.part
    return FALSE if part == TRUE else TRUE if part == FALSE else Negated(part)


def for_action(expression: Expression, fits: Callable[[str], bool]) -> Expression:
    """What is left of the condition once the action is known; `fits` says whether it fits a pattern."""
    if isinstance(expression, ActionMatches):
        return TRUE if any(fits(pattern) for pattern in expression.patterns) else FALSE
    if isinstance(expression, All):
        return every(*(for_action(part, fits) for part in expression.parts))
    if isinstance(expression, Some):
        return some(*(for_action(part, fits) for part in expression.parts))
    if isinstance(expression, Negated):
        return opposite(for_action(expression.part, fits))
    return expression


def attributes(test: Test) -> Iterator[Attribute]:
    """The attributes that the test asks about."""
    if not isinstance(test, Opaque):
        yield test.attribute
    if isinstance(test, Compare) and isinstance(test.values, Attribute):
        yield test.values


def leaves(expression: Expression) -> Iterator[ActionMatches | Test]:
    """The tests of the condition, from left to right."""
    if isinstance(expression, All | Some):
        for part in expression.parts:
            yield from leaves(part)
    elif isinstance(expression, Negated):
        yield from leaves(expression.part)
    else:
        yield expression
