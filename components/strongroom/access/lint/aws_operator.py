"""A condition operator of AWS taken apart, and what it makes of an absent key.

Source: IAM User Guide, "IAM JSON policy elements: Condition operators" and "Multivalued context keys".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

# What each positive operator compares; `StringNotLike` and the like are the negations of these.
_KINDS: Final = {
    "stringequals": "text",
    "stringequalsignorecase": "text",
    "stringlike": "text",
    "arnequals": "arn",
    "arnlike": "arn",
    "bool": "bool",
    "ipaddress": "network",
    "numericequals": "number",
    "numericlessthan": "number",
    "numericlessthanequals": "number",
    "numericgreaterthan": "number",
    "numericgreaterthanequals": "number",
    "dateequals": "date",
    "datelessthan": "date",
    "datelessthanequals": "date",
    "dategreaterthan": "date",
    "dategreaterthanequals": "date",
    "binaryequals": "binary",
    "null": "null",
}
_NEGATED: Final = {
    "stringnotequals": "stringequals",
    "stringnotequalsignorecase": "stringequalsignorecase",
    "stringnotlike": "stringlike",
    "arnnotequals": "arnequals",
    "arnnotlike": "arnlike",
    "notipaddress": "ipaddress",
    "numericnotequals": "numericequals",
    "datenotequals": "dateequals",
}


@dataclass(frozen=True, slots=True)
class Operator:
    """`positive` is the operator without Not, qualifier and IfExists, in lower case; `kind` what it compares.

    `kind` is empty for an operator that AWS does not have; `qualifier` is "", "forallvalues" or "foranyvalue".
    """

    positive: str
    kind: str
    negated: bool
    if_exists: bool
    qualifier: str


@lru_cache(maxsize=512)
def operator(name: str) -> Operator:
    """Takes an operator apart; case does not count."""
    qualifier, _, rest = name.casefold().rpartition(":")
    base = rest.removesuffix("ifexists")
    positive = _NEGATED.get(base, base)
    return Operator(positive, _KINDS.get(positive, ""), base in _NEGATED, rest != base, qualifier)
