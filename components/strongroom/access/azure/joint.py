"""Attributes that are compared with each other: one dimension for all of them together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from strongroom.access.space.budget import Budget
from strongroom.access.space.classes import classes
from strongroom.access.space.glob import literal

from .expression import Compare, Exists
from .holding import Values
from .literal import pattern


def components(tests: Sequence[Compare | Exists]) -> Iterator[tuple[Compare | Exists, ...]]:
    """The tests in groups that share no attribute."""
    groups: list[tuple[set[str], list[Compare | Exists]]] = []
    for test in tests:
        keys, members = {test.attribute.key}, [test]
        if isinstance(test, Compare) and not isinstance(test.values, tuple):
            keys.add(test.values.key)
        apart = []
        for other in groups:
            if other[0] & keys:
                keys |= other[0]
                members = other[1] + members
            else:
                apart.append(other)
        groups = [*apart, (keys, members)]
    yield from (tuple(members) for _, members in groups)


def joint_points(group: Sequence[Compare | Exists], family: str, budget: Budget) -> tuple[Values, ...] | None:
    """Values of all attributes of the group that show every combination of its tests; None where that is not modelled.

    Whether texts are equal depends on the patterns that each fits and on which are the same, so as many texts of each
    class as there are attributes show every case. Each attribute holds one value or none.
    """
    compares = [test for test in group if isinstance(test, Compare)]
    linking = [test for test in compares if not isinstance(test.values, tuple)]
    if family not in ("string", "guid", "bool") or any(test.operator.kind != "equals" for test in linking):
        return None
    if any(test.operator.quantified for test in linking) and len(set(compares)) > 1:
        return None  # several values on both sides, asked in several ways
    attributes = {test.attribute.key: test.attribute for test in group}
    attributes |= {test.values.key: test.values for test in linking if not isinstance(test.values, tuple)}
    values = ("true", "false") if family == "bool" else _values(compares, len(attributes), budget)
    choices = [values if one.always else (*values, None) for one in attributes.values()]
    budget.spend(len(values) ** len(attributes))
    return tuple(
        {key: (value,) for key, value in zip(attributes, chosen, strict=True) if value is not None}
        for chosen in product(*choices)
    )


def _values(compares: Sequence[Compare], attributes: int, budget: Budget) -> tuple[str, ...]:
    listed = [(test.operator, value) for test in compares if isinstance(test.values, tuple) for value in test.values]
    globs = list(dict.fromkeys(pattern(operator, value) for operator, value in listed))
    found: dict[str, None] = {}
    for _ in range(attributes):
        for item in classes(tuple(globs), budget):
            found[item.example] = None
        globs += [literal(text) for text in found if literal(text) not in globs]
    if any(test.operator.ignore_case for test in compares):
        found |= dict.fromkeys(text.swapcase() for text in list(found))
    return tuple(found)
