"""Filter patterns are read as CloudWatch Logs reads them, and what cannot be read is said to be."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.controls.detection.events import call
from strongroom.controls.detection.examples import pattern_for
from strongroom.controls.detection.filter_pattern import fields_of, read_filter_pattern
from strongroom.controls.detection.tokens import UnreadablePattern
from strongroom.controls.detection.watched import ALL, ROUTINE

EVENT: dict[str, Any] = {
    "eventSource": "kms.amazonaws.com",
    "eventName": "DisableKey",
    "userIdentity": {"type": "Root", "accountId": "111122223333"},
    "readOnly": False,
    "errorCode": None,
    "count": 5,
    "resources": [{"ARN": "arn:aws:kms:eu-west-1:111122223333:key/1"}],
    "x.y": "dotted",
}


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        '{ $.eventName = "DisableKey" }',
        "{ $.eventName = DisableKey }",
        "{$.eventName=DisableKey}",
        '{ $.eventName = "Disable*" }',
        "{ $.eventName = *Key }",
        "{ $.eventName = * }",
        "{ $.eventName = %^Dis.*Key$% }",
        '{ $.eventName != "DescribeKey" }',
        "{ ($.eventSource = kms.amazonaws.com) && (($.eventName = EnableKey) || ($.eventName = DisableKey)) }",
        '{ $.eventName = "EnableKey" && $.count = 1 || $.eventName = "DisableKey" }',
        "{ $.userIdentity.accountId = 111122223333 }",
        '{ $.userIdentity.accountId = "111122223333" }',
        "{ $.count > 4 && $.count <= 5 && $.count != 6 }",
        "{ $.readOnly IS FALSE }",
        "{ $.readOnly is false }",
        "{ $.readOnly = false }",
        "{ $.errorCode IS NULL }",
        "{ $.userIdentity.invokedBy NOT EXISTS }",
        '{ $.resources[0].ARN = "arn:aws:kms:*" }',
        "{ $.['x.y'] = dotted }",
        '{ $["x.y"] = "dotted" }',
        "DisableKey",
        '"kms.amazonaws.com" DisableKey',
        "?EnableKey ?DisableKey",
        '"Root" -"IAMUser"',
    ],
)
def test_a_pattern_matches_what_it_names(pattern: str) -> None:
    """Each of these ways to write it matches the event."""
    assert read_filter_pattern(pattern)(EVENT) is True


@pytest.mark.parametrize(
    "pattern",
    [
        '{ $.eventName = "disablekey" }',
        '{ $.eventName = "Disable" }',
        "{ $.eventName = Key }",
        "{ ($.eventSource = s3.amazonaws.com) && ($.eventName = DisableKey) }",
        '{ $.eventName = "EnableKey" && ($.count = 5 || $.eventName = "DisableKey") }',
        "{ $.count > 5 }",
        '{ $.count = "six" }',
        "{ $.readOnly IS TRUE }",
        "{ $.eventName NOT EXISTS }",
        "{ $.missing = * }",
        "{ $.resources[1].ARN = * }",
        "{ $.eventName > 3 }",
        '"Root" -DisableKey',
        "DisableKey EnableKey",
        "?EnableKey ?DescribeKey",
    ],
)
def test_a_pattern_leaves_out_what_it_does_not_name(pattern: str) -> None:
    """A pattern that is off by case, by a field or by a word does not match."""
    assert read_filter_pattern(pattern)(EVENT) is False


def test_what_aws_does_not_document_is_not_told() -> None:
    """Whether != holds for an event without the field is unknown, and OR with something true is true all the same."""
    assert read_filter_pattern('{ $.missing != "x" }')(EVENT) is None
    assert read_filter_pattern('{ $.missing != "x" || $.eventName = DisableKey }')(EVENT) is True
    assert read_filter_pattern('{ $.missing != "x" && $.eventName = EnableKey }')(EVENT) is False


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("{ $.eventName = DisableKey", "does not end with }"),
        ("{ ($.eventName = DisableKey }", "`)` is missing"),
        ("{ $.eventName DisableKey }", "`DisableKey` is no comparison"),
        ("{ $.eventName = }", "a value is missing"),
        ("{ = DisableKey }", "a field such as $.eventName is missing"),
        ("{ $.eventName = DisableKey $.x = 1 }", "goes on after its end"),
        ("{ $.count > many }", "followed by a number"),
        ("{ $.eventName = %(a+)+$% }", "no regular expression"),
        ("{ $.eventName = %[% }", "no regular expression"),
        ("{ $.eventName IS ODD }", "followed by NULL"),
        ("{ $.eventName NOT FOUND }", "followed by EXISTS"),
        ("[ip, user, ...]", "in brackets"),
        ("{" + "(" * 60 + "$.a = 1" + ")" * 60 + "}", "nested too deeply"),
        ("{ $.eventName = " + "x" * 2000 + " }", "longer than AWS takes"),
        ("{ $.eventName = {} }", "not understood at character"),
    ],
)
def test_what_is_no_pattern_is_refused_with_the_reason(pattern: str, reason: str) -> None:
    """The reason stands in the error."""
    with pytest.raises(UnreadablePattern, match=re.escape(reason)):
        read_filter_pattern(pattern)


def test_the_fields_of_a_pattern_are_those_that_it_names() -> None:
    """Words and unreadable patterns name none."""
    assert fields_of('{ $.eventName = "a" && $.errorCode NOT EXISTS }') == {"$.eventName", "$.errorCode"}
    assert fields_of("AccessDenied") == frozenset()
    assert fields_of("{ $.eventName = {} }") == frozenset()


@given(st.sets(st.integers(0, len(ALL) - 3), min_size=1, max_size=12))
def test_a_pattern_made_for_calls_matches_those_and_no_others(chosen: set[int]) -> None:
    """Every sample of a chosen call matches, none of another call does."""
    calls = [ALL[index] for index in sorted(chosen)]
    named = {(item.source, item.name) for item in calls}
    test = read_filter_pattern(pattern_for(calls))
    for item in (*ALL[:-2], *ROUTINE):
        assert all(test(event) is ((item.source, item.name) in named) for event in item.samples)


@given(st.text(max_size=60) | st.from_regex(r"\{[ $.a-zA-Z=!&|()\"*%<>0-9-]*\}", fullmatch=True))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing but UnreadablePattern leaves the reader, and what it reads gives one of three verdicts."""
    try:
        test = read_filter_pattern(text)
    except UnreadablePattern:
        return
    assert test(EVENT) in (True, False, None)
    assert all(test(event) in (True, False, None) for event in call("kms", "DisableKey").samples)
