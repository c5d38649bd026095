"""`strongroom access` on a plan: who can, can, matrix and escalate."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.command import Ended, in_process, sentences


@pytest.fixture(scope="module")
def development(document_of: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan of the development environment, in a file."""
    path = tmp_path_factory.mktemp("plans") / "aws-dev.json"
    path.write_text(document_of("aws-dev"))
    return path


@pytest.fixture
def asked(development: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """Asks of the plan; PLAN stands for it."""

    def ask(*arguments: str) -> Ended:
        return in_process(capsys, "access", *(str(development) if each == "PLAN" else each for each in arguments))

    return ask


def test_who_can_names_whom_and_why(asked: Callable[..., Ended]) -> None:
    """With status 1, since somebody can."""
    done = asked("who-can", "s3:GetObject", "models", "PLAN", "--format", "json")
    found = json.loads(done.out)
    assert (done.status, found["schema"], found["verdict"]) == (1, "strongroom.who-can/1", "yes")
    can = [each for each in found["principals"] if each["verdict"] == "yes"]
    assert {each["principal"].rpartition("-")[2] for each in can} == {"execution", "scientist"}
    assert all(each["cause"] and each["witness"] for each in can)


@pytest.mark.parametrize(
    ("principal", "action", "status"),
    [("fraud-dev-scoring-scientist", "s3:GetObject", 1), ("fraud-dev-scoring-serving", "s3:DeleteBucket", 0)],
)
def test_can_answers_for_one_of_them(principal: str, action: str, status: int, asked: Callable[..., Ended]) -> None:
    """1 iff it can."""
    done = asked("can", principal, action, "models", "PLAN")
    assert (done.status, done.err) == (status, "")
    assert principal in done.out


def test_the_matrix_is_proven(asked: Callable[..., Ended]) -> None:
    """In every format, and each cell of it."""
    done = asked("matrix", "PLAN", "--format", "json")
    found = json.loads(done.out)
    assert (done.status, found["schema"]) == (0, "strongroom.matrix/1")
    assert {cell["word"] for cell in found["cells"]} <= {"yes", "no", "only under condition", "nothing there"}
    for format_ in ("text", "markdown", "html"):
        assert "scientist" in asked("matrix", "PLAN", "--format", format_).out


def test_escalations_are_chains_of_calls(asked: Callable[..., Ended]) -> None:
    """Of those who administer the environment alone."""
    done = asked("escalate", "PLAN", "models", "--format", "json")
    found = json.loads(done.out)
    assert found["schema"] == "strongroom.escalations/1"
    assert {chain["principal"].rpartition("/")[2] for chain in found["chains"]} <= {"fraud-dev-apply"}
    assert done.status == (1 if found["chains"] else 0)


WRONG = {
    "resource": (("who-can", "s3:GetObject", "nosuch", "PLAN"), "access.resource: must name a resource"),
    "principal": (("can", "nobody", "s3:GetObject", "models", "PLAN"), "access.principal: must name somebody"),
    "target": (("escalate", "PLAN", "nosuch"), "access."),
    "source": (("matrix", "no/such"), "source: must be a stack or a file, got `no/such`"),
    "format": (("matrix", "PLAN", "--format", "sarif"), "--format: must be one of text, json, markdown, html"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_names_nothing_is_a_sentence(name: str, asked: Callable[..., Ended]) -> None:
    """With status 2."""
    arguments, said = WRONG[name]
    done = asked(*arguments)
    assert (done.status, done.out, len(sentences(done.err))) == (2, "", 1)
    assert done.err.startswith(said)
