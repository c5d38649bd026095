"""Every case is answered as Azure's documentation decides it, in both directions and with checked witnesses."""

from __future__ import annotations

import pytest

from ..case import Case
from . import action_cases, condition_cases, denial_cases, holding_cases, places_cases, roles_cases

CASES = (
    *action_cases.CASES,
    *condition_cases.CASES,
    *denial_cases.CASES,
    *holding_cases.CASES,
    *places_cases.CASES,
    *roles_cases.CASES,
)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_each_case_is_answered_by_the_rule_that_it_names(case: Case) -> None:
    """Both ways round."""
    assert case.is_right, case.compared()
    assert case.mirrored.is_right, case.mirrored.compared()


def test_there_are_many_and_each_is_its_own() -> None:
    """At least 150, no two for the same reason."""
    assert len({case.why for case in CASES}) == len(CASES) >= 150
