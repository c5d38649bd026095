"""The condition operators of AWS, taken apart.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final, cast

from .document import Family, Operator, Quantifier

_ORDER: Final = {
    "equals": "equals",
    "lessthan": "less",
    "lessthanequals": "at_most",
    "greaterthan": "greater",
    "greaterthanequals": "at_least",
}


def _table() -> Mapping[str, Operator]:
    found = {
        "stringequals": Operator("string", "equals"),
        "stringnotequals": Operator("string", "equals", negated=True),
        "stringequalsignorecase": Operator("string", "equals", ignore_case=True),
        "stringnotequalsignorecase": Operator("string", "equals", negated=True, ignore_case=True),
        "stringlike": Operator("string", "like"),
        "stringnotlike": Operator("string", "like", negated=True),
        # ArnEquals and ArnLike behave alike: both take wildcards, segment by segment.
        "arnequals": Operator("arn", "like"),
        "arnlike": Operator("arn", "like"),
        "arnnotequals": Operator("arn", "like", negated=True),
        "arnnotlike": Operator("arn", "like", negated=True),
        "bool": Operator("bool", "equals", ignore_case=True),
        "binaryequals": Operator("binary", "equals"),
        "ipaddress": Operator("address", "within"),
        "notipaddress": Operator("address", "within", negated=True),
        "null": Operator("null", "absent"),
    }
    families: tuple[tuple[str, Family], ...] = (("numeric", "number"), ("date", "date"))
    for prefix, family in families:
        found |= {prefix + name: Operator(family, test) for name, test in _ORDER.items()}
        found[prefix + "notequals"] = Operator(family, "equals", negated=True)
    return found


_OPERATORS: Final = _table()


@lru_cache(maxsize=1024)
def read_operator(name: str) -> Operator | None:
    """The operator that a name means, whatever its case; None where AWS has no such operator."""
    quantifier, colon, rest = name.lower().rpartition(":")
    base = rest.removesuffix("ifexists")
    found = _OPERATORS.get(base)
    if found is None or (colon and quantifier not in ("forallvalues", "foranyvalue")):
        return None
    if found.family == "null" and (colon or base != rest):
        return None
    return replace(found, if_exists=base != rest, quantifier=cast("Quantifier", quantifier))
