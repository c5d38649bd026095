"""A token comes back as the hole that it stands for, and whatever a program did to it shows."""

from __future__ import annotations

import html
import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.plan.value import BLANK, Text, Unknown
from strongroom.record.tokens import Tokens, bears_token

URN = "urn:pulumi:dev::p::aws:s3/bucket:Bucket::b"
ARN = Unknown(URN, "arn")


@pytest.fixture
def tokens() -> Tokens:
    return Tokens()


def test_a_whole_token_is_its_hole(tokens: Tokens) -> None:
    """The hole names the resource and its output."""
    assert tokens.read(tokens.mint(URN, "arn")) == ARN


def test_a_text_keeps_what_stands_around_its_tokens(tokens: Tokens) -> None:
    """Literal parts and holes, in reading order."""
    arn, key = tokens.mint(URN, "arn"), tokens.mint(URN, "key")
    assert tokens.read(f"x {arn}/* {key}") == Text(("x ", ARN, "/* ", Unknown(URN, "key")))


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_tokens_are_found_in_json_texts_at_any_depth(tokens: Tokens, depth: int) -> None:
    """`json.dumps` escapes the letters of a token, and escapes the escapes when it is dumped again."""
    value: object = tokens.mint(URN, "arn")
    for _ in range(depth):
        value = json.dumps({"a": value})
    assert isinstance(value, str)
    found = tokens.read(value)
    assert isinstance(found, Text)
    assert ARN in found.parts


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text.lower(),
        lambda text: text.upper(),
        lambda text: text.title(),
        lambda text: text.swapcase(),
        lambda text: text[-6:],
        lambda text: text[:5],
        lambda text: text[1:-1],
        lambda text: text.split(":")[5],
        lambda text: text.split("/")[-1],
        lambda text: text.split(".")[0],
        lambda text: text.replace(":", "-"),
        lambda text: text[::-1],
        lambda text: text.partition("_")[2],
    ],
)
def test_a_token_that_was_cut_or_changed_leaves_the_whole_text_unknown(
    tokens: Tokens, damage: Callable[[str], str]
) -> None:
    """No part of a token passes for a literal text."""
    assert tokens.read(f"name-{damage(tokens.mint(URN, 'arn'))}-x") == BLANK


def test_a_token_of_another_run_is_unknown(tokens: Tokens) -> None:
    """What one run minted means nothing in another."""
    assert tokens.read(Tokens("k7q2").mint(URN, "arn")) == BLANK
    assert Tokens().read(tokens.mint(URN, "arn")) == BLANK


def test_a_literal_that_reads_like_a_written_hole_cannot_stand_beside_one(tokens: Tokens) -> None:
    """Else the document would be read back with a hole that the program never had."""
    assert tokens.read("${urn:pulumi:x#y} " + tokens.mint(URN, "arn")) == BLANK


def test_escaping_for_html_leaves_a_token_whole(tokens: Tokens) -> None:
    """A token has no character that markup escapes."""
    assert tokens.read(html.escape(tokens.mint(URN, "arn"))) == ARN


def test_a_token_in_a_resource_name_is_spelt_out(tokens: Tokens) -> None:
    """A urn holds the name of the resource and of its output instead."""
    arn = tokens.mint(URN, "arn")
    assert tokens.spoken(f"rule-{arn}") == "rule-b.arn"
    assert tokens.spoken(f"rule-{arn[-4:]}").startswith("rule-")
    assert tokens.spoken("plain") == "plain"


@given(st.text(st.characters(exclude_characters=[chr(code) for code in range(0x2C00, 0x2C60)])))
def test_a_text_without_tokens_is_itself(text: str) -> None:
    """Whatever a program writes, if it does not write a token's letters."""
    if not bears_token(text):
        assert Tokens().read(text) == text


@given(st.integers(0, 5000), st.text("ab:/-{}$# ", max_size=5), st.text("ab:/-{}$# ", max_size=5))
def test_every_token_of_a_long_run_is_told_apart(number: int, before: str, after: str) -> None:
    """The number in a token is read back whatever stands around it."""
    tokens = Tokens()
    minted = [tokens.mint(URN, str(index)) for index in range(number + 1)]
    found = tokens.read(before + minted[number] + after)
    parts = found.parts if isinstance(found, Text) else (found,)
    assert Unknown(URN, str(number)) in parts
