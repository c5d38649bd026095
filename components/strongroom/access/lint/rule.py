"""What a rule of lint is: a fault that it names, how it is found, and documents with and without it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from strongroom.access.aws.document import PolicyType
from strongroom.access.json_text import Json

from .remark import Severity

Subject = TypeVar("Subject")


@dataclass(frozen=True, slots=True)
class Fault:
    """One place where a rule is broken; `severity` where it is another than the rule's."""

    statement: str
    message: str
    fix: str
    severity: Severity | None = None
    smaller: Json = None


@dataclass(frozen=True, slots=True)
class Example:
    """A document of an example, and what kind of policy it is."""

    document: Json
    policy_type: PolicyType | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Generic[Subject]):
    """One kind of fault, named for it; `check` yields each place, `bad` and `good` show it.

    `title` states the fault, `why` what comes of it, `source` the page of the vendor that says so.
    """

    id: str
    severity: Severity
    title: str
    why: str
    source: str
    check: Callable[[Subject], Iterable[Fault]]
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
