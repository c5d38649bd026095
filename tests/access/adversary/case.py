"""A case: two states and the relation that the vendor's documentation gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from strongroom.access.compare import Scene, compare
from strongroom.access.comparison import Comparison

State: TypeAlias = dict[str, Any]
_MIRRORED = {
    "more_permissive": "less_permissive",
    "less_permissive": "more_permissive",
    "control_regressed": "control_tightened",
    "control_tightened": "control_regressed",
}


@dataclass(frozen=True)
class Case:
    """`relation` is what `head` is to `base`, by the rule that `why` says; several words apart by `|` are all right."""

    why: str
    base: State
    head: State
    relation: str
    cloud: str
    hierarchy: State = field(default_factory=dict)
    roles: State = field(default_factory=dict)

    @property
    def mirrored(self) -> Case:
        """The case with its sides exchanged."""
        words = "|".join(_MIRRORED.get(word, word) for word in self.relation.split("|"))
        return Case(f"mirrored: {self.why}", self.head, self.base, words, self.cloud, self.hierarchy, self.roles)

    @property
    def is_right(self) -> bool:
        """True iff the comparison, its witnesses re-checked, says one of the expected words."""
        return self.compared().relation in self.relation.split("|")

    def compared(self) -> Comparison:
        """The comparison as the command line makes it."""
        scene = Scene(cloud=self.cloud, hierarchy=self.hierarchy, roles=self.roles)
        return compare(self.base, self.head, scene, "case")

    def __str__(self) -> str:
        return self.why
