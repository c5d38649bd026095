"""Which Deny statements refuse all that is demanded."""

from __future__ import annotations

import pytest

from strongroom.access.aws_deny import Demand, denies
from strongroom.access.aws_document import read_document
from strongroom.access.aws_situation import from_outside, outsider, plain_http
from strongroom.controls.example import UNKNOWN, example, hole, part, text
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

BUCKET = "arn:aws:s3:::data"
BOTH: list[Value] = [BUCKET, f"{BUCKET}/*"]
PLAIN: Value = {"Bool": {"aws:SecureTransport": "false"}}
TLS = Demand(("s3:*",), (BUCKET, f"{BUCKET}/*"), (plain_http(),))
PLAN = example()


def deny(**changes: Value) -> dict[str, Value]:
    """A statement that refuses plain HTTP, changed."""
    whole: dict[str, Value] = {
        "Effect": "Deny",
        "Principal": "*",
        "Action": "s3:*",
        "Resource": BOTH,
        "Condition": PLAIN,
    }
    return {**whole, **changes}


def refused(*statements: dict[str, Value], demand: Demand = TLS, plan: Plan = PLAN) -> bool | None:
    """The verdict over a document of these statements."""
    return denies(read_document({"Statement": list(statements)}), demand, plan).verdict


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"Principal": {"AWS": "*"}},
        {"Principal": {"AWS": ["arn:aws:iam::111122223333:root", "*"]}},
        {"Action": "*"},
        {"Action": ["S3:*"]},
        {"Resource": "*"},
        {"Resource": "arn:aws:s3:::*"},
        {"Resource": ["arn:aws-us-gov:s3:::data", "arn:aws-us-gov:s3:::data/*"]},
        {"Condition": {"Bool": {"AWS:SecureTransport": False}}},
        {"Condition": {"BoolIfExists": {"aws:SecureTransport": ["false"]}}},
        {"Condition": {}},
        {"Condition": {"NumericLessThanIfExists": {"s3:TlsVersion": "1.2"}}},
    ],
)
def test_equivalent_and_stronger_forms_refuse(changes: dict[str, Value]) -> None:
    """Every spelling that takes in all of the requests counts."""
    assert refused(deny(**changes)) is True


@pytest.mark.parametrize(
    "changes",
    [
        {"Effect": "Allow"},
        {"Principal": {"AWS": "arn:aws:iam::111122223333:root"}},
        {"Principal": {"Service": "*"}},
        {"Action": "s3:Get*"},
        {"Resource": f"{BUCKET}/*"},
        {"Resource": BUCKET},
        {"Resource": [BUCKET, f"{BUCKET}/models/*"]},
        {"Resource": [BUCKET, f"{BUCKET}/${{aws:username}}/*"]},
        {"Condition": {"Bool": {"aws:SecureTransport": "true"}}},
        {"Condition": {"Bool": {"aws:SecureTransport": "false", "aws:ViaAWSService": "false"}}},
        {"Condition": {"NumericLessThan": {"s3:TlsVersion": "1.2"}}},
        {"Condition": {"Null": {"aws:SecureTransport": "true"}}},
    ],
)
def test_what_spares_a_single_request_does_not_refuse(changes: dict[str, Value]) -> None:
    """A narrower action, resource, principal or one more condition leaves a way through."""
    assert refused(deny(**changes)) is False


def test_not_elements_are_read_as_all_but() -> None:
    """NotAction and NotResource refuse what they do not spare, NotPrincipal spares somebody."""
    lesser = {key: value for key, value in deny().items() if key not in ("Action", "Resource", "Principal")}
    assert refused({**lesser, "Principal": "*", "NotAction": "iam:*", "Resource": "*"}) is True
    assert refused({**lesser, "Principal": "*", "NotAction": "s3:GetObject", "Resource": "*"}) is False
    assert refused({**lesser, "Principal": "*", "Action": "s3:*", "NotResource": "arn:aws:s3:::other*"}) is True
    assert refused({**lesser, "Principal": "*", "Action": "s3:*", "NotResource": f"{BUCKET}/public/*"}) is False
    spared: Value = {"AWS": "arn:aws:iam::111122223333:role/admin"}
    assert refused({**lesser, "NotPrincipal": spared, "Action": "s3:*", "Resource": "*"}) is False


def test_statements_refuse_together() -> None:
    """One statement for the bucket and one for its objects are as good as one for both."""
    assert refused(deny(Resource=BUCKET), deny(Resource=f"{BUCKET}/*")) is True


def test_an_allow_never_helps_or_hurts() -> None:
    """What is refused stays so whatever is allowed."""
    allow = deny(Effect="Allow", Condition={})
    assert refused(allow) is False
    assert refused(deny(), allow) is True


