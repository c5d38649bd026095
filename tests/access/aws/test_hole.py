"""What only the cloud knows may be any text, and is the same one in base and head."""

from __future__ import annotations

import pytest

from strongroom.access.aws import compare_documents

from .policies import allow, policy

_ARN = "\ue000urn:pulumi:dev::p::aws:s3/bucket:Bucket::data#arn\ue001"
_NAME = "\ue000urn:pulumi:dev::p::aws:s3/bucket:Bucket::data#bucket\ue001"


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ([f"{_ARN}/*"], [f"{_ARN}/*"], "equivalent"),
        ([f"{_ARN}/*"], [f"{_ARN}/*", _ARN], "more_permissive"),
        ([f"{_ARN}/*"], [f"{_ARN}/k"], "less_permissive"),
        (["*"], [_ARN], "less_permissive"),
        (["arn:aws:s3:::*"], [f"arn:aws:s3:::{_NAME}/*"], "less_permissive"),
        (["arn:aws:s3:::*"], [f"{_ARN}/*"], "cannot_prove"),
        (["arn:aws:s3:::x/*"], [f"arn:aws:s3:::{_NAME}/*"], "cannot_prove"),
        (["arn:aws:s3:::x/*"], [f"arn:aws:s3:::{_NAME}/*", "arn:aws:s3:::x/*"], "cannot_prove"),
        (["arn:aws:s3:::x/*"], [f"arn:aws:s3:::{_NAME}/*", "*"], "more_permissive"),
    ],
)
def test_a_hole_is_one_text_that_may_equal_another(before: list[str], after: list[str], wanted: str) -> None:
    """Equal holes cancel; an answer that another text in the hole's place would change cannot be proven."""
    base, head = policy(allow(resource=before)), policy(allow(resource=after))
    found = compare_documents(base, head)
    assert found.relation == wanted
    assert compare_documents(head, base).relation == found.mirrored.relation
    assert all("only the cloud knows" in reason for reason in found.open_gain + found.open_loss)
