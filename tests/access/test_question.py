"""Questions about one policy: nothing is gained iff the policy keeps what is asked."""

from __future__ import annotations

import subprocess
import sys

import pytest

import strongroom.access
from strongroom.access import no_new_access, no_outside_access, no_public_access, not_granted
from strongroom.access.json_text import Json
from strongroom.access.refusal import BadDocument


def policy(principal: Json = None, condition: Json = None, resource: str = "arn:aws:s3:::data/*") -> Json:
    """A policy that allows to read objects."""
    statement: dict[str, Json] = {"Effect": "Allow", "Action": "s3:GetObject", "Resource": resource}
    statement |= {"Principal": principal} if principal else {}
    statement |= {"Condition": condition} if condition else {}
    return {"Version": "2012-10-17", "Statement": [statement]}


def test_every_public_name_can_be_imported() -> None:
    """And nothing else is public."""
    assert [name for name in strongroom.access.__all__ if not callable(getattr(strongroom.access, name))] == []
    with pytest.raises(AttributeError, match="no attribute 'nosuch'"):
        _ = strongroom.access.nosuch


def test_importing_the_room_loads_no_engine() -> None:
    """A reader of one policy waits for nothing else."""
    code = (
        "import sys, strongroom.access; print([name for name in sys.modules if name.startswith('strongroom.access.')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_new_access_is_what_head_alone_allows() -> None:
    """With a request as witness."""
    found = no_new_access(policy(), policy(resource="*"))
    assert (found.no_new_access, found.relation) == ("FAIL", "more_permissive")
    assert no_new_access(policy(resource="*"), policy()).no_new_access == "PASS"


@pytest.mark.parametrize(
    ("actions", "resources", "answer"),
    [
        (("s3:GetObject",), (), "FAIL"),
        (("s3:*",), (), "FAIL"),
        (("S3:getobject",), ("arn:aws:s3:::data/secret",), "FAIL"),
        (("s3:PutObject",), (), "PASS"),
        (("s3:GetObject",), ("arn:aws:s3:::other/k",), "PASS"),
        ((), ("arn:aws:s3:::data/k",), "FAIL"),
        ((), ("arn:aws:s3:::other/k",), "PASS"),
    ],
)
def test_an_access_is_granted_or_not(actions: tuple[str, ...], resources: tuple[str, ...], answer: str) -> None:
    """Any of the actions on any of the resources."""
    assert not_granted(policy(), actions, resources).no_new_access == answer


PUBLIC: dict[str, tuple[Json, Json, str]] = {
    "everyone": ("*", None, "FAIL"),
    "a role": ({"AWS": "arn:aws:iam::111122223333:role/app"}, None, "PASS"),
    "a service": ({"Service": "cloudfront.amazonaws.com"}, None, "PASS"),
    "one endpoint": ("*", {"StringEquals": {"aws:SourceVpce": "vpce-1"}}, "PASS"),
    "an organisation": ("*", {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}, "PASS"),
    "not an organisation": ("*", {"StringNotEquals": {"aws:PrincipalOrgID": "o-1"}}, "FAIL"),
    "if the key is there": ("*", {"StringEqualsIfExists": {"aws:SourceVpce": "vpce-1"}}, "FAIL"),
}


@pytest.mark.parametrize("name", PUBLIC)
def test_the_public_is_let_in_or_not(name: str) -> None:
    """Whoever is not confined by a fixed value."""
    principal, condition, answer = PUBLIC[name]
    assert no_public_access(policy(principal, condition), "AWS::S3::Bucket").no_new_access == answer


@pytest.mark.parametrize(
    ("principal", "condition", "answer"),
    [
        ({"AWS": "111122223333"}, None, "PASS"),
        ({"AWS": "444455556666"}, None, "FAIL"),
        ("*", {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}, "PASS"),
        ("*", {"StringEquals": {"aws:PrincipalOrgID": "o-2"}}, "FAIL"),
        ("*", None, "FAIL"),
    ],
)
def test_outside_is_who_is_neither_of_the_organisation_nor_of_an_account(
    principal: Json, condition: Json, answer: str
) -> None:
    """Both may be named."""
    found = no_outside_access(policy(principal, condition), organisation="o-1", accounts=("111122223333",))
    assert found.no_new_access == answer


@pytest.mark.parametrize("document", [None, [], {}, {"bindings": []}, {"Statement": [{"Effect": "Allow"}]}])
def test_what_is_no_policy_of_aws_is_a_sentence(document: Json) -> None:
    """It has no answer."""
    with pytest.raises(BadDocument, match="; "):
        not_granted(document, ("s3:GetObject",), ())
    with pytest.raises(BadDocument, match="; "):
        no_public_access(document)
