"""A state of access as one value: bindings, deny rules, boundaries and custom roles, each at its node.

Source: https://cloud.google.com/iam/docs/policy-types
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .cel.question import Condition
from .member import Member


@dataclass(frozen=True, slots=True)
class Test:
    """A condition as it is written and as it is understood."""

    __test__ = False  # no test case, whatever pytest makes of the name

    expression: str
    meaning: Condition


@dataclass(frozen=True, slots=True)
class Binding:
    """A role granted to members at a node; `place` says where the document has it, `urn` which resource makes it."""

    node: str
    role: str
    members: tuple[Member, ...]
    condition: Test | None
    place: str
    urn: str = ""


@dataclass(frozen=True, slots=True)
class DenyRule:
    """Permissions that principals may not use at a node and below, whatever grants them."""

    node: str
    principals: tuple[Member, ...]
    excepted: tuple[Member, ...]
    permissions: tuple[str, ...]
    excepted_permissions: tuple[str, ...]
    condition: Test | None
    place: str
    urn: str = ""


@dataclass(frozen=True, slots=True)
class Boundary:
    """The nodes that principals are kept to; several boundaries of one principal add up."""

    target: Member
    nodes: tuple[str, ...]
    condition: Test | None
    place: str
    urn: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """Everything that decides on access; `unknown` names what was not understood, with its canonical content."""

    bindings: tuple[Binding, ...] = ()
    denies: tuple[DenyRule, ...] = ()
    boundaries: tuple[Boundary, ...] = ()
    custom: Mapping[str, frozenset[str]] = field(default_factory=dict)
    unknown: Mapping[str, str] = field(default_factory=dict)
    controls: bool = False
