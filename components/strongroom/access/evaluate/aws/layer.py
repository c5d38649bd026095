"""One layer of policies: what denies in it, and how it allows.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
"""

from __future__ import annotations

from dataclasses import dataclass

from strongroom.access.evaluate.aws.caller import Naming, closest
from strongroom.access.evaluate.aws.document import Json, Statement, read
from strongroom.access.evaluate.aws.situation import Situation
from strongroom.access.evaluate.aws.statement import Sort, speaks_of


@dataclass(frozen=True, slots=True)
class Layer:
    """The statements of all policies that stand side by side; `name` is how answers call the layer."""

    name: str
    sort: Sort
    statements: tuple[Statement, ...]

    def denial(self, request: Situation) -> str:
        """The statement that denies the request, empty if none does."""
        for statement in self.statements:
            if not statement.allow and speaks_of(statement, request, self.sort):
                return f"{self.name}: {statement.name} denies it"
        return ""

    def grant(self, request: Situation) -> Naming | None:
        """The closest way in which an Allow names the caller; None iff no Allow speaks of the request."""
        return closest({speaks_of(each, request, self.sort) for each in self.statements if each.allow})


def layer(name: str, sort: Sort, documents: Json) -> Layer:
    """A layer from one document, a list of them, or none. Raises Unreadable."""
    listed = documents if isinstance(documents, list) else [] if documents is None else [documents]
    statements = (each for place, one in enumerate(listed) for each in read(one, f"{name}[{place}]"))
    return Layer(name, sort, tuple(statements))
