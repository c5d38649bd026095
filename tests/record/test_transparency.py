"""What is read from a function's bytecode: whether it can hide a token, and whether it can register resources."""

from __future__ import annotations

import json
from collections.abc import Callable
from types import FunctionType
from typing import Any

import pulumi_aws as aws
import pytest

from strongroom.record.transparency import is_transparent, may_register

REGION = "eu-west-1"


def _measure(arn: str) -> int:
    return len(arn)


def _policy(arns: list[str]) -> str:
    statement = {"Effect": "Allow", "Resource": [arns[0], f"{arns[0]}/*"], "Region": REGION}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]}, indent=2)


@pytest.mark.parametrize(
    ("func", "value"),
    [
        (json.dumps, {"a": "token"}),
        ("".join, ["token", "/*"]),
        (_policy, ["token"]),
        (lambda arn: f"{arn}/*", "token"),
        (lambda arn: arn + "/*", "token"),
        (lambda arns: {"a": arns["x"], "b": [arns["y"], 1]}, {"x": "token"}),
        (lambda arn, name="n": {"Resource": arn, "Name": name}, "token"),
    ],
)
def test_a_function_that_only_builds_is_transparent(func: Callable[..., Any], value: object) -> None:
    """Texts, documents and their JSON: a token comes out whole."""
    assert is_transparent(func, value)


@pytest.mark.parametrize(
    "func",
    [
        len,
        str.lower,
        "".join,
        str.join,
        _measure,
        lambda arn: len(arn) + 1,
        lambda arn: [_measure(arn)],
        lambda arn: arn[3],
        lambda arn: arn[3:9],
        lambda arn: arn.split(":")[5],
        lambda arn: arn.startswith("arn:"),
        lambda arn: "prod" in arn,
        lambda arn: "a" if arn else "b",
        lambda arn: arn == "x",
        lambda arn: f"{arn:>40}",
        lambda arn: f"{arn * 2}",
        lambda arn: [letter for letter in arn if letter.isdigit()],
        lambda arn, measure=len: measure(arn),
        lambda arn: json.loads(arn)["a"],
    ],
)
def test_a_function_that_could_hide_a_token_is_not(func: Callable[..., Any]) -> None:
    """Calls, comparisons, lengths and slices."""
    assert not is_transparent(func, "token")


def test_an_index_into_an_item_is_not_transparent() -> None:
    """One letter of a token can be a separator, which shows no token."""
    assert not is_transparent(lambda arns: arns[0][3], ["token"])


def _makes_a_key() -> None:
    aws.kms.Key("k")


def test_a_function_may_register_what_it_or_its_callees_name() -> None:
    """A provider's package, a resource class, a function that uses either; a pure function may not."""
    key = aws.kms.Key
    functions: list[Callable[..., object]] = [
        _makes_a_key,
        lambda _: _makes_a_key(),
        lambda name: key(f"{name}-key"),
        lambda arn: json.dumps({"a": arn}),
    ]
    found = [may_register(func) for func in functions if isinstance(func, FunctionType)]
    assert found == [True, True, True, False]
