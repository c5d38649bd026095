"""Sets of values: every combination of tests that some set meets is found, and no other."""

from __future__ import annotations

from itertools import combinations
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.access.space.budget import Budget
from strongroom.access.space.several import SetTest, several

_CLASSES = 4
_KINDS: tuple[Literal["meets", "within", "present"], ...] = ("meets", "within", "present")
_TESTS = st.lists(st.builds(SetTest, st.sampled_from(_KINDS), st.integers(0, 2**_CLASSES - 1)), max_size=5)


def _true(test: SetTest, members: tuple[int, ...]) -> bool:
    inside = [bool(test.among >> item & 1) for item in members]
    return {"present": bool(members), "meets": any(inside), "within": all(inside)}[test.kind]


@settings(derandomize=True, max_examples=300, deadline=None)
@given(_TESTS, st.booleans(), st.booleans())
def test_every_set_is_met(tests: list[SetTest], single: bool, always: bool) -> None:
    """Against all subsets of the classes, one by one."""
    most = 1 if single else _CLASSES
    sets = [each for size in range(int(always), most + 1) for each in combinations(range(_CLASSES), size)]
    wanted = {sum(1 << n for n, test in enumerate(tests) if _true(test, each)) for each in sets}
    found = several(tests, _CLASSES, Budget(), single=single, always=always)
    assert {point.bits for point in found} == wanted
    for point in found:
        assert point.bits == sum(1 << n for n, test in enumerate(tests) if _true(test, point.members))
