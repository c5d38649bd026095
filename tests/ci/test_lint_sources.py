"""What `access lint` is given is a policy document or a plan, told apart by what it holds."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from strongroom.access.refusal import BadDocument
from strongroom.ci.lint_sources import lint_source
from strongroom.plan.unreadable import Unreadable

_POLICY = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Action": "s3:HeadObject", "Resource": "*"}],
}
_PLAN = {
    "version": 3,
    "deployment": {
        "manifest": {"time": "0001-01-01T00:00:00Z", "magic": "", "version": ""},
        "resources": [
            {
                "urn": "urn:pulumi:dev::p::aws:iam/policy:Policy::duties",
                "type": "aws:iam/policy:Policy",
                "custom": True,
                "inputs": {"policy": json.dumps(_POLICY)},
            }
        ],
    },
}


def _rules(text: str, tmp_path: Path, *, stdin: bool) -> list[tuple[str, str]]:
    file = tmp_path / "given.json"
    file.write_text(text, encoding="utf-8")
    source = "-" if stdin else str(file)
    found, _ = lint_source(source, tmp_path, None, io.BytesIO(text.encode()), cloud=None, policy_type=None)
    return [(item.urn.rsplit("::", 1)[-1], remark.rule) for item in found for remark in item.remarks]


@pytest.mark.parametrize("stdin", [False, True])
def test_a_document_is_linted_by_itself(tmp_path: Path, *, stdin: bool) -> None:
    """In a file or on standard input."""
    assert _rules(json.dumps(_POLICY), tmp_path, stdin=stdin) == [("", "unknown-action")]


@pytest.mark.parametrize("stdin", [False, True])
def test_a_plan_is_linted_policy_by_policy(tmp_path: Path, *, stdin: bool) -> None:
    """A remark names the resource that holds the document."""
    assert _rules(json.dumps(_PLAN), tmp_path, stdin=stdin) == [("duties", "unknown-action")]


def test_what_is_neither_is_a_sentence(tmp_path: Path) -> None:
    """Text that is no JSON, and a document that AWS would refuse."""
    with pytest.raises(Unreadable):
        _rules("no json", tmp_path, stdin=False)
    with pytest.raises(BadDocument, match="must hold Action or NotAction"):
        _rules('{"Statement": [{"Effect": "Allow"}]}', tmp_path, stdin=False)
    with pytest.raises(BadDocument, match="must hold each key once"):
        _rules('{"Statement": [], "Statement": []}', tmp_path, stdin=False)


def test_what_a_state_shares_is_no_policy_of_it(tmp_path: Path) -> None:
    """A hierarchy and the roles of the cloud are passed over."""
    state = {"hierarchy": {"projects/p1": None}, "allow": {"projects/p1": {"bindings": []}}}
    assert _rules(json.dumps(state), tmp_path, stdin=False) == []
