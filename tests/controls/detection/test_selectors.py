"""What a trail records follows from its selectors as CloudTrail reads them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.controls.detection.selectors import S3_OBJECT, data, management, records
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.plan.value import Value

READ = data(S3_OBJECT, "GetObject", "arn:aws:s3:::data/a", read_only=True)
WRITE = data(S3_OBJECT, "PutObject", "arn:aws:s3:::data/a", read_only=False)
DECRYPT = management("kms", "Decrypt", read_only=True)
CATEGORY: Value = {"field": "eventCategory", "equals": ["Data"]}
EVERYTHING: Value = [{"type": S3_OBJECT, "values": ["arn:aws:s3"]}]
KIND: Value = {"field": "resources.type", "equals": [S3_OBJECT]}


def recorded(inputs: dict[str, Value], event: object) -> bool | None:
    """What a trail with these inputs does with the event."""
    plan = example(part(TRAIL, "all", inputs))
    return records(plan, plan.resources[0], event)  # type: ignore[arg-type]


def advanced(*fields: Value) -> dict[str, Value]:
    """A trail with one advanced selector."""
    return {"advancedEventSelectors": [{"fieldSelectors": list(fields)}]}


def test_without_selectors_a_trail_records_management_events_alone() -> None:
    """The default of CloudTrail."""
    assert recorded({}, DECRYPT) is True
    assert recorded({}, READ) is False
    assert recorded({"enableLogging": False}, DECRYPT) is False
    assert recorded({"enableLogging": UNKNOWN}, DECRYPT) is None


def test_advanced_selectors_take_the_place_of_the_default() -> None:
    """Management events are recorded only if a selector names them."""
    assert recorded(advanced(CATEGORY, KIND), DECRYPT) is False
    assert recorded(advanced({"field": "eventCategory", "equals": ["Management"]}), DECRYPT) is True


@pytest.mark.parametrize("fields", [[], [CATEGORY], [KIND]])
def test_a_selector_that_aws_refuses_records_nothing(fields: list[Value]) -> None:
    """Each needs its category, and one of data events its type."""
    assert recorded(advanced(*fields), READ) is False


@pytest.mark.parametrize(
    ("field", "read", "write"),
    [
        ({"field": "readOnly", "equals": ["true"]}, True, False),
        ({"field": "eventName", "equals": ["PutObject", "DeleteObject"]}, False, True),
        ({"field": "eventName", "startsWiths": ["Get"]}, True, False),
        ({"field": "eventName", "notEquals": ["GetObject"]}, False, True),
        ({"field": "eventName", "notStartsWiths": ["Put"], "endsWiths": ["Object"]}, True, False),
        ({"field": "resources.ARN", "startsWiths": ["arn:aws:s3:::data/"]}, True, True),
        ({"field": "resources.ARN", "startsWiths": ["arn:aws:s3:::other/", "arn:aws:s3:::data/"]}, True, True),
        ({"field": "resources.ARN", "startsWiths": ["arn:aws:s3:::data/b"]}, False, False),
        ({"field": "resources.ARN", "notEndsWiths": ["/a"]}, False, False),
        ({"field": "resources.ARN", "startsWiths": [UNKNOWN]}, None, None),
        ({"field": "resources.ARN", "startsWiths": []}, None, None),
        ({"field": UNKNOWN, "equals": ["x"]}, None, None),
    ],
)
def test_a_field_narrows_what_is_recorded(field: Value, read: bool | None, write: bool | None) -> None:
    """By equality, beginning and end, and by their opposites."""
    assert recorded(advanced(CATEGORY, KIND, field), READ) is read
    assert recorded(advanced(CATEGORY, KIND, field), WRITE) is write


@pytest.mark.parametrize(
    ("selector", "decrypt", "read", "write"),
    [
        ({}, True, False, False),
        ({"includeManagementEvents": False}, False, False, False),
        ({"includeManagementEvents": UNKNOWN}, None, False, False),
        ({"excludeManagementEventSources": ["kms.amazonaws.com"]}, False, False, False),
        (
            {"readWriteType": "WriteOnly", "dataResources": [{"type": S3_OBJECT, "values": ["arn:aws:s3"]}]},
            False,
            False,
            True,
        ),
        ({"dataResources": [{"type": S3_OBJECT, "values": ["arn:aws:s3:::data/"]}]}, True, True, True),
        ({"dataResources": [{"type": S3_OBJECT, "values": ["arn:aws:s3:::other/"]}]}, True, False, False),
        ({"dataResources": [{"type": "AWS::Lambda::Function", "values": ["arn:aws:lambda"]}]}, True, False, False),
        ({"dataResources": [{"type": S3_OBJECT, "values": [UNKNOWN]}]}, True, None, None),
    ],
)
def test_basic_selectors_are_read_too(
    selector: Value, decrypt: bool | None, read: bool | None, write: bool | None
) -> None:
    """Old programs write them."""
    verdicts = [recorded({"eventSelectors": [selector]}, event) for event in (DECRYPT, READ, WRITE)]
    assert verdicts == [decrypt, read, write]


FIELDS = st.sampled_from(
    [
        {"field": "readOnly", "equals": ["true"]},
        {"field": "eventName", "notEquals": ["GetObject"]},
        {"field": "resources.ARN", "startsWiths": ["arn:aws:s3:::data/"]},
        {"field": "resources.ARN", "startsWiths": ["arn:aws:s3:::other/"]},
    ]
)


@given(st.lists(FIELDS, max_size=3), FIELDS)
def test_one_more_field_never_records_more(fields: list[Value], more: Value) -> None:
    """Fields of one selector are ANDed."""
    for event in (READ, WRITE):
        if recorded(advanced(CATEGORY, KIND, *fields), event) is False:
            assert recorded(advanced(CATEGORY, KIND, *fields, more), event) is False


@given(st.lists(FIELDS, max_size=2), st.lists(FIELDS, max_size=2))
def test_one_more_selector_never_records_less(one: list[Value], other: list[Value]) -> None:
    """Selectors are ORed, and their order does not count."""
    first: Value = {"fieldSelectors": [CATEGORY, KIND, *one]}
    second: Value = {"fieldSelectors": [CATEGORY, KIND, *other]}
    for event in (READ, WRITE):
        both = recorded({"advancedEventSelectors": [first, second]}, event)
        assert both is recorded({"advancedEventSelectors": [second, first]}, event)
        if recorded({"advancedEventSelectors": [first]}, event):
            assert both is True