@pytest.mark.parametrize(
    "changes",
    [
        {"Effect": UNKNOWN},
        {"Principal": UNKNOWN},
        {"Action": UNKNOWN},
        {"Resource": UNKNOWN},
        {"Condition": {"Bool": {"aws:SecureTransport": UNKNOWN}}},
        {"Condition": {"Sideways": {"aws:SecureTransport": "false"}}},
    ],
)
def test_a_hole_in_the_only_guard_is_no_verdict(changes: dict[str, Value]) -> None:
    """Neither proven nor disproven."""
    assert refused(deny(**changes)) is None


def test_guards_that_only_together_refuse_are_no_verdict() -> None:
    """Two statements of complementary conditions refuse all, which this does not prove, and so does not deny."""
    one = deny(Condition={**_plain(), "StringEquals": {"aws:PrincipalTag/x": "y"}})
    other = deny(Condition={**_plain(), "StringNotEquals": {"aws:PrincipalTag/x": "y"}})
    assert refused(one) is False
    assert refused(one, other) is None


def _plain() -> dict[str, Value]:
    return {"Bool": {"aws:SecureTransport": "false"}}


def test_a_bucket_is_known_by_its_holes() -> None:
    """The ARN of a bucket of the plan is the same text, written out, wired or built from its wired name."""
    token = "aws:s3/bucket:Bucket"
    arn = hole(token, "b", "arn")
    name = hole(token, "b", "id")
    wired: list[Value] = [arn, text(arn, "/*")]
    built: list[Value] = [text("arn:aws:s3:::", name), text("arn:aws:s3:::", name, "/*")]
    for spelled in (wired, built, BOTH):
        plan = example(part(token, "b", {"bucket": "data"}))
        assert refused(deny(Resource=spelled), plan=plan) is True
    other = hole(token, "other", "arn")
    assert refused(deny(Resource=[other, text(other, "/*")])) is None


def test_exceptions_spare_only_those_they_name() -> None:
    """A stranger is refused although named roles and services are spared; a wildcard spares the stranger too."""
    demand = Demand(("s3:GetObject",), (f"{BUCKET}/*",), (outsider("111122223333"),))
    spared = "arn:aws:iam::111122223333:role/team/*"
    condition: Value = {
        "ArnNotLike": {"aws:PrincipalArn": [spared]},
        "BoolIfExists": {"aws:PrincipalIsAWSService": "false"},
    }
    assert refused(deny(Condition=condition), demand=demand) is True
    for widened in ("*", "arn:aws:iam::*:role/*", "arn:aws:iam::111122223333:*"):
        wide: Value = {"ArnNotLike": {"aws:PrincipalArn": [spared, widened]}}
        assert refused(deny(Condition=wide), demand=demand) is False
    lesser = {key: value for key, value in deny(Condition={}).items() if key != "Principal"}
    assert refused({**lesser, "NotPrincipal": {"AWS": "arn:aws:iam::111122223333:role/team/x"}}, demand=demand) is True
    assert refused({**lesser, "NotPrincipal": {"AWS": "arn:aws:iam::111122223333:root"}}, demand=demand) is False


@pytest.mark.parametrize(
    "condition",
    [
        {
            "StringNotEqualsIfExists": {"aws:VpceAccount": "111122223333"},
            "BoolIfExists": {"aws:ViaAWSService": "false"},
        },
        {"StringNotEquals": {"aws:SourceVpce": "vpce-1"}, "BoolIfExists": {"aws:PrincipalIsAWSService": "false"}},
        {"StringNotEquals": {"aws:SourceVpc": hole("aws:ec2/vpc:Vpc", "main", "id")}},
    ],
)
def test_a_private_path_is_pinned_in_several_ways(condition: Value) -> None:
    """By the endpoint's account, by the endpoint, by the network, known or wired."""
    demand = Demand(("s3:GetObject",), (f"{BUCKET}/*",), from_outside("111122223333"))
    assert refused(deny(Condition=condition), demand=demand) is True


@pytest.mark.parametrize(
    "condition",
    [
        {"StringNotEquals": {"aws:SourceVpce": ["vpce-1"], "aws:PrincipalOrgID": "o-1234567890"}},
        {"StringEquals": {"aws:SourceVpce": "vpce-1"}},
        {"StringNotLike": {"aws:SourceVpce": "vpce-*"}},
        {"Null": {"aws:SourceVpce": "true"}},
        {"NotIpAddress": {"aws:SourceIp": "0.0.0.0/0"}},
    ],
)
def test_a_private_path_with_a_hole_in_it_is_none(condition: Value) -> None:
    """Presence of an endpoint is not our endpoint, and a second condition spares those who do not meet it."""
    demand = Demand(("s3:GetObject",), (f"{BUCKET}/*",), from_outside("111122223333"))
    assert refused(deny(Condition=condition), demand=demand) is False
