"""Who can, the matrix and the ways to more in every format: the same facts, harmless whatever the names are."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from strongroom.access.comparison import Cause
from strongroom.access.graph import Cell, Chain, Grantee, Matrix, Step, WhoCan
from strongroom.access.request import Request
from strongroom.report.access_chains_json import chains_json
from strongroom.report.access_chains_markdown import chains_markdown
from strongroom.report.access_chains_table import chains_table
from strongroom.report.access_chains_text import chains_text
from strongroom.report.access_matrix_html import matrix_html
from strongroom.report.access_matrix_json import matrix_json
from strongroom.report.access_matrix_markdown import matrix_markdown
from strongroom.report.access_matrix_table import matrix_table
from strongroom.report.access_matrix_text import matrix_text
from strongroom.report.access_shown import shown, spelled
from strongroom.report.access_who_json import who_json
from strongroom.report.access_who_markdown import who_markdown
from strongroom.report.access_who_table import who_table
from strongroom.report.access_who_text import who_text
from strongroom.report.terminal import drawn
from tests.report.judgements import HOSTILE
from tests.report.test_findings import CONTROL_CHARACTER

URN = "urn:pulumi:dev::shop::strongroom:index:Store$aws:iam/rolePolicy:RolePolicy::duties"
HOLE = "arn:aws:kms:eu-west-1:111122223333:key/\ue000urn:pulumi:dev::shop::aws:kms/key:Key::models#keyId\ue001"


def who(text: str, resource: str = HOLE) -> WhoCan:
    """Everything that is named is named `text`."""
    request = Request(text, text, resource, {text: text})
    can = Grantee(text, text, "yes", URN, (text,), (Cause(URN, text),), request, (text,), text)
    return WhoCan(text, resource, (can,), (Grantee("nobody", "role", "no"),), (text,))


def matrix(text: str) -> Matrix:
    """A persona and a team named `text`."""
    cause = (Cause(URN, text),)
    return Matrix(
        (
            Cell(text, text, "read model", text, "yes", (), (text,), cause),
            Cell(text, text, "approve", text, "only under condition", (text,), (text,), cause),
            Cell(text, text, "use key", "", "cannot prove", (), (text,), (), None, text),
        )
    )


def chains(text: str) -> tuple[Chain, ...]:
    """Two steps by somebody named `text`, the second not proven."""
    first = Step(text, text, text, (Cause(URN, text),))
    return (Chain(text, text, (first, Step(text, text, text, proven=False))),)


FORMATS: dict[str, Callable[[str], str]] = {
    "who text": lambda text: who_text(who(text)),
    "who table": lambda text: drawn(who_table(who(text)), width=400, colour=False),
    "who json": lambda text: who_json(who(text), text),
    "who markdown": lambda text: who_markdown(who(text)),
    "matrix text": lambda text: matrix_text(matrix(text)),
    "matrix table": lambda text: drawn(matrix_table(matrix(text)), width=400, colour=False),
    "matrix json": lambda text: matrix_json(matrix(text), text),
    "matrix markdown": lambda text: matrix_markdown(matrix(text), text),
    "matrix html": lambda text: matrix_html(matrix(text), text),
    "chains text": lambda text: chains_text(chains(text)),
    "chains table": lambda text: drawn(chains_table(chains(text)), width=400, colour=False),
    "chains json": lambda text: chains_json(chains(text), text),
    "chains markdown": lambda text: chains_markdown(chains(text)),
}


@pytest.mark.parametrize("name", FORMATS)
def test_names_are_told(name: str) -> None:
    """In every format."""
    assert "scientists" in FORMATS[name]("scientists")


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_names_are_harmless(name: str) -> None:
    """No escape sequence, no text that runs the other way, nothing invisible, no HTML."""
    told = FORMATS[name](HOSTILE)
    assert not CONTROL_CHARACTER.search(told)
    if "html" in name:
        assert "<script" not in told
        assert "<img" not in told


@pytest.mark.parametrize("name", ["who text", "who table", "who markdown"])
def test_what_the_cloud_fills_in_is_named(name: str) -> None:
    """By the property and the resource that will have it."""
    told = FORMATS[name]("scientists").replace("\\", "")
    assert "<keyId of aws:kms/key:Key models>" in told
    assert "\ue000" not in told


def test_programs_read_holes_as_plans_write_them() -> None:
    """So that an answer can be laid beside its plan."""
    document = json.loads(who_json(who("scientists"), "dev"))
    assert document["resource"].endswith("key/${urn:pulumi:dev::shop::aws:kms/key:Key::models#keyId}")
    assert document["principals"][0]["cause"] == [{"urn": URN, "statement": "scientists"}]


def test_stand_ins_of_the_prover_are_spelled_out() -> None:
    """Whatever stands for a colon within a hole."""
    assert shown("\ue000urn\ue112pulumi\ue112d\ue112\ue112s\ue112\ue112t\ue112\ue112n#id\ue001") == "<id of t n>"
    assert spelled(["\ue000a\ue112b#id\ue001"]) == ["${a:b#id}"]


def test_a_way_that_is_not_proven_is_not_said_to_be() -> None:
    """Neither in its heading nor in the count."""
    told = chains_text(chains("ann"))
    assert "ann may get at ann" in told
    assert "1 that cannot be ruled out" in told


@pytest.mark.parametrize(
    ("verdicts", "said"),
    [
        ((), "nobody that the plan knows can: s3:GetObject on models"),
        (("yes", "yes", "unknown"), "2 can, 1 cannot be proven not to: s3:GetObject on models"),
        (("latent",), "1 could once another side grants it too: s3:GetObject on models"),
    ],
)
def test_the_answer_stands_in_the_last_line(verdicts: tuple[str, ...], said: str) -> None:
    """Counted by verdict."""
    grantees = tuple(Grantee("ann", "role", verdict) for verdict in verdicts)  # type: ignore[arg-type]
    assert who_text(WhoCan("s3:GetObject", "models", grantees)).splitlines()[-1] == said
