"""YAML is read as Pulumi reads it, and what is no YAML is refused by its line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from strongroom.record.refusal import RefusedError
from strongroom.record.yamlfile import load


def read(folder: Path, text: str | bytes) -> Any:
    path = folder / "f.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load(path, "f.yaml")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: yes", {"a": "yes"}),
        ("a: on", {"a": "on"}),
        ("a: 2024-01-01", {"a": "2024-01-01"}),
        ("a: 12:30:45", {"a": "12:30:45"}),
        ("a: 0123", {"a": "0123"}),
        ("a: true", {"a": True}),
        ("a: 111122223333", {"a": 111122223333}),
        ("a: 1.5", {"a": 1.5}),
        ("a: 0x1f", {"a": 31}),
        ("a: ~", {"a": None}),
        ("a:", {"a": None}),
        ("a: &x {b: 1}\nc:\n  <<: *x", {"a": {"b": 1}, "c": {"b": 1}}),
        ('{"a": [1, "b"]}', {"a": [1, "b"]}),
        ("", None),
        (b"\xef\xbb\xbfa: 1", {"a": 1}),
    ],
)
def test_only_null_booleans_and_numbers_are_no_texts(tmp_path: Path, text: str | bytes, value: Any) -> None:
    """YAML 1.1's other types would change an account number, a time or a country's code."""
    assert read(tmp_path, text) == value


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a: 1\nb: [", "f.yaml:2: expected the node content"),
        ("a: 1\na: 2", "f.yaml:2: the key `a` stands twice; correct the YAML"),
        ("a: !!python/object/apply:os.system [x]", "f.yaml:1: could not determine a constructor"),
        (b"\xff\xfe\x00a", "f.yaml: is not written in UTF-8; save it in UTF-8"),
        ("a: *nothing", "f.yaml:1: found undefined alias"),
        ("a: \x07", "f.yaml: cannot be read as YAML; correct it"),
        ("[" * 5000, "f.yaml: cannot be read as YAML; correct it"),
    ],
)
def test_what_is_no_yaml_is_one_sentence(tmp_path: Path, text: str | bytes, sentence: str) -> None:
    """The file and, where it is known, the line."""
    with pytest.raises(RefusedError) as caught:
        read(tmp_path, text)
    (found,) = caught.value.sentences
    assert found.startswith(sentence)


def test_a_file_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    """By the name that the person used."""
    with pytest.raises(RefusedError, match=r"answers.yaml: cannot be read \(No such file or directory\)"):
        load(tmp_path / "absent", "answers.yaml")
