"""Remarks on policies, as people and programs read them."""

from __future__ import annotations

import json

from strongroom.access.lint.plan_documents import Linted
from strongroom.access.lint.remark import Remark
from strongroom.report.lint_json import lint_json
from strongroom.report.lint_markdown import lint_markdown
from strongroom.report.lint_table import lint_table
from strongroom.report.lint_text import lint_text
from strongroom.report.terminal import drawn

_LOW = Remark(
    "needless-entry", "low", "Read", "`s3:GetObject` is within `s3:*` in Action", "drop it", {"Statement": []}
)
_HIGH = Remark("unknown-key", "high", "Deny|It", "AWS documents no condition key `aws:X`", "name one")
_FOUND = (
    Linted("urn:pulumi:dev::p::aws:iam/policy:Policy::duties", "policy", (_LOW, _HIGH)),
    Linted("urn:pulumi:dev::p::aws:kms/key:Key::models", "policy", (), "the key is not known"),
)


def test_lines_begin_with_the_gravest_remark() -> None:
    """Who reads one line reads the one that matters, and what was not read is said."""
    lines = lint_text(_FOUND).splitlines()
    assert lines[0] == "duties.policy: Deny|It: high: AWS documents no condition key `aws:X`; name one [unknown-key]"
    assert lines[2] == "models.policy is not linted: the key is not known"
    assert lines[3] == "2 remarks on 2 documents: 1 high, 1 low"


def test_json_holds_each_document_with_its_remarks() -> None:
    """A program finds the resource, the rule and the smaller document."""
    told = json.loads(lint_json(_FOUND))
    assert told["schema"] == "strongroom.lint/1"
    assert [item["urn"] for item in told["documents"]] == [item.urn for item in _FOUND]
    assert told["documents"][0]["remarks"][0]["smaller"] == {"Statement": []}
    assert told["documents"][1]["unread"] == "the key is not known"


def test_markdown_keeps_names_in_their_cells() -> None:
    """A bar in a Sid ends no cell, and the smaller document stands as code."""
    text = lint_markdown(_FOUND)
    assert "| `duties.policy: Deny\\|It` | high |" in text
    assert '    "Statement": []' in text


def test_a_table_shows_the_same() -> None:
    """The terminal shows severity, place, remark and offer."""
    shown = drawn(lint_table(_FOUND), width=120, colour=False)
    for word in ("high", "duties.policy: Deny|It", "aws:X", "models.policy is not linted", "means the same as"):
        assert word in shown


def test_nothing_is_said_in_a_line() -> None:
    """A clean document gives one line."""
    assert lint_text([Linted("", "p.json", ())]) == "nothing to remark on 1 document\n"
