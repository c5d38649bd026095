"""Event patterns are run as EventBridge runs them; what is not modelled is not told."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.controls.detection.event_pattern import event_matches, read_event_pattern
from strongroom.controls.detection.events import bus_event, call, root_use
from strongroom.controls.detection.tokens import UnreadablePattern
from strongroom.plan.value import Text, Unknown, Value

EVENT = bus_event(call("kms", "DisableKey").samples[0])
MATCHING: list[dict[str, Any]] = [
    {},
    {"source": ["aws.kms"]},
    {"source": ["aws.s3", "aws.kms"], "detail-type": ["AWS API Call via CloudTrail"]},
    {"detail": {"eventSource": ["kms.amazonaws.com"], "eventName": ["DisableKey", "ScheduleKeyDeletion"]}},
    {"detail": {"eventName": [{"prefix": "Disable"}]}},
    {"detail": {"eventName": [{"suffix": "Key"}]}},
    {"detail": {"eventName": [{"prefix": {"equals-ignore-case": "disable"}}]}},
    {"detail": {"eventName": [{"equals-ignore-case": "disablekey"}]}},
    {"detail": {"eventName": [{"wildcard": "Dis*Key"}]}},
    {"detail": {"eventName": [{"anything-but": ["DescribeKey", "ListKeys"]}]}},
    {"detail": {"eventName": [{"anything-but": {"prefix": "Describe"}}]}},
    {"detail": {"errorCode": [{"exists": False}]}},
    {"detail": {"eventName": [{"exists": True}], "readOnly": [False]}},
    {"$or": [{"source": ["aws.s3"]}, {"source": ["aws.kms"]}]},
]
NOT_MATCHING: list[dict[str, Any]] = [
    {"source": ["aws.s3"]},
    {"detail": {"eventName": ["disablekey"]}},
    {"detail": {"eventName": [{"prefix": "Schedule"}]}},
    {"detail": {"eventName": [{"anything-but": ["DisableKey"]}]}},
    {"detail": {"errorCode": [{"exists": True}]}},
    {"detail": {"errorCode": [{"anything-but": ["AccessDenied"]}]}},
    {"detail": {"readOnly": ["false"]}},
    {"detail": {"userIdentity": {"userName": ["bob"]}}},
    {"source": ["aws.kms"], "detail": {"eventName": ["EnableKey"]}},
    {"$or": [{"source": ["aws.s3"]}, {"detail": {"eventName": ["EnableKey"]}}]},
    {"source": "aws.kms"},
    {"source": []},
]


@pytest.mark.parametrize("pattern", MATCHING)
def test_a_pattern_fires_on_what_it_names(pattern: dict[str, Any]) -> None:
    """Written as an object or as JSON text."""
    assert event_matches(pattern, EVENT) is True
    assert event_matches(read_event_pattern(json.dumps(pattern)), EVENT) is True


@pytest.mark.parametrize("pattern", NOT_MATCHING)
def test_a_pattern_rests_on_what_it_does_not_name(pattern: dict[str, Any]) -> None:
    """A field that is absent meets only the test that it does not exist."""
    assert event_matches(pattern, EVENT) is False


@pytest.mark.parametrize(
    "pattern",
    [
        {"source": [Unknown()]},
        {"source": [Text(("aws.", Unknown("urn:x", "y")))]},
        {"source": Unknown()},
        {"detail": {"eventName": [{"cidr": "10.0.0.0/8"}]}},
    ],
)
def test_a_hole_and_an_operator_that_is_not_modelled_are_not_told(pattern: dict[str, Value]) -> None:
    """Neither a match nor none."""
    assert event_matches(pattern, EVENT) is None


def test_numbers_are_compared_in_pairs() -> None:
    """A range is two comparisons."""
    event = {"detail": {"count": 5}}
    assert event_matches({"detail": {"count": [{"numeric": [">", 4, "<=", 5]}]}}, event) is True
    assert event_matches({"detail": {"count": [{"numeric": [">", 5]}]}}, event) is False
    assert event_matches({"detail": {"count": [{"numeric": ["about", 5]}]}}, event) is None


@pytest.mark.parametrize("text", ["no JSON", "[]", '"text"', None])
def test_what_is_no_object_is_refused(text: Value) -> None:
    """The error says so."""
    with pytest.raises(UnreadablePattern):
        read_event_pattern(text)


def test_a_sign_in_reaches_the_bus_under_its_own_kind() -> None:
    """Rules on API calls do not see it."""
    assert bus_event(root_use()[0].samples[0])["detail-type"] == "AWS Console Sign In via CloudTrail"


@given(st.sampled_from([*MATCHING, *NOT_MATCHING]), st.sampled_from([*MATCHING, *NOT_MATCHING]))
def test_a_choice_of_two_fires_iff_one_of_them_does(one: dict[str, Any], other: dict[str, Any]) -> None:
    """`$or` is what its name says."""
    expected = event_matches(one, EVENT) or event_matches(other, EVENT)
    assert event_matches({"$or": [one, other]}, EVENT) is expected


def test_one_of_a_list_of_blocks_is_enough() -> None:
    """Findings come as a list, and a pattern speaks of each."""
    event = {"detail": {"findings": [{"Severity": {"Label": "LOW"}}, {"Severity": {"Label": "HIGH"}}]}}
    assert event_matches({"detail": {"findings": {"Severity": {"Label": ["HIGH"]}}}}, event) is True
    assert event_matches({"detail": {"findings": {"Severity": {"Label": ["CRITICAL"]}}}}, event) is False
