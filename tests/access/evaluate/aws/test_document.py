"""Documents as they live in the wild, and documents that are none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from strongroom.access.evaluate.aws import Unmodelled, Unreadable, document_grants
from strongroom.access.evaluate.aws.document import read
from strongroom.access.request import Request

FILES = Path(__file__).resolve().parents[5] / "shared" / "policy-pairs"


def test_a_statement_and_its_lists_may_stand_alone() -> None:
    """A text for a list, an unquoted boolean, one statement without a list."""
    document = {
        "Statement": {
            "Effect": "Allow",
            "Action": "s3:*",
            "Resource": "*",
            "Condition": {"Bool": {"aws:SecureTransport": True}},
        }
    }
    (statement,) = read(document)
    assert (statement.actions, statement.tests[0].values, statement.variables) == (("s3:*",), ("true",), False)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"Effect": "Maybe"}, "Statement[0].Effect: is no effect, got `Maybe`; write `Allow` or `Deny`"),
        ({"NotAction": "s3:*"}, "Statement[0].Action: stands beside NotAction"),
        ({"Actions": "s3:*"}, "Statement[0]: has an unknown element, got `Actions`; remove it"),
        ({"Resource": 1}, "Statement[0].Resource: is no text, got `1`"),
        ({"Principal": "me"}, "Statement[0].Principal: is no principal, got `me`"),
        ({"Principal": {"Role": "me"}}, "Statement[0].Principal: has an unknown kind, got `Role`"),
        ({"Condition": []}, "Statement[0].Condition: is no condition"),
        ({"Condition": {"Bool": {"k": None}}}, "Statement[0].Condition.Bool.k: is no value, got `None`"),
    ],
)
def test_what_is_no_policy_is_refused_in_a_sentence(change: dict[str, Any], sentence: str) -> None:
    """The sentence names the place and the value."""
    document = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*", **change}]}
    with pytest.raises(Unreadable) as caught:
        read(document)
    assert str(caught.value).startswith(f"policy.{sentence}")


@pytest.mark.skipif(not FILES.exists(), reason="the policy pairs are not beside the repository")
@pytest.mark.parametrize("name", ["iam_docs_policies", "data_perimeter_policies", "quacky", "constructed"])
def test_every_published_policy_is_decided(name: str) -> None:
    """A request for the first action and resource of each statement is decided, or what is unknown is said."""
    for row in json.loads((FILES / f"{name}.json").read_text()):
        for document in (row[side] for side in ("policy", "base", "head") if side in row):
            for statement in read(document):
                action = (statement.actions or ("s3:GetObject",))[0].replace("*", "X")
                resource = (statement.resources or ("arn:aws:s3:::b/k",))[0].replace("*", "x")
                context = {test.key: test.values[:1] for test in statement.tests}
                request = Request("arn:aws:iam::999999999999:user/ann", action, resource, context)
                assert _answer(document, request)


def _answer(document: Any, request: Request) -> str:
    """Why the request is decided as it is; the only unknowns are an id that ARNs do not tell and a placeholder."""
    try:
        return document_grants(document, request).why
    except Unmodelled as unknown:
        known = ("aws:userid, which every signed call carries", "<my-corporate-cidr> is no range of addresses")
        return str(unknown) if str(unknown).lower().endswith(known) else ""
