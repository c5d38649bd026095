"""A control: one claim about the secure state, why it matters, where it is published, and who judges it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from strongroom.controls.outcome import Outcome
from strongroom.plan.model import Plan, Resource

Severity: TypeAlias = Literal["low", "medium", "high", "critical"]
SEVERITIES: Final[tuple[Severity, ...]] = ("low", "medium", "high", "critical")

Judge: TypeAlias = Callable[[Resource, Plan], Outcome]
PlanJudge: TypeAlias = Callable[[Plan], Iterable[tuple[Resource | None, Outcome]]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """How the resources of some type tokens are judged, with plans that pass, fail and cannot tell.

    In each example the first resource is the one that is judged.
    """

    types: tuple[str, ...]
    judge: Judge
    passes: tuple[Plan, ...]
    fails: tuple[Plan, ...]
    unknown: tuple[Plan, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanCase:
    """How a plan as a whole is judged, once, if it has one of `types` or `types` is empty."""

    types: tuple[str, ...]
    judge: PlanJudge
    passes: tuple[Plan, ...]
    fails: tuple[Plan, ...]
    unknown: tuple[Plan, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Control:
    """One named control; `id` is its file's name and `title` the secure state."""

    id: str
    concept: str
    title: str
    why: str
    severity: Severity
    requirements: tuple[str, ...] = ()
    threats: tuple[str, ...] = ()
    sources: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cases: tuple[Case | PlanCase, ...]

    @property
    def types(self) -> tuple[str, ...]:
        """Every type token that it judges."""
        return tuple(dict.fromkeys(type_ for case in self.cases for type_ in case.types))
