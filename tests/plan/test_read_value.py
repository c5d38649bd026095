"""Values on the wire: each marker becomes what it stands for, and what is not understood is never taken for known."""

from __future__ import annotations

import pytest

from strongroom.plan.read_value import read_value
from strongroom.plan.unreadable import Unreadable
from strongroom.plan.value import BLANK, SECRET, Asset, Reference, Value
from tests.plan.documents import SIGNATURE, UNKNOWN

MARKERS = [
    "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
    "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
    "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
    "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
    "030794c1-ac77-496b-92df-f27374a8bd58",
    "e48ece36-62e2-4504-bad9-02848725956a",
    "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]


@pytest.mark.parametrize("marker", MARKERS)
def test_each_of_the_seven_markers_is_unknown(marker: str) -> None:
    """Providers mark an unknown by the type that it will have."""
    assert read_value({"a": [marker]}, blinded=False) == {"a": [BLANK]}


def test_a_text_around_a_marker_is_unknown_as_a_whole() -> None:
    """Half of a name proves nothing."""
    assert read_value(f"arn:aws:s3:::{UNKNOWN}/*", blinded=False) == BLANK


@pytest.mark.parametrize(
    ("wire", "value"),
    [
        ({SIGNATURE: "1b47061264138c4ac30d75fd1eb44270", "ciphertext": "x"}, SECRET),
        ({SIGNATURE: "1b47061264138c4ac30d75fd1eb44270", "plaintext": '"open"'}, SECRET),
        ({SIGNATURE: "c44067f5952c0a294b673a41bacd8c17", "hash": "ab", "text": "body"}, Asset("asset", "ab")),
        ({SIGNATURE: "0def7320c3a5731c473e5ecbe6d01bc7", "assets": {}}, Asset("archive")),
        ({SIGNATURE: "5cf8f73096256a8f31e491e813e4eb8e", "urn": "urn:x", "id": "i"}, Reference("urn:x")),
        ({SIGNATURE: "5cf8f73096256a8f31e491e813e4eb8e"}, BLANK),
        ({SIGNATURE: "d0e6a833031e9bbcd3f4e8bde6ca49a4", "value": {"a": 1.0}}, {"a": 1}),
        ({SIGNATURE: "d0e6a833031e9bbcd3f4e8bde6ca49a4", "value": "v", "secret": True}, SECRET),
        ({SIGNATURE: "d0e6a833031e9bbcd3f4e8bde6ca49a4", "dependencies": []}, BLANK),
        ({SIGNATURE: "7eb310220ed6211bd6f147f2a75bfbb6", "value": "9007199254740993"}, 9007199254740993),
        ({SIGNATURE: "7eb310220ed6211bd6f147f2a75bfbb6", "value": "many"}, BLANK),
        ({SIGNATURE: "ffffffffffffffffffffffffffffffff"}, BLANK),
        ({SIGNATURE: ["not even a text"]}, BLANK),
    ],
)
def test_special_objects_become_what_they_stand_for(wire: object, value: Value) -> None:
    """A kind of object that a later engine may add is unknown, not a map."""
    assert read_value(wire, blinded=False) == value


def test_a_blinded_secret_counts_only_where_the_format_blinds() -> None:
    """In a stack export the same text is a text."""
    assert read_value(["[secret]"], blinded=True) == [SECRET]
    assert read_value(["[secret]"], blinded=False) == ["[secret]"]


def test_whole_numbers_are_integers() -> None:
    """Numbers are doubles on the wire; 30.0 days are 30, and what a double cannot hold exactly stays a float."""
    found = read_value([30.0, 0.5, 1e300, True, None], blinded=False)
    assert found == [30, 0.5, 1e300, True, None]
    assert isinstance(found, list)
    assert [type(item) for item in found] == [int, float, float, bool, type(None)]


def test_bookkeeping_of_providers_is_no_input() -> None:
    """`__defaults` and `__internal` stand at any level."""
    wire = {"__defaults": ["a"], "a": {"__defaults": [], "__internal": 1, "b": 2}}
    assert read_value(wire, blinded=False) == {"a": {"b": 2}}


@pytest.mark.parametrize("wire", [10**400, {SIGNATURE: "7eb310220ed6211bd6f147f2a75bfbb6", "value": "9" * 400}])
def test_a_number_that_is_no_double_is_refused(wire: object) -> None:
    """A judge that compares it must not overflow."""
    with pytest.raises(Unreadable, match="too large"):
        read_value(wire, blinded=False)


def test_nesting_has_an_end() -> None:
    """What is deeper than any cloud's input is refused before a judge descends into it."""
    deep: object = "end"
    for _ in range(101):
        deep = [deep]
    with pytest.raises(Unreadable, match="nested deeper than 100"):
        read_value(deep, blinded=False)
