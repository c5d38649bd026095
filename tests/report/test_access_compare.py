"""A comparison in every format: the same facts, what matters most first, and harmless whatever the names are."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from strongroom.access.comparison import Cause, Comparison, Difference
from strongroom.access.request import Request
from strongroom.report.access_compare_json import compare_json
from strongroom.report.access_compare_markdown import compare_markdown
from strongroom.report.access_compare_table import compare_table
from strongroom.report.access_compare_text import compare_text
from strongroom.report.access_rows import rows
from strongroom.report.terminal import drawn
from tests.report.judgements import HOSTILE
from tests.report.test_findings import CONTROL_CHARACTER

FORMATS: dict[str, Callable[[Comparison], str]] = {
    "text": compare_text,
    "table": lambda found: drawn(compare_table(found), width=400, colour=False),
    "json": lambda found: compare_json(found, "base.json -> head.json"),
    "markdown": compare_markdown,
}
ROLE = "arn:aws:iam::111122223333:role/app"
GET = Difference(
    Request(ROLE, "s3:GetObject", "arn:aws:s3:::data/k", {"aws:SourceIp": "10.0.0.1"}, "111122223333"),
    actions=("s3:Get*",),
    resources=("arn:aws:s3:::data/*",),
    principals=(ROLE,),
    conditions=("aws:SourceIp is in 10.0.0.0/8",),
    cause=(Cause("urn:pulumi:dev::shop::aws:s3/bucket:Bucket::data", "ReadData"),),
)


def changed(action: str, principal: str | None = ROLE, account: str = "111122223333") -> Difference:
    """A difference of one action."""
    request = Request(principal, action, "arn:aws:s3:::data/k", {}, account)
    return Difference(request, (action,), ("arn:aws:s3:::data/k",), (principal,) if principal else ())


@pytest.mark.parametrize("name", FORMATS)
def test_a_difference_names_who_what_where_when_why_and_a_request(name: str) -> None:
    """In every format."""
    told = FORMATS[name](Comparison(gained=(GET,), open_loss=("the operator StringMaybe",), latent=("a role",)))
    for fact in (ROLE, "s3:Get*", "arn:aws:s3:::data/*", "10.0.0.0/8", "ReadData", "s3:GetObject", "10.0.0.1"):
        assert fact in told
    assert "StringMaybe" in told
    assert "a role" in told


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_names_are_harmless(name: str) -> None:
    """No escape sequence, no text that runs the other way, nothing invisible."""
    request = Request(HOSTILE, HOSTILE, HOSTILE, {HOSTILE: HOSTILE}, HOSTILE)
    attack = Difference(
        request, (HOSTILE,), (HOSTILE,), (HOSTILE,), (HOSTILE,), (Cause(HOSTILE, HOSTILE),), future=True
    )
    told = FORMATS[name](Comparison((attack,), (attack,), (HOSTILE,), (HOSTILE,), (HOSTILE,)))
    assert not CONTROL_CHARACTER.search(told)


def test_markdown_has_no_markup_of_a_name() -> None:
    """No link, no image, no HTML but the line breaks of ours."""
    attack = replace(GET, actions=(HOSTILE,), principals=(HOSTILE,), conditions=(HOSTILE,))
    html = MarkdownIt("gfm-like", {"html": False}).disable("linkify").render(compare_markdown(Comparison((attack,))))
    assert not re.search(r"<(a|img|script|em|s)\b", html)


def test_json_is_one_line_with_the_fields_that_programs_rely_on() -> None:
    """And the whole difference beside them."""
    told = compare_json(Comparison(gained=(GET,)), "base.json -> head.json")
    assert told.count("\n") == 1
    answer = json.loads(told)
    assert answer["schema"] == "strongroom.access/1"
    assert (answer["relation"], answer["no_new_access"], answer["answer"]) == ("more_permissive", "FAIL", None)
    assert answer["witness"] == {
        "principal": ROLE,
        "action": "s3:GetObject",
        "resource": "arn:aws:s3:::data/k",
        "context": {"aws:SourceIp": "10.0.0.1"},
        "resource_account": "111122223333",
    }
    assert answer["gained"][0]["cause"][0]["statement"] == "ReadData"


def test_what_matters_most_comes_first() -> None:
    """Public, other accounts, escalation, reads, writes; then what was lost."""
    found = Comparison(
        gained=(
            changed("s3:PutObject"),
            changed("s3:GetObject"),
            changed("iam:PassRole"),
            changed("s3:PutObject", "arn:aws:iam::444455556666:role/other"),
            changed("s3:PutObject", "anonymous"),
        ),
        lost=(changed("s3:GetObject", "anonymous"),),
    )
    told = [(row.change, row.kind) for row in rows(found)]
    assert told == [
        ("gained", "public"),
        ("gained", "cross-account"),
        ("gained", "escalation"),
        ("gained", "read"),
        ("gained", "write"),
        ("lost", "public"),
    ]


@pytest.mark.parametrize(
    ("action", "kind"),
    [
        ("iam.serviceAccounts.actAs", "escalation"),
        ("resourcemanager.projects.setIamPolicy", "escalation"),
        ("Microsoft.Authorization/roleAssignments/write", "escalation"),
        ("kms:CreateGrant", "escalation"),
        ("storage.objects.get", "read"),
        ("Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read", "read"),
        ("storage.objects.create", "write"),
        ("Microsoft.Storage/storageAccounts/delete", "write"),
    ],
)
def test_actions_of_every_cloud_are_told_apart(action: str, kind: str) -> None:
    """By what they let somebody do."""
    assert [row.kind for row in rows(Comparison(gained=(changed(action, None),)))] == [kind]


@pytest.mark.parametrize("name", ["text", "table", "markdown"])
def test_no_difference_is_worth_a_sentence(name: str) -> None:
    """Lists in another order look like changes to a text comparison."""
    assert "both allow the same: no new access" in FORMATS[name](Comparison())
