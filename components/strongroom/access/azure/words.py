"""Conditions in words, as they are shown to people."""

from __future__ import annotations

from .attribute import Attribute
from .expression import TRUE, ActionMatches, All, Compare, Exists, Expression, Negated, Opaque, Some
from .operator import Operator

_NAMES = {"lessthanequals": "LessThanEquals", "lessthan": "LessThan", "greaterthanequals": "GreaterThanEquals"}
_NAMES |= {"greaterthan": "GreaterThan", "startswith": "StartsWith", "endswith": "EndsWith"}
_FAMILIES = {
    "datetime": "DateTime",
    "string": "String",
    "guid": "Guid",
    "bool": "Bool",
    "numeric": "Numeric",
    "timeofday": "TimeOfDay",
    "ip": "Ip",
}


def conditions(expression: Expression) -> tuple[str, ...]:
    """What must hold, each part on its own; nothing where it always does."""
    if expression == TRUE:
        return ()
    parts = expression.parts if isinstance(expression, All) else (expression,)
    return tuple(words(part) for part in parts)


def words(expression: Expression) -> str:
    """The condition in the words of Azure's own language."""
    if isinstance(expression, All | Some):
        sign = " AND " if isinstance(expression, All) else " OR "
        return sign.join(_inner(part) for part in expression.parts)
    if isinstance(expression, Negated):
        return f"NOT {_inner(expression.part)}"
    if isinstance(expression, Exists):
        return f"Exists {expression.attribute.text}"
    if isinstance(expression, Opaque):
        return expression.text
    if isinstance(expression, ActionMatches):
        return f"ActionMatches{_listed(expression.patterns)}"
    theirs = expression.values
    shown = theirs.text if isinstance(theirs, Attribute) else _listed(theirs)
    return f"{expression.attribute.text} {_operator(expression)} {shown}"


def _inner(expression: Expression) -> str:
    text = words(expression)
    return f"({text})" if isinstance(expression, All | Some) else text


def _listed(values: tuple[str, ...]) -> str:
    quoted = [f"'{value}'" for value in values]
    return quoted[0] if len(quoted) == 1 else "{" + ", ".join(quoted) + "}"


def _operator(compare: Compare) -> str:
    found: Operator = compare.operator
    kind = _NAMES.get(found.kind, found.kind.capitalize())
    folded = "IgnoreCase" if found.ignore_case else ""
    before = f"For{found.left.capitalize()}Of{found.right.capitalize()}Values:" if found.quantified else ""
    return f"{before}{_FAMILIES[found.family]}{'Not' if found.negated else ''}{kind}{folded}"
