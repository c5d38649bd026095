"""A secret that a person gives for a run stands nowhere, even where the program takes it for plain text."""

from __future__ import annotations

from pathlib import Path

from tests.record.recorded import SECRET
from tests.record.small_program import document_of, notes_of

CODE = """
config = pulumi.Config()
note("plain", config.require("password"))
note("inside", "user:" + config.require("password") + "@host")
other = pulumi.StackReference("a/b/c")
note("unsealed", pulumi.Output.unsecret(other.require_output("token")))
note("document", pulumi.Output.unsecret(other.require_output("nested")).apply(json.dumps))
note("beside a hole", pulumi.Output.concat(aws.s3.Bucket("b").arn, "?", config.require("password")))
note("else", "nothing of it")
pulumi.export("made", {"list": [config.require("password")]})
"""
OUTPUTS = {"token": "swordfish", "nested": {"keys": ["correct-horse"]}, "open": "public"}
ANSWERS = {
    "config": {"p:password": "hunter2"},
    "stacks": {"a/b/c": {"outputs": OUTPUTS, "secrets": ["token", "nested"]}},
}


def test_an_answered_secret_is_secret_wherever_it_stands(tmp_path: Path) -> None:
    """Whole, inside a text, stripped of its mark, in a document, beside a hole, in the stack's outputs."""
    secure = {"secure": "v1:AAAAAAAAAAAAAAAA:Q2lwaGVyVGV4dA=="}
    document = document_of(tmp_path, CODE, config={"p:password": secure}, answers=ANSWERS)
    notes = notes_of(document)
    assert notes.pop("else") == "nothing of it"
    assert notes == dict.fromkeys(["plain", "inside", "unsealed", "document", "beside a hole"], SECRET)
    assert [text for text in ("hunter2", "swordfish", "correct-horse") if text in document] == []
