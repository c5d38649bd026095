"""The command line: verbs, options, exit statuses and streams."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from strongroom.cli import check as check_verb
from strongroom.cli import plan as plan_verb
from strongroom.controls.key.key_deletion_is_delayed import CONTROL
from tests.cli.command import as_process, in_process, sentences
from tests.plan.documents import export, state

KEY = "aws:kms/key:Key"
GOOD = export(state(KEY, "data", inputs={"deletionWindowInDays": 30, "enableKeyRotation": True}, protect=True))
BAD = export(state(KEY, "data", inputs={"deletionWindowInDays": 7}, protect=True))


@pytest.fixture(autouse=True)
def _one_control(monkeypatch: pytest.MonkeyPatch) -> None:
    """Judged by one control, so that the next one changes nothing here."""
    monkeypatch.setattr("strongroom.ci.checking.catalogue", lambda: (CONTROL,))


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A plan in which the key's deletion is delayed."""
    path = tmp_path / "good.json"
    path.write_text(GOOD)
    return path


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A plan in which it is not."""
    path = tmp_path / "bad.json"
    path.write_text(BAD)
    return path


WRONG = {
    "verb": (("plna",), "strongroom: no such command `plna`; did you mean `plan`"),
    "option": (("plan", "x", "--fromat", "json"), "strongroom plan: no such option: --fromat"),
    "missing argument": (("plan",), "strongroom plan: missing argument"),
    "two sources to plan": (("plan", "a", "b"), "strongroom plan: got unexpected extra argument"),
    "missing value": (("plan", "x", "--format"), "strongroom: option `--format` requires an argument"),
    "format": (("plan", "x", "--format", "jsn"), "--format: must be one of text, json, markdown, got `jsn`; did you"),
    "format of another verb": (("plan", "x", "--format", "sarif"), "--format: must be one of text, json, markdown"),
    "severity": (("check", "x", "--fail-on", "hihg"), "--fail-on: must be one of low, medium, high, critical, got"),
    "project": (("plan", "x", "--project", "/no/such"), "--project: must be a folder, got `/no/such`"),
    "answers": (("plan", "x", "--answers", "/no/such"), "--answers: must be a file, got `/no/such`"),
    "waivers": (("check", "x", "--waivers", "/no/such"), "--waivers: must be a file, got `/no/such`"),
    "out": (("plan", "x", "--out", "findings.json"), "--out: must be FORMAT=FILE, got `findings.json`"),
    "out format": (("plan", "x", "--out", "jsn=f"), "--out: must be one of text, json, markdown, got `jsn`"),
    "out folder": (("plan", "x", "--out", "json=/no/such/f"), "--out: must be a file in a folder that exists"),
    "out twice": (("check", "x", "--out", "json=f", "--out", "html=f"), "--out: must be a file of its own"),
    "control": (
        ("explain", "key_deletion_delayed"),
        "control: must be the id of a control, got `key_deletion_delayed`",
    ),
    "stack": (("plan", "aws-dve", "--project", "."), "source: must be a stack or a file, got `aws-dve`"),
    "hostile": (("plan", "\x1b[31m\u202e"), "source: must be a stack or a file, got `\\x1b[31m\\u202e`"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_input_is_one_sentence(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """On stderr, with status 2."""
    arguments, said = WRONG[name]
    done = in_process(capsys, *arguments)
    assert (done.status, done.out, len(sentences(done.err))) == (2, "", 1)
    assert done.err.startswith(said)


def test_a_folder_that_takes_no_file_is_a_sentence(
    good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file that was asked for is named, and not the draft beside it."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "write_text", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    done = in_process(capsys, "check", good, "--out", f"json={tmp_path / 'x.json'}")
    assert (done.status, done.out) == (2, "")
    said = f"--out: must be a file that can be written, got `{tmp_path / 'x.json'}`; read-only file system"
    assert sentences(done.err) == [said]


def test_the_beginning_of_a_controls_id_is_completed(capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything that is merely spelt alike."""
    done = in_process(capsys, "explain", "store_blocks")
    assert done.err.endswith("did you mean `store_blocks_public_access`\n")


def test_without_a_project_a_name_asks_for_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Neither a file nor a folder with stacks."""
    done = in_process(capsys, "check", "prod", "--project", tmp_path)
    assert done.status == 2
    assert "holds no `Pulumi.yaml`" in done.err


@pytest.mark.parametrize(("options", "status"), [((), 1), (("--fail-on", "high"), 1), (("--fail-on", "critical"), 0)])
def test_the_status_says_whether_to_act(
    options: tuple[str, ...], status: int, good: Path, bad: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """0 nothing to act on, 1 findings at or above --fail-on."""
    assert in_process(capsys, "check", bad, *options).status == status
    assert in_process(capsys, "check", good, *options).status == 0


def test_several_plans_are_judged_in_one_run(good: Path, bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each finding says of which."""
    done = in_process(capsys, "check", good, bad, "--format", "json", "--all")
    document = json.loads(done.out)
    assert [plan["plan"] for plan in document["plans"]] == [str(good), str(bad)]
    found = {row["plan"]: row["verdict"] for row in document["findings"] if row["control"] == "key_deletion_is_delayed"}
    assert found == {str(good): "pass", str(bad): "fail"}


