"""A comparison in one sentence."""

from __future__ import annotations

import pytest

from strongroom.access.comparison import Comparison, Difference
from strongroom.access.explain import explained
from strongroom.access.request import Request

GET = Difference(
    Request(None, "s3:GetObject", "arn:aws:s3:::b/k"), ("s3:Get*",), ("arn:aws:s3:::b/*",), ("role/app",), ("x is 1",)
)
TOLD = {
    "allows the same requests": Comparison(),
    "enforces the same": Comparison(kind="control"),
    "gains s3:Get* on arn:aws:s3:::b/* by role/app if x is 1": Comparison(gained=(GET,)),
    "loses s3:Get* on arn:aws:s3:::b/* by role/app if x is 1 and 2 more classes of requests": Comparison(
        lost=(GET, GET, GET)
    ),
    "loosens s3:Get* on arn:aws:s3:::b/* by role/app if x is 1": Comparison(gained=(GET,), kind="control"),
    "cannot prove: a, b": Comparison(open_gain=("a",), open_loss=("a", "b")),
    "cannot prove: a, b, c and 2 more": Comparison(open_gain=tuple("abcde")),
    "allows the same requests; latent: a role nobody holds": Comparison(latent=("a role nobody holds",)),
}


@pytest.mark.parametrize("said", TOLD)
def test_the_sentence_says_what_differs(said: str) -> None:
    """First what is gained, then lost, open and latent."""
    assert explained(TOLD[said]) == said


def test_long_names_are_cut() -> None:
    """A sentence stays one, whatever a document holds."""
    assert len(explained(Comparison(open_gain=("x\n" * 9000,)))) < 300
