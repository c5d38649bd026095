"""Broken sources: each ends with status 2 and one sentence, or is read right; never a traceback."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import pytest

from tests.cli.command import as_process, in_process, sentences
from tests.plan.documents import export, preview, state, step
from tests.report.judgements import HOSTILE

KEY = "aws:kms/key:Key"
GOOD = export(state(KEY, "data", inputs={"deletionWindowInDays": 30}, protect=True))


def deep(levels: int) -> str:
    """A document with an input nested that deep."""
    return export(state(KEY, "k", inputs={"a": "@"})).replace('"@"', "[" * levels + "]" * levels)


BROKEN: dict[str, bytes] = {
    "empty": b"",
    "truncated": GOOD[:-20].encode(),
    "yaml": b"config:\n  aws:region: eu-west-1\n",
    "foreign JSON": b'{"terraform_version": "1.9", "planned_values": {}}',
    "list": b"[]",
    "binary": bytes(range(256)) * 10,
    "zeros": bytes(5000),
    "latin-1": GOOD.replace("data", "d\xe4ta").encode("latin-1"),
    "version 1": b'{"version": 1, "deployment": {"resources": []}}',
    "version 2": b'{"version": 2, "deployment": {"resources": []}}',
    "resources no list": b'{"version": 3, "deployment": {"resources": 7}}',
    "urn no text": b'{"version": 3, "deployment": {"resources": [{"urn": 7}]}}',
    "inputs a list": json.dumps({"version": 3, "deployment": {"resources": [state(KEY, "k", inputs=[])]}}).encode(),
    "not a number": b'{"version": 3, "deployment": {"resources": [], "x": NaN}}',
    "huge number": b'{"version": 3, "deployment": {"x": ' + b"9" * 10_000 + b"}}",
    "half a character": export(state(KEY, "k", inputs={"a": "\udc00"})).encode(),
    "bottomless": b'{"version": 3, "deployment": ' + b'{"a":' * 200_000,
    "nested too deep": deep(500).encode(),
    "twice the same urn": export(state(KEY, "k"), state(KEY, "k")).encode(),
    "two documents": (GOOD + GOOD).encode(),
    "50 MB of nothing": b" " * 50_000_000,
    "50 MB cut off": b'{"version": 3, "deployment": {"resources": [' + b'{"urn": "x"},' * 4_000_000,
    "hostile urn": export({**state(KEY, "k"), "urn": HOSTILE}).encode(),
}
READ: dict[str, bytes] = {
    "byte order mark": b"\xef\xbb\xbf" + GOOD.encode(),
    "UTF-16 of PowerShell": GOOD.encode("utf-16"),
    "CRLF": json.dumps(json.loads(GOOD), indent=1).replace("\n", "\r\n").encode(),
    "noise before a preview": b"hook: {}\r\n" + preview(step("create", state(KEY, "k"))).encode(),
    "hostile names": export(
        state(KEY, HOSTILE, inputs={HOSTILE: HOSTILE}, sourcePosition=f"project:///{HOSTILE}#1")
    ).encode(),
    "null byte in a name": export(state(KEY, "a\0b")).encode(),
    "nested as deep as allowed": deep(99).encode(),
}


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("verb", ["plan", "check"])
def test_a_broken_source_is_a_sentence(
    verb: str, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """On stderr alone, naming the source, free of control characters."""
    path = tmp_path / "source.json"
    path.write_bytes(BROKEN[name])
    done = in_process(capsys, verb, path)
    assert (done.status, done.out, len(sentences(done.err))) == (2, "", 1)
    assert "source.json" in done.err
    assert done.err.removesuffix("\n").isprintable()
    assert len(done.err) < 600


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("format_", ["text", "json", "markdown", "sarif", "html"])
def test_an_odd_source_is_read_right(
    format_: str, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The key is judged, whatever stands around or inside its name."""
    path = tmp_path / "source.json"
    path.write_bytes(READ[name])
    done = in_process(capsys, "check", path, "--format", format_)
    assert (done.status in (0, 1), done.err) == (True, "")
    assert done.out
    assert not any(character < " " and character != "\n" for character in done.out)


def test_names_that_are_no_files_are_sentences(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A missing file, a folder, a file that may not be read."""
    (tmp_path / "state.json").write_text(GOOD)
    for given, said in (
        (tmp_path / "stat.json", "did you mean `"),
        (tmp_path, "got the folder"),
        (tmp_path / "no" / "such.json", "neither"),
        (f"{tmp_path}/\x1b[31m.json", "neither"),
        ("x" * 5000 + "/y", ""),
    ):
        done = in_process(capsys, "check", given)
        assert (done.status, done.out, len(sentences(done.err))) == (2, "", 1), given
        assert said in done.err
        assert "\x1b" not in done.err


def test_every_broken_source_is_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Half an answer is none."""
    (tmp_path / "a.json").write_text("{")
    (tmp_path / "b.json").write_text(GOOD)
    done = in_process(capsys, "check", tmp_path / "a.json", tmp_path / "b.json", tmp_path / "c.json")
    assert (done.status, done.out, len(sentences(done.err))) == (2, "", 2)


@pytest.mark.parametrize(
    ("given", "status"), [(GOOD.encode(), 0), (b"", 2), (b"\xff\xfe{", 2), (GOOD.encode("utf-16"), 0)]
)
def test_standard_input_is_a_source(given: bytes, status: int) -> None:
    """Named `-`, and called stdin in what is said of it."""
    done = as_process("plan", "-", stdin=given)
    assert done.status == status
    assert ("stdin" in done.err) is (status == 2)


def test_a_pipe_is_a_source(tmp_path: Path) -> None:
    """As a shell's `<(pulumi stack export)` gives one."""
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_text, args=(GOOD,))
    writer.start()
    done = as_process("plan", path)
    writer.join()
    assert (done.status, done.err) == (0, "")
