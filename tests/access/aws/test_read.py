"""Policies are read strictly, but as they occur."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.access.aws import Unreadable, compare_documents, read

from .policies import allow, policy


@pytest.mark.parametrize(
    ("document", "sentence"),
    [
        ([], "policy: must be an object"),
        ({"Version": "2012-10-17"}, "policy: must hold a Statement"),
        ({"Statement": [], "Extra": 1}, "policy: must hold Version, Id and Statement alone, got `Extra`"),
        ({"Version": "2020-01-01", "Statement": []}, "policy.Version: must be 2012-10-17 or 2008-10-17"),
        ({"Statement": ["x"]}, "Statement\\[0\\]: must be an object"),
        (policy({"Action": "s3:*", "Resource": "*"}), "Effect: must be Allow or Deny"),
        (policy(allow(Effect="allow")), "Effect: must be Allow or Deny, got `allow`"),
        (policy({"Effect": "Allow", "Resource": "*"}), "must hold Action or NotAction"),
        (policy({**allow(), "NotAction": "s3:*"}), "must hold Action or NotAction, not both"),
        (policy({**allow(), "NotResource": "*"}), "must hold Resource or NotResource, not both"),
        (policy(allow(resource=None)), "must hold Resource or NotResource"),
        (policy({**allow(), "action": "s3:*"}), "must hold elements that AWS knows, got `action`"),
        (policy(allow("GetObject")), "must be `\\*` or `service:action`, got `GetObject`"),
        (policy(allow(["s3:GetObject", 7])), "Action: must be a text or a list of texts, got `7`"),
        (
            policy(allow(Condition={"StringEqual": {"a:b": "c"}})),
            "must use condition operators of AWS, got `StringEqual`",
        ),
        (policy(allow(Condition={"ForSomeValues:StringEquals": {"a:b": "c"}})), "must use condition operators of AWS"),
        (policy(allow(Condition={"NullIfExists": {"a:b": True}})), "must use condition operators of AWS"),
        (policy(allow(Condition={"Null": {"a:b": "maybe"}})), "must be `true` or `false`"),
        (policy(allow(Condition={"StringEquals": "c"})), "must be an object of condition keys"),
        (policy(allow(Condition={"StringEquals": {"a:b": {"c": 1}}})), "must be a text, a number, a boolean"),
        (policy(allow(Condition=[])), "must be an object of condition operators"),
        (policy(allow(Principal={"Person": "x"})), "must use the kinds AWS, Service, Federated, CanonicalUser"),
        (policy(allow(Principal="me")), "must be `\\*` or an object of principals"),
        (policy(allow(Principal={"AWS": "arn:aws:iam::1*:root"})), "must name a whole principal"),
        (policy(allow(Principal={"AWS": "am:aws:iam::111122223333:role/app"})), "must be an ARN"),
        (policy({**allow(Principal="*"), "NotPrincipal": "*"}), "must hold Principal or NotPrincipal, not both"),
        (policy(allow(Sid=["x"])), "Sid: must be a text"),
        ('{"Statement": [], "Statement": []}', "must hold each key once"),
        ("{", "must be JSON"),
    ],
)
def test_what_aws_refuses_is_refused_in_one_sentence(document: Any, sentence: str) -> None:
    """The sentence names the place, what is wrong, the value and what to do."""
    with pytest.raises(Unreadable, match=sentence) as caught:
        read(document)
    assert "\n" not in str(caught.value)
    assert "; " in str(caught.value)


def test_the_kind_of_a_policy_tells_whom_it_may_name() -> None:
    """An identity policy names nobody, a resource policy somebody, and a control policy takes no short ARN."""
    with pytest.raises(Unreadable, match="must hold no Principal"):
        read(policy(allow(Principal="*")), "IDENTITY_POLICY")
    with pytest.raises(Unreadable, match="must name a Principal"):
        read(policy(allow()), "RESOURCE_POLICY")
    with pytest.raises(Unreadable, match="must be `\\*` or a whole ARN"):
        read(policy(allow(resource="arn:aws:s3")), "SERVICE_CONTROL_POLICY")


def test_what_lives_in_the_wild_is_read() -> None:
    """One statement for a list, texts for lists, trailing blanks, plain booleans and numbers, equal Sids."""
    wild: Any = {
        "Version": "2012-10-17",
        "Id": "old",
        "Statement": {**allow("ec2:* ", " *", Sid="A"), "Condition": {"Bool": {"aws:SecureTransport": True}}},
    }
    tidy = policy(allow(["ec2:*"], ["*"], Sid="B", Condition={"Bool": {"aws:SecureTransport": ["true"]}}))
    assert compare_documents(wild, tidy).relation == "equivalent"
    assert compare_documents(policy(allow(Sid="A"), allow(Sid="A")), policy(allow())).relation == "equivalent"
    number = {"NumericLessThan": {"s3:max-keys": 5}}
    text = {"NumericLessThan": {"s3:max-keys": "5"}}
    assert compare_documents(policy(allow(Condition=number)), policy(allow(Condition=text))).relation == "equivalent"
