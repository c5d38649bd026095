"""Policy documents on AWS: one canonical text, measured before AWS measures it."""

from __future__ import annotations

import json

import pulumi
import pytest

from strongroom.provision.arguments import ArgumentMistake
from strongroom.provision.policy.aws import (
    BUCKET,
    MANAGED,
    TRUST,
    allow,
    deny,
    document,
    forbid,
    refuse,
    service,
    size,
    split,
)

GET, PUT = "s3:GetObject", "s3:PutObject"
PLAIN = {"Bool": {"aws:SecureTransport": "false"}}


def test_the_same_statements_make_the_same_text() -> None:
    """Sorted keys and lists, no spaces, each value once; so a difference is a difference in meaning."""
    one = document("here", BUCKET, [deny("A", (PUT, GET, PUT), ["y", "x"], PLAIN)])
    two = document("here", BUCKET, [deny("A", (GET, PUT), ["x", "y"], PLAIN)])
    assert one == two
    assert isinstance(one, str)
    assert " " not in one
    assert json.loads(one)["Version"] == "2012-10-17"


def test_a_list_of_one_is_written_as_aws_gives_it_back() -> None:
    """So that a second preview shows nothing."""
    text = document("here", BUCKET, [allow("A", service("x.amazonaws.com"), [GET], ["r"])])
    assert json.loads(str(text))["Statement"] == [
        {"Sid": "A", "Effect": "Allow", "Principal": {"Service": "x.amazonaws.com"}, "Action": GET, "Resource": "r"}
    ]


def test_what_is_attached_to_a_role_names_no_principal() -> None:
    """An identity policy with a principal is refused by AWS."""
    assert "Principal" not in allow("A", None, GET)
    assert "Principal" not in forbid("A", GET)


def test_a_deny_is_for_everybody() -> None:
    """The list form of everybody, which every reader of policies takes."""
    assert deny("A", GET)["Principal"] == {"AWS": "*"}
    assert refuse("A", GET, {"NotResource": ["x", "y"]}, {})["NotResource"] == ["x", "y"]


@pytest.mark.usefixtures("event_loop_at_hand")
def test_a_text_with_a_value_to_come_is_an_output() -> None:
    """And a known one is not: it stands in the plan before anything exists."""
    later = pulumi.Output.from_input("arn")
    assert isinstance(document("here", BUCKET, [allow("A", None, GET, later)]), pulumi.Output)
    assert isinstance(document("here", BUCKET, [allow("A", None, GET, [later, "x"])]), pulumi.Output)


def test_a_document_longer_than_aws_takes_is_refused_with_its_size() -> None:
    """In a sentence, before AWS refuses half of an update."""
    long = [allow("A", None, "sts:AssumeRole", [f"{n:0200d}" for n in range(20)])]
    with pytest.raises(ArgumentMistake, match="here: makes a trust policy of more than 2048 bytes, which AWS ref"):
        document("here", TRUST, long)


def test_what_is_too_long_for_one_document_stands_in_as_few_as_hold_it() -> None:
    """In order, each within the limit, nothing left out; a statement more at the end moves none before it."""
    many = [forbid(f"S{n}", GET, f"arn:aws:s3:::{n:0200d}") for n in range(60)]
    parts = split(MANAGED, many)
    assert [each for part in parts for each in part] == many
    assert len(parts) == 3
    assert all(size(part) <= 6_144 for part in parts)
    assert split(MANAGED, many[:-1])[:-1] == parts[:-1]
    assert split(MANAGED, []) == []


def test_a_variable_of_iam_is_no_hole_and_no_template() -> None:
    """Written as an escape, which IAM reads as the character itself."""
    text = document("here", BUCKET, [allow("A", None, GET, "arn:aws:s3:::b/${aws:SourceIdentity}/*")])
    assert isinstance(text, str)
    assert "${" not in text
    assert json.loads(text)["Statement"][0]["Resource"] == "arn:aws:s3:::b/${aws:SourceIdentity}/*"


@pytest.mark.parametrize("place", ["${aws_kms_key.data.arn}", "${module.keys.arn}"])
def test_a_place_that_a_template_fills_in_stays_one(place: str) -> None:
    """Whoever converts a plan finds each value to come, with the policy around it."""
    text = document("here", BUCKET, [allow("A", None, GET, place)])
    assert place in str(text)


@pytest.mark.parametrize("variable", ["${*}", "${?}", "${$}", "${s3:prefix}", "${saml:sub}", "${aws:username, 'none'}"])
def test_each_kind_of_variable_is_an_escape(variable: str) -> None:
    """A condition key of any service, with what stands for none, and the three characters that mean more."""
    text = document("here", BUCKET, [allow("A", None, GET, f"arn:aws:s3:::b/{variable}")])
    assert isinstance(text, str)
    assert "${" not in text