def test_passes_are_shown_only_on_request(good: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They are counted all the same."""
    told = [json.loads(in_process(capsys, "check", good, "--format", "json", *more).out) for more in ((), ("--all",))]
    assert {row["verdict"] for row in told[0]["findings"]} <= {"fail", "unknown"}
    assert "pass" in {row["verdict"] for row in told[1]["findings"]}
    assert told[0]["summary"] == told[1]["summary"]


def test_files_are_written_beside_what_is_printed(
    bad: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each format to its file, and no draft left behind."""
    formats = ("json", "sarif", "html", "markdown", "text")
    out = [item for format_ in formats for item in ("--out", f"{format_}={tmp_path / format_}")]
    done = in_process(capsys, "check", bad, *out)
    assert done.status == 1
    assert (tmp_path / "text").read_text() == done.out
    assert json.loads((tmp_path / "sarif").read_text())["version"] == "2.1.0"
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*formats, "bad.json"])


def test_nothing_is_written_where_something_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An older report stays whole."""
    (tmp_path / "kept.json").write_text("old")
    (tmp_path / "bad.json").write_text("{")
    done = in_process(capsys, "check", tmp_path / "bad.json", "--out", f"json={tmp_path / 'kept.json'}")
    assert done.status == 2
    assert (tmp_path / "kept.json").read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 2


def test_a_plan_is_written_again_as_the_same_plan(
    good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What `plan --format json` prints is a source."""
    first = in_process(capsys, "plan", good, "--format", "json").out
    again = tmp_path / "again.json"
    again.write_text(first)
    assert in_process(capsys, "plan", again, "--format", "json").out == first


def test_an_error_of_our_own_is_a_sentence(
    good: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Status 4; neither a traceback nor the error's text, which may quote an input."""

    def fails(*_: object, **__: object) -> None:
        raise KeyError("hunter2")

    monkeypatch.setattr(plan_verb, "delivery", fails)
    done = in_process(capsys, "plan", good)
    assert (done.status, done.out, len(sentences(done.err))) == (4, "", 1)
    assert "KeyError" in done.err
    assert "hunter2" not in done.err
    monkeypatch.setenv("STRONGROOM_DEBUG", "1")
    assert "Traceback" in in_process(capsys, "plan", good).err


def test_an_interrupt_is_silent(
    good: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The status is the one that shells give for SIGINT."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(check_verb, "delivery", interrupted)
    done = in_process(capsys, "check", good)
    assert (done.status, done.out, done.err) == (130, "", "")


@pytest.mark.parametrize(("verb", "status"), [("plan", 0), ("check", 1)])
def test_a_reader_that_leaves_is_no_error(verb: str, status: int, tmp_path: Path) -> None:
    """`strongroom check ... | head` says nothing on stderr, and the verdict stands."""
    path = tmp_path / "large.json"
    path.write_text(export(*(state(KEY, f"k{index:05}") for index in range(3000))))
    command = [sys.executable, "-c", "from strongroom.cli import main; main()", verb, str(path), "--format", "json"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == status


def test_a_full_disk_is_a_sentence(bad: Path) -> None:
    """What could not be printed is no success."""
    command = f"{sys.executable} -c 'from strongroom.cli import main; main()' check {bad} > /dev/full"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("standard output: cannot be used, no space left")


@pytest.mark.parametrize("closed", ["<&-", ">&-"])
def test_a_closed_stream_is_no_error(closed: str, bad: Path) -> None:
    """As some schedulers start their jobs."""
    command = f"{sys.executable} -c 'from strongroom.cli import main; main()' plan {bad} {closed}"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_terminal_gets_a_table_and_a_pipe_gets_lines(bad: Path) -> None:
    """FORCE_COLOR stands for a terminal; NO_COLOR keeps the table and drops the colours."""
    piped = as_process("check", bad)
    coloured = as_process("check", bad, environment={"FORCE_COLOR": "1", "COLUMNS": "100", "NO_COLOR": ""})
    plain = as_process("check", bad, environment={"FORCE_COLOR": "1", "COLUMNS": "100", "NO_COLOR": "1"})
    assert "\x1b[" in coloured.out
    assert "\x1b" not in piped.out + plain.out
    assert "Verdict" in plain.out
    assert "Verdict" not in piped.out
    assert max(len(line) for line in plain.out.splitlines()) <= 100


def test_an_ascii_terminal_is_enough(bad: Path) -> None:
    """Where the locale has no lines to draw, they come out as escapes and not as an error."""
    for verb in ("plan", "check"):
        done = as_process(verb, bad, environment={"PYTHONIOENCODING": "ascii", "FORCE_COLOR": "1", "PYTHONUTF8": "0"})
        assert (done.status in (0, 1), done.err) == (True, "")


def test_only_the_verbs_own_modules_are_loaded(good: Path) -> None:
    """Reading a file needs neither the cloud SDK nor the terminal library."""
    code = (
        "import sys; from strongroom.cli.command import build; from strongroom.cli.exits import ended\n"
        "status = ended(lambda: build()(sys.argv[1:], standalone_mode=False))\n"
        "loaded = {name.split('.')[0] for name in sys.modules}\n"
        "print(sorted(loaded & {'pulumi', 'pulumi_aws', 'rich', 'jinja2', 'grpc'}))\n"
        "print('strongroom.controls' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "plan", str(good)],
        capture_output=True,
        text=True,
        check=True,
        env=dict(os.environ),
    )
    assert done.stdout.splitlines()[-2:] == ["[]", "False"]


@pytest.mark.parametrize("verb", ["plan", "check", "controls", "explain"])
def test_each_verb_explains_itself(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    """--help ends with status 0."""
    done = in_process(capsys, verb, "--help")
    assert done.status == 0
    assert f"Usage: strongroom {verb}" in done.out


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    """As pip knows it."""
    assert in_process(capsys, "--version").out.startswith("strongroom 0.")
