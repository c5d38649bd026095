"""An error of the recorder's own is told as one, by its kind and place."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from strongroom.ci import planning
from strongroom.ci.planning import Planning
from strongroom.cli.exits import Status, ended
from strongroom.record.assemble import assemble
from strongroom.record.failure import RecorderError, told


def broken() -> Exception:
    """An error that one of the recorder's functions raises, with an input in its message."""
    with pytest.raises(AttributeError) as caught:
        assemble(["hunter2"], None, None, None)  # type: ignore[list-item,arg-type]
    return caught.value


def test_it_is_its_kind_and_our_innermost_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither its message, which may quote an input, nor a traceback."""
    monkeypatch.delenv("STRONGROOM_DEBUG", raising=False)
    assert str(told(broken())).startswith("AttributeError at record/assemble.py:")
    assert "hunter2" not in str(told(broken()))
    assert capsys.readouterr() == ("", "")


def test_its_traceback_is_for_those_who_debug(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """On stderr, whole."""
    monkeypatch.setenv("STRONGROOM_DEBUG", "1")
    told(broken())
    assert "Traceback (most recent call last)" in capsys.readouterr().err


def test_an_error_that_was_told_keeps_its_place() -> None:
    """A run in a process of its own tells it first."""
    error = RecorderError("KeyError at record/urns.py:1")
    assert told(error) is error


def script(work: Path, debug: str) -> subprocess.CompletedProcess[str]:
    """The recorder as a script, in a work folder without the request that it needs."""
    command = [sys.executable, str(Path(planning.__file__).parent.parent / "record" / "__main__.py"), str(work)]
    environment = {**os.environ, "STRONGROOM_DEBUG": debug}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_the_script_ends_with_a_status_of_its_own_and_without_a_traceback(tmp_path: Path) -> None:
    """But for those who debug."""
    ended_by = script(tmp_path, "")
    assert (ended_by.returncode, ended_by.stderr) == (4, "")
    assert json.loads((tmp_path / "failure.json").read_text()).startswith("FileNotFoundError at record/__main__.py:")
    assert "Traceback" in script(tmp_path, "1").stderr


def test_a_verb_ends_with_the_status_of_an_own_error_and_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """Whose place is the recorder's, not that of who waited for it."""
    folder = tempfile.TemporaryDirectory()
    (Path(folder.name) / "failure.json").write_text(json.dumps("KeyError at record/urns.py:1"))
    recording = Planning(subprocess.Popen([sys.executable, "-c", ""]), folder)
    assert ended(recording.document) == Status.OWN_ERROR
    assert capsys.readouterr().err.startswith(
        "strongroom: failed by an error of its own, KeyError at record/urns.py:1;"
    )
    assert not Path(folder.name).exists()
