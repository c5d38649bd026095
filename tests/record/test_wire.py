"""Protobuf values become the plan's values: markers, numbers, tokens and special objects."""

from __future__ import annotations

import hashlib
import math
from pathlib import Path
from typing import Any

import pytest
from google.protobuf import struct_pb2

from strongroom.plan.marker import SECRET as SECRET_SIGNATURE
from strongroom.plan.marker import SIGNATURE, UNKNOWN
from strongroom.plan.value import BLANK, SECRET, Asset, Reference, Text, Unknown
from strongroom.record.tokens import Tokens
from strongroom.record.wire import properties

URN = "urn:pulumi:dev::p::t:m:T::n"


def read(value: Any, tokens: Tokens | None = None) -> Any:
    struct = struct_pb2.Struct()
    struct.update({"x": value})
    return properties(struct, tokens or Tokens()).get("x", "absent")


@pytest.mark.parametrize(
    ("wire", "value"),
    [
        (2.0, 2),
        (2.5, 2.5),
        (-0.0, 0),
        (2.0**60, 2**60),
        (math.inf, BLANK),
        (math.nan, BLANK),
        (True, True),
        (None, "absent"),
        ([1, None, "a"], [1, None, "a"]),
        (UNKNOWN, BLANK),
        (f"in {UNKNOWN} a text", BLANK),
        ({"a": {"b": UNKNOWN}}, {"a": {"b": BLANK}}),
        ({SIGNATURE: SECRET_SIGNATURE, "value": "hunter2"}, SECRET),
        ({SIGNATURE: "5cf8f73096256a8f31e491e813e4eb8e", "urn": URN, "id": "1"}, Reference(URN)),
        ({SIGNATURE: "d0e6a833031e9bbcd3f4e8bde6ca49a4"}, BLANK),
        ({SIGNATURE: "d0e6a833031e9bbcd3f4e8bde6ca49a4", "value": 1}, 1),
        ({SIGNATURE: "d0e6a833031e9bbcd3f4e8bde6ca49a4", "value": 1, "secret": True}, SECRET),
        ({SIGNATURE: "0def7320c3a5731c473e5ecbe6d01bc7", "path": "d"}, Asset("archive")),
        ({SIGNATURE: "a kind of the future"}, BLANK),
    ],
)
def test_each_wire_form_is_one_value(wire: Any, value: Any) -> None:
    """A whole double is an int, null is absent, what no kind is known for is never known."""
    found = read(wire)
    assert found == value
    assert type(found) is type(value)


def test_an_asset_is_known_by_the_hash_of_its_content(tmp_path: Path) -> None:
    """As the engine writes it: a text, a file, and none for what is not here."""
    file = tmp_path / "f"
    file.write_text("text")
    signature = {SIGNATURE: "c44067f5952c0a294b673a41bacd8c17"}
    digest = hashlib.sha256(b"text").hexdigest()
    assert read({**signature, "text": "text"}) == Asset("asset", digest)
    assert read({**signature, "path": str(file)}) == Asset("asset", digest)
    assert read({**signature, "path": str(tmp_path / "absent")}) == Asset("asset")
    assert read({**signature, "uri": "https://example.com"}) == Asset("asset")


def test_tokens_become_holes_wherever_they_stand() -> None:
    """In texts and in members; an object with a token for a name is open as a whole."""
    tokens = Tokens()
    token = tokens.mint(URN, "arn")
    hole = Unknown(URN, "arn")
    assert read({"a": [token, f"{token}/*"]}, tokens) == {"a": [hole, Text((hole, "/*"))]}
    assert read({"a": {token: 1}}, tokens) == {"a": BLANK}


def test_the_pickled_code_of_a_dynamic_provider_is_left_out() -> None:
    """It is no setting of the resource, and differs from run to run."""
    struct = struct_pb2.Struct()
    struct.update({"__provider": "gASV", "given": 1})
    assert properties(struct, Tokens()) == {"given": 1}
