"""What an offline plan cannot know is refused in a sentence, at the program's line."""

from __future__ import annotations

from pathlib import Path

import pytest

from strongroom.ci.planning import PlanningError
from tests.record.recorded import gaps
from tests.record.small_program import document_of, notes_of

REMOTE = """
class Remote(pulumi.ComponentResource):
    def __init__(self, name):
        super().__init__("acme:index:Cluster", name, {}, None, True)
Remote("c")
"""
METHOD = """
bucket = aws.s3.Bucket("b")
pulumi.runtime.call("acme:index:Cluster/getKubeconfig", {}, res=bucket)
"""
TWICE = """
aws.s3.Bucket("same")
note("between", "x")
aws.s3.Bucket("same")
"""


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (REMOTE, "__main__.py:10: the component `acme:index:Cluster` runs in another process, which an offline plan"),
        (METHOD, "the program: the method `acme:index:Cluster/getKubeconfig` runs in its provider"),
        (
            TWICE,
            "__main__.py:9: the resource `urn:pulumi:dev::p::aws:s3/bucket:Bucket::same` is already registered at",
        ),
    ],
)
def test_it_is_one_sentence_with_a_way_out(tmp_path: Path, code: str, sentence: str) -> None:
    """No plan is better than one that leaves something out."""
    with pytest.raises(PlanningError) as caught:
        document_of(tmp_path, code)
    (found,) = caught.value.sentences
    assert found.startswith(sentence)
    assert ";" in found


def test_resources_named_after_open_values_are_told_apart(tmp_path: Path) -> None:
    """Each stands in the plan, with the gap that its name is another in the cloud."""
    code = """
        for bucket in [aws.s3.Bucket("a"), aws.s3.Bucket("b")]:
            bucket.arn.apply(lambda arn: note(f"n-{arn}", "whole"))
            bucket.arn.apply(lambda arn: note(f"n-{arn[-4:]}", "cut"))
    """
    document = document_of(tmp_path, code)
    notes = notes_of(document)
    assert sorted(notes.values()) == ["cut", "cut", "whole", "whole"]
    assert {"n-a.arn", "n-b.arn"} <= notes.keys()
    assert {gap["urn"].split("::", 3)[3] for gap in gaps(document)} >= notes.keys()


def test_a_refusal_that_the_program_catches_is_still_a_refusal(tmp_path: Path) -> None:
    """What it does instead is not what it would do with the cloud."""
    code = "try:\n    aws.ec2.get_vpc(id='v')\nexcept Exception:\n    pass"
    with pytest.raises(PlanningError, match="needs the cloud"):
        document_of(tmp_path, code)


def test_an_error_that_the_program_logs_ends_the_plan(tmp_path: Path) -> None:
    """As it fails a preview."""
    with pytest.raises(PlanningError) as caught:
        document_of(tmp_path, "pulumi.log.error('no \\x1b[31mquota')")
    assert caught.value.sentences == ["no \\x1b[31mquota"]
