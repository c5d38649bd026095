"""Policy documents are read as strictly as the clouds read them."""

from __future__ import annotations

import pytest

from strongroom.access.json_text import DEEPEST, read_json, refuse_repeated
from strongroom.access.refusal import BadDocument

BROKEN = {
    "empty": ("", "got nothing"),
    "blank": ("  \n", "got nothing"),
    "cut off": ('{"Statement": [', "line 1, column 16"),
    "two documents": ("{} {}", "line 1, column 4"),
    "not a number": ('{"a": NaN}', "got NaN"),
    "infinite": ('{"a": -Infinity}', "got -Infinity"),
    "too large": ('{"a": 1e999}', "too large"),
    "too many digits": ('{"a": ' + "9" * 5000 + "}", "too many digits"),
    "bottomless": ("[" * 200_000, "levels deep"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_no_json_is_a_sentence(name: str) -> None:
    """It names the document and never quotes it."""
    text, said = BROKEN[name]
    with pytest.raises(BadDocument, match=said) as refusal:
        read_json(text, "base.json")
    assert str(refusal.value).startswith("base.json: ")
    assert len(str(refusal.value)) < 200


def test_a_key_that_stands_twice_is_refused() -> None:
    """Whichever of the two counts, the other one is what an author may have meant."""
    value = read_json('{"Statement": [{"Effect": "Deny", "Effect": "Allow"}]}', "p")
    with pytest.raises(BadDocument, match="p: must hold each key once in an object, got `Effect` twice; drop one"):
        refuse_repeated(value, "p")


def test_rows_without_a_repeated_key_stay_readable() -> None:
    """One bad row of a file says nothing about the next."""
    rows = read_json('[{"a": 1, "a": 2}, {"a": 1}]', "p")
    assert isinstance(rows, list)
    refuse_repeated(rows[1], "p")


@pytest.mark.parametrize(
    ("levels", "good"), [(DEEPEST - 1, True), (DEEPEST + 1, False)], ids=["as deep as allowed", "deeper"]
)
def test_depth_is_limited(levels: int, good: bool) -> None:
    """Nothing that follows can run out of stack."""
    value = read_json("[" * levels + "]" * levels, "p")
    if good:
        refuse_repeated(value, "p")
    else:
        with pytest.raises(BadDocument, match="nested at most"):
            refuse_repeated(value, "p")


@pytest.mark.parametrize("text", ['{"a": "\\ud800"}', '{"\\udfff": 1}'])
def test_half_a_character_is_no_text(text: str) -> None:
    """It could be printed nowhere."""
    with pytest.raises(BadDocument, match="lone surrogate"):
        refuse_repeated(read_json(text, "p"), "p")


def test_a_byte_order_mark_is_passed_over() -> None:
    """Editors on Windows write one."""
    assert read_json('\ufeff{"a": 1}', "p") == {"a": 1}
