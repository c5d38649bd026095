"""`strongroom access`: verbs, exit statuses, formats and streams."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import pytest

from tests.cli.command import as_process, in_process, sentences


def policy(*actions: str, **more: Any) -> Mapping[str, Any]:
    """A policy that allows the actions everywhere."""
    return {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": actions, "Resource": "*", **more}]}


GET: Final = policy("s3:GetObject")
BOTH: Final = policy("s3:GetObject", "s3:PutObject")
FOREIGN: Final = {"bindings": [{"role": "roles/viewer", "members": ["user:ann@example.com"]}]}


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str, Any], Path]:
    """Writes a value as a JSON file."""

    def write(name: str, value: Any) -> Path:
        path = tmp_path / f"{name}.json"
        path.write_text(json.dumps(value))
        return path

    return write


@pytest.mark.parametrize(
    ("base", "head", "status", "relation"),
    [
        (GET, GET, 0, "equivalent"),
        (GET, BOTH, 1, "more_permissive"),
        (BOTH, GET, 0, "less_permissive"),
        (GET, policy("s3:PutObject"), 1, "incomparable"),
    ],
)
def test_compare_ends_with_what_was_gained(
    base: Any,
    head: Any,
    status: int,
    relation: str,
    written: Callable[[str, Any], Path],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """1 for new access, 0 where there is none."""
    done = in_process(capsys, "access", "compare", written("base", base), written("head", head), "--format", "json")
    answer = json.loads(done.out)
    assert (done.status, answer["relation"], done.err) == (status, relation, "")
    assert (answer["witness"] is None) == (relation == "equivalent")


def test_a_document_may_come_from_standard_input(written: Callable[[str, Any], Path]) -> None:
    """But not both of them."""
    head = written("head", BOTH)
    done = as_process("access", "compare", "-", head, stdin=json.dumps(GET).encode())
    assert (done.status, done.out.split(":")[0]) == (1, "more_permissive")
    both = as_process("access", "compare", "-", "-", stdin=b"{}")
    assert (both.status, len(sentences(both.err))) == (2, 1)


WRONG: Final = {
    "no file": (("no/such.json", "{head}"), "BASE: cannot be read, got `no/such.json`: no such file or directory"),
    "a folder": (("{folder}", "{head}"), "BASE: must be a file, got the folder"),
    "another cloud's document": (("{base}", "{foreign}"), "must be two documents of one cloud and one form"),
    "a cloud that is not": (
        ("{base}", "{head}", "--cloud", "awz"),
        "--cloud: must be one of aws, gcp, azure, got `awz`",
    ),
    "a type that is not": (("{base}", "{head}", "--policy-type", "SCP"), "--policy-type: must be one of IDENTITY_POL"),
}


@pytest.mark.parametrize("name", WRONG)
def test_bad_input_is_a_sentence(
    name: str, written: Callable[[str, Any], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With status 2 and nothing on stdout."""
    arguments, said = WRONG[name]
    places = {
        "base": written("base", GET),
        "head": written("head", BOTH),
        "foreign": written("foreign", FOREIGN),
        "folder": tmp_path,
    }
    done = in_process(capsys, "access", "compare", *(each.format(**places) for each in arguments))
    assert (done.status, done.out, len(sentences(done.err))) == (2, "", 1)
    assert said in done.err


def test_a_state_may_bring_its_hierarchy(
    written: Callable[[str, Any], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    """One for both sides."""
    tree = {"organizations/1": None, "projects/a": "organizations/1"}
    base = {"hierarchy": tree, "allow": {"projects/a": FOREIGN}}
    head = {"hierarchy": tree, "allow": {"organizations/1": FOREIGN}}
    done = in_process(capsys, "access", "compare", written("base", base), written("head", head))
    assert (done.status, done.out.split(":")[0]) == (1, "more_permissive")
    other = in_process(capsys, "access", "compare", written("base", base), written("head", {**head, "hierarchy": {}}))
    assert (other.status, other.err.split(":")[0]) == (2, "hierarchy")


ROWS: Final = [
    {"id": "same", "base": GET, "head": GET},
    {"id": "more", "base": GET, "head": BOTH},
    {"id": "malformed", "base": GET, "head": {"Statement": [{"Effect": "Perhaps"}]}},
    "no row",
    {"id": "nothing to compare", "base": GET},
    {"id": "question", "policy": GET, "access": {"actions": ["s3:GetObject"], "resources": []}},
    {"id": "last", "base": BOTH, "head": GET},
]


def test_batch_answers_every_row(written: Callable[[str, Any], Path], capsys: pytest.CaptureFixture[str]) -> None:
    """A malformed row ends nothing and passes nothing; the status is that of the worst."""
    done = in_process(capsys, "access", "batch", written("rows", ROWS))
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert [answer["relation"] for answer in answers] == [
        "equivalent",
        "more_permissive",
        "cannot_prove",
        "cannot_prove",
        "cannot_prove",
        "more_permissive",
        "less_permissive",
    ]
    assert [answer["answer"] for answer in answers] == [None] * 5 + ["FAIL", None]
    assert "Perhaps" in answers[2]["reason"]
    assert (done.status, done.err) == (2, "")


@pytest.mark.parametrize(("rows", "status"), [(ROWS[:1], 0), (ROWS[:2], 1), ([], 0), (ROWS[6:], 0)])
def test_batch_ends_with_the_worst_row(
    rows: list[Any], status: int, written: Callable[[str, Any], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    """0 where nothing was gained."""
    assert in_process(capsys, "access", "batch", written("rows", rows)).status == status


def test_batch_writes_files_besides(
    written: Callable[[str, Any], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same lines as it prints."""
    out = tmp_path / "answers.jsonl"
    done = in_process(capsys, "access", "batch", written("rows", ROWS), "--format", "text", "--out", f"json={out}")
    assert len(done.out.splitlines()) == len(out.read_text().splitlines()) == len(ROWS)
    assert done.out.startswith("same: PASS equivalent: ")


@pytest.mark.parametrize("text", ["", "{", "7", "{}", '{"pairs": 7}', '{"a": 1, "a": 2}'])
def test_what_is_no_file_of_cases_is_a_sentence(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Before any answer."""
    (tmp_path / "rows.json").write_text(text)
    done = in_process(capsys, "access", "batch", tmp_path / "rows.json")
    assert (done.status, done.out, len(sentences(done.err))) == (2, "", 1)
