"""The comparison operators of conditions, taken apart.

Source: https://learn.microsoft.com/azure/role-based-access-control/conditions-format (operators)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, TypeAlias

Family: TypeAlias = Literal["string", "guid", "bool", "numeric", "datetime", "timeofday", "ip"]
_KINDS: Final[dict[str, tuple[str, ...]]] = {
    "string": ("equals", "startswith", "endswith", "contains", "like"),
    "guid": ("equals",),
    "bool": ("equals",),
    "numeric": ("equals", "lessthan", "lessthanequals", "greaterthan", "greaterthanequals"),
    "datetime": ("equals", "lessthan", "lessthanequals", "greaterthan", "greaterthanequals"),
    "timeofday": ("equals", "lessthan", "lessthanequals", "greaterthan", "greaterthanequals"),
    "ip": ("match",),
}
_FORM: Final = re.compile(
    r"(?:for(any|all)of(any|all)values:)?(string|guid|bool|numeric|datetime|timeofday|ip)(not)?([a-z]+?)(ignorecase)?"
)


@dataclass(frozen=True, slots=True)
class Operator:
    """`left` says how many values of the attribute must fit, `right` how many of the listed ones each must meet."""

    family: Family
    kind: str
    negated: bool = False
    ignore_case: bool = False
    left: Literal["any", "all"] = "any"
    right: Literal["any", "all"] = "any"
    quantified: bool = False

    @property
    def turns(self) -> bool:
        """True iff its sides may change places: each value stands to the other as the other to it."""
        return self.kind == "equals" and (self.left == self.right or not self.quantified)


@lru_cache(maxsize=256)
def read_operator(name: str) -> Operator | None:
    """Takes an operator apart, whatever its case; None for one that is not modelled."""
    found = _FORM.fullmatch(name.casefold())
    if found is None:
        return None
    left, right, family, negated, kind, folded = found.groups()
    if kind not in _KINDS[family] or (folded and family != "string"):
        return None
    # Without a quantifier a list means: one of them, and for a negated operator none of them.
    right = right or ("all" if negated else "any")
    quantified = left is not None
    return Operator(family, kind, bool(negated), bool(folded), left or "any", right, quantified)  # type: ignore[arg-type]
