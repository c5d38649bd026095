"""What is edited of a resource: its inputs that a requirement names, and what a weaker value of each is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from strongroom.plan.model import Resource
from strongroom.plan.value import Value

Kind: TypeAlias = Literal["flag", "policy", "list"]


@dataclass(frozen=True)
class Weaker:
    """Values that weaken an input; `removable` where leaving it out weakens it too; `only` what they replace."""

    values: tuple[Value, ...]
    removable: bool = False
    only: Value = None


@dataclass(frozen=True)
class Wider:
    """Items that weaken a list when they are added to it, but not where `unless` stands in it."""

    items: tuple[Value, ...]
    unless: Value = None


@dataclass(frozen=True)
class Scope:
    """What is edited of one type: its inputs, inputs it lacks, the resource as a companion, its lasting.

    A path is one of inputs; after a `>` it goes on inside the JSON text that stands there. `[*]` is each item in turn.
    A companion is dropped where `needed` says that its want weakens anything.
    """

    inputs: dict[str, tuple[str, Kind | Weaker | Wider]] = field(default_factory=dict)
    added: dict[str, tuple[str, tuple[Value, ...]]] = field(default_factory=dict)
    companion: str = ""
    needed: Callable[[Resource], bool] = lambda _: True
    lasting: str = ""


def weaker(*values: Value) -> Weaker:
    """Any of these values weakens the input, and so does leaving it out."""
    return Weaker(values, removable=True)


FOREIGN_KEY: Final = "arn:aws:kms:eu-west-1:999999999999:key/00000000-0000-0000-0000-000000000000"
FOREIGN_GROUP: Final = "sg-00000000000000000"
FOREIGN_SUBNET: Final = "subnet-00000000000000000"
ADMINISTRATION: Final = "arn:aws:iam::aws:policy/AdministratorAccess"
