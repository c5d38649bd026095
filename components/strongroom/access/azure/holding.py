"""Whether a test of a condition holds for given values of attributes: the meaning of each operator.

A comparison with an attribute that is not there is false, whether it is negated or not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .expression import Compare, Exists
from .literal import meets
from .operator import Operator

# An attribute's key to its values; one that is not there is not listed.
Values = Mapping[str, tuple[str, ...]]


def holds(test: Compare | Exists, values: Values) -> bool:
    """True iff the test is true for a request with these values."""
    mine = values.get(test.attribute.key, ())
    if isinstance(test, Exists):
        return bool(mine)
    theirs = test.values if isinstance(test.values, tuple) else values.get(test.values.key, ())
    if not mine or not theirs:
        return False
    fits = [value_fits(test.operator, value, theirs) for value in mine]
    return _quantifier(test.operator.left)(fits)


def value_fits(operator: Operator, value: str, listed: tuple[str, ...]) -> bool:
    """True iff one value of the attribute meets one, or each, of the listed values as the operator asks."""
    return _quantifier(operator.right)([meets(operator, value, one) != operator.negated for one in listed])


def _quantifier(which: str) -> Callable[[list[bool]], bool]:
    return any if which == "any" else all
