"""Texts in which some values come later: what stands in their place, and what the offline plan reads of them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from pprint import pformat
from typing import Any

import pulumi
import pytest

from strongroom.plan.text import written
from strongroom.provision.late_text import late_text
from tests.provision.programs import only, plan_program

PROGRAM = """
import json
import pulumi_aws as aws
from strongroom.provision.late_text import late_text

runs = open("runs", "a").write("x")
one = aws.s3.Bucket("one", bucket="one", opts=home)
value = {"z": one.arn, "a": ["fixed", one.id, "${aws:username}"], "n": {"all": pulumi.Output.all("b", "a"), "k": 1}}
aws.s3.BucketPolicy("one", bucket="one", policy=late_text(value, lambda known: json.dumps(known, indent=1)), opts=home)
"""


def test_what_is_known_is_written_at_once() -> None:
    """A plain text, by whatever wrote it."""
    assert late_text({"b": [1, "two"], "a": None}, json.dumps) == '{"b": [1, "two"], "a": null}'


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the program is planned."""
    return tmp_path_factory.mktemp("late")


@pytest.fixture(scope="module")
def text(folder: Path) -> str:
    """The text as the plan has it."""
    value: Any = only(plan_program(folder, PROGRAM), "aws:s3/bucketPolicy:BucketPolicy", "one").inputs["policy"]
    return written(value)


def test_what_comes_later_stands_in_its_place(text: str) -> None:
    """As JSON, whole; everything else as it was written."""
    arn = "${urn:pulumi:dev::shop::aws:s3/bucket:Bucket::one#arn}"
    document = json.loads(text)
    assert document["z"] == arn
    assert document["a"] == ["fixed", arn.replace("#arn", "#id"), "${aws:username}"]
    assert document["n"] == {"all": ["b", "a"], "k": 1}
    assert text.startswith('{\n "z": "${urn')


def test_one_run_of_the_program_is_enough(text: str, folder: Path) -> None:
    """Nothing of ours sees what comes later, so nothing has to be found out by further runs."""
    assert text
    assert (folder / "runs").read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize("write", [json.dumps, pformat, lambda value: f"key: {value['key']}"])
def test_no_mark_is_left_whichever_quotes_a_language_writes(
    event_loop_at_hand: asyncio.AbstractEventLoop, write: Callable[[Any], str]
) -> None:
    """JSON writes double quotes, Python single ones, YAML none."""
    made = late_text({"key": pulumi.Output.from_input("later")}, write)
    assert isinstance(made, pulumi.Output)
    text = event_loop_at_hand.run_until_complete(made.future())
    assert text is not None
    assert "STRONGROOM" not in text
    assert '"later"' in text
