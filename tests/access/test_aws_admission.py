"""Whom an Allow lets in, and what confines them."""

from __future__ import annotations

import pytest

from strongroom.access.aws_admission import Admission, admissions, confined_to
from strongroom.access.aws_document import read_document
from strongroom.controls.example import UNKNOWN, example, hole, text
from strongroom.plan.value import Value

PLAN = example()


def admitted(principal: Value, condition: Value = None, **changes: Value) -> Admission:
    """The one admission of an Allow statement."""
    statement = {"Effect": "Allow", "Principal": principal, "Action": "s3:*", "Resource": "*", "Condition": condition}
    (found,) = admissions(read_document({"Statement": [{**statement, **changes}]}), PLAN)
    return found


@pytest.mark.parametrize(
    ("principal", "kind", "account"),
    [
        ("*", "everyone", ""),
        ({"AWS": "*"}, "everyone", ""),
        ({"Service": "*"}, "everyone", ""),
        ({"AWS": "111122223333"}, "account", "111122223333"),
        ({"AWS": "arn:aws:iam::111122223333:root"}, "account", "111122223333"),
        ({"AWS": "arn:aws-cn:iam::111122223333:role/x"}, "identity", "111122223333"),
        ({"AWS": "arn:aws:iam::*:role/x"}, "everyone", ""),
        ({"AWS": hole("aws:iam/role:Role", "r", "arn")}, "identity", ""),
        ({"AWS": hole("aws:s3/bucket:Bucket", "b", "arn")}, "open", ""),
        ({"AWS": text("arn:aws:iam::", hole("aws:organizations/account:Account", "a", "id"), ":root")}, "open", ""),
        ({"AWS": UNKNOWN}, "open", ""),
        ({"AWS": "AROAEXAMPLEID12345678"}, "identity", ""),
        ({"Service": "cloudtrail.amazonaws.com"}, "service", ""),
        ({"Federated": "arn:aws:iam::111122223333:oidc-provider/x"}, "federated", ""),
        ({"CanonicalUser": "79a5"}, "canonical", ""),
        ({"Sideways": "x"}, "open", ""),
    ],
)
def test_a_principal_is_told_by_kind(principal: Value, kind: str, account: str) -> None:
    """Everyone, an account, an identity, a service, or nothing that the plan tells."""
    found = admitted(principal).principal
    assert (found.kind, found.account) == (kind, account)


def test_not_principal_in_an_allow_is_everyone() -> None:
    """Allowing all but some lets strangers in."""
    statement: Value = {"Effect": "Allow", "NotPrincipal": {"AWS": "111122223333"}, "Action": "s3:*", "Resource": "*"}
    (found,) = admissions(read_document({"Statement": [statement]}), PLAN)
    assert found.is_public is True


@pytest.mark.parametrize(
    "condition",
    [
        {"StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}},
        {"StringEquals": {"aws:PrincipalAccount": ["111122223333", "444455556666"]}},
        {"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/*"}},
        {"ArnLike": {"aws:SourceArn": "arn:aws:s3:::data"}},
        {"ArnEquals": {"aws:SourceArn": hole("aws:sns/topic:Topic", "t", "arn")}},
        {"StringEquals": {"aws:SourceVpce": hole("aws:ec2/vpcEndpoint:VpcEndpoint", "s3", "id")}},
        {"IpAddress": {"aws:SourceIp": "198.51.100.0/24"}},
        {"StringEquals": {"kms:CallerAccount": "111122223333", "kms:ViaService": "s3.eu-west-1.amazonaws.com"}},
    ],
)
def test_a_fixed_condition_confines_everyone(condition: Value) -> None:
    """An account, organisation, identity or network that somebody owns."""
    assert admitted("*", condition).is_public is False


@pytest.mark.parametrize(
    "condition",
    [
        None,
        {"Bool": {"aws:SecureTransport": "true"}},
        {"StringNotEquals": {"aws:SourceVpce": "vpce-1"}},
        {"StringEqualsIfExists": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}},
        {"ForAllValues:StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}},
        {"StringLike": {"aws:PrincipalOrgID": "*"}},
        {"StringLike": {"aws:PrincipalAccount": ["111122223333", "*"]}},
        {"StringEquals": {"aws:PrincipalAccount": ["111122223333", "4444*"]}},
        {"ArnLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/x"}},
        {"ArnLike": {"aws:SourceArn": "arn:aws:s3:::*"}},
        {"IpAddress": {"aws:SourceIp": "0.0.0.0/0"}},
        {"StringEquals": {"kms:ViaService": "s3.eu-west-1.amazonaws.com"}},
        {"StringEquals": {"aws:PrincipalOrgID": []}},
        {"Null": {"aws:PrincipalOrgID": "false"}},
    ],
)
def test_a_condition_that_strangers_can_meet_confines_nobody(condition: Value) -> None:
    """A wildcard, an absent key, a negated test and a key that says nothing of the caller."""
    assert admitted("*", condition).is_public is True


def test_an_unknown_value_is_no_verdict() -> None:
    """A blank may be a wildcard."""
    assert admitted("*", {"StringEquals": {"aws:PrincipalOrgID": UNKNOWN}}).is_public is None
    assert admitted({"AWS": UNKNOWN}).is_public is None
    assert admitted("*", Effect=UNKNOWN).is_public is None


def test_confinement_is_what_all_conditions_leave() -> None:
    """Two lists on the same key are ANDed."""
    names = ["arn:aws:iam::111122223333:role/a", "arn:aws:iam::111122223333:role/b"]
    one: Value = {"ArnEquals": {"aws:PrincipalArn": list(names)}, "ArnLike": {"aws:PrincipalArn": names[1]}}
    assert confined_to(admitted("*", one).statement, "aws:principalarn", PLAN) == (names[1],)
    assert confined_to(admitted("*").statement, "aws:principalarn", PLAN) is None


def test_a_message_names_a_hole_by_its_resource() -> None:
    """Nobody reads the mark that stands for a hole."""
    assert admitted({"AWS": hole("aws:iam/role:Role", "reader", "arn")}).words == "<arn of reader>"
    assert admitted({"AWS": UNKNOWN}).words == "somebody whom the plan does not name"


def test_an_origin_access_identity_is_one_identity() -> None:
    """CloudFront's own identities have no account, and are no strangers."""
    identity = "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1"
    assert admitted({"AWS": identity}).is_public is False
    assert (
        admitted({"AWS": hole("aws:cloudfront/originAccessIdentity:OriginAccessIdentity", "o", "iamArn")}).is_public
        is False
    )
