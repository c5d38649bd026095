"""Malformed documents: one sentence and status 2, or a right answer; never a traceback, never an error of our own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.access_documents import SOUND
from tests.cli.access_mutations import mutant
from tests.cli.command import in_process, sentences

FEW, MANY = range(200), range(200, 2000)


def judged(number: int, folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What is wrong with how the document of a number is answered, or nothing."""
    made = mutant(number)
    sound, odd = folder / "sound.json", folder / "odd.json"
    sound.write_text(json.dumps(made.sound))
    odd.write_bytes(made.text)
    itself = in_process(capsys, "access", "compare", odd, odd)
    other = in_process(capsys, "access", "compare", sound, odd)
    for done in (itself, other):
        said = sentences(done.err)
        if done.status == 2 and (len(said) != 1 or len(said[0]) > 600 or done.out or not said[0].isprintable()):
            return f"{number} {made.name}: no sentence: {said}"
        if done.status not in (0, 1, 2, 3) or "Traceback" in done.err:
            return f"{number} {made.name}: status {done.status}: {said}"
    if made.broken and (itself.status, other.status) != (2, 2):
        return f"{number} {made.name}: taken for a document: {itself.out}{other.out}"
    if itself.status not in (0, 2) or (itself.status == 0 and not itself.out.startswith("equivalent")):
        return f"{number} {made.name}: differs from itself: {itself.out}"
    tells = (
        "must be two documents" not in itself.err
    )  # beside another document, one that tells nothing may be of its form
    if itself.status == 2 and tells and other.status != 2:
        return f"{number} {made.name}: refused alone and taken beside a sound one: {itself.err}{other.out}"
    return ""


@pytest.mark.parametrize("form", SOUND)
def test_the_documents_that_are_broken_are_sound(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything is changed in them."""
    (tmp_path / "sound.json").write_text(json.dumps(SOUND[form]))
    done = in_process(capsys, "access", "compare", tmp_path / "sound.json", tmp_path / "sound.json")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("equivalent: ")


def test_a_broken_document_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And one that is still sound allows what it allows."""
    assert [wrong for number in FEW if (wrong := judged(number, tmp_path, capsys))] == []


@pytest.mark.slow
def test_thousands_of_broken_documents_are_sentences(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Many more of them."""
    assert [wrong for number in MANY if (wrong := judged(number, tmp_path, capsys))] == []
