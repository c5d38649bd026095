"""Pairs of bare policies whose relation the documentation gives, each tried in both directions.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
"""

from __future__ import annotations

from typing import Any, Final

import pytest

from strongroom.access import check
from strongroom.access.aws import compare_documents
from tests.access.aws.policies import ACCOUNT, APP, PARTNER, ROOT, Policy, allow, deny, policy, when

_TAG: Final = "aws:PrincipalTag/x"
_OF_RESOURCE: Final = "aws:ResourceTag/a"
_OF_CALLER: Final = "aws:PrincipalTag/a"
_SAME: Final = when("StringEquals", _OF_RESOURCE, f"${{{_OF_CALLER}}}")
_SESSION: Final = f"arn:aws:sts::{ACCOUNT}:assumed-role/app/s"


def _where(resource: str, **parts: Any) -> Policy:
    return allow(resource=f"arn:aws:s3:::{resource}", **parts)


def _unless(resource: str) -> Policy:
    return deny(resource=f"arn:aws:s3:::{resource}")


def _if(*tests: tuple[str, str, Any]) -> Policy:
    condition: Policy = {}
    for operator, key, values in tests:
        condition.setdefault(operator, {})[key] = values
    return allow(Condition=condition)


# Variables take the value of their key wherever they stand.
# Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
_USER, _ID = "${aws:username}", "${aws:userid}"
_VARIABLES: Final = [
    ([_where(f"{_USER}-{_USER}")], [_where(f"{_USER}-{_USER}"), _unless("*-bob")], "less_permissive"),
    ([_where(f"{_USER}/{_ID}")], [_where(f"{_USER}/{_ID}"), _unless("bob/x*")], "less_permissive"),
    ([_where(f"{_USER}/{_ID}")], [_where(f"{_USER}/*")], "more_permissive"),
    ([_where(f"{_USER}{_ID}")], [_where(f"{_USER}{_ID}"), _unless("bob")], "less_permissive"),
    ([_where("${aws:username, 'a*'}")], [_where("${aws:username, 'a'}")], "incomparable"),
    ([_where("${aws:username, 'a'}")], [_where("${aws:username}")], "less_permissive"),
    ([_where("${aws:username}")], [_where("${ AWS:USERNAME }")], "equivalent"),
    ([_where(f"{_USER}/*"), _unless("*/private")], [_where(f"{_USER}/*")], "more_permissive"),
    ([_where("a${*}b")], [_where("a*b")], "more_permissive"),
    ([_where("a${?}")], [_where("a?")], "more_permissive"),
    ([_where("${$}{aws:username}")], [_where("${aws:username}")], "incomparable"),
    (
        [allow(Condition=_SAME)],
        [_if(*((o, k, v) for o, d in _SAME.items() for k, v in d.items()), ("Null", _OF_CALLER, "false"))],
        "equivalent",
    ),
    (
        [allow(Condition=_SAME), deny(Condition=when("StringEquals", _OF_RESOURCE, "bob"))],
        [allow(Condition=_SAME), deny(Condition=when("StringEquals", _OF_CALLER, "bob"))],
        "equivalent",
    ),
    (
        [_if(("StringEqualsIgnoreCase", _OF_RESOURCE, f"${{{_OF_CALLER}}}"))],
        [allow(Condition=_SAME)],
        "less_permissive",
    ),
    ([_if(("StringLike", _OF_RESOURCE, f"${{{_OF_CALLER}}}"))], [allow(Condition=_SAME)], "equivalent"),
    ([_if(("StringLike", _OF_RESOURCE, f"${{{_OF_CALLER}}}*"))], [allow(Condition=_SAME)], "less_permissive"),
    (
        [_if(("StringEquals", _OF_RESOURCE, f"${{{_OF_CALLER}}}"), ("StringEquals", _OF_CALLER, _USER))],
        [_if(("StringEquals", _OF_RESOURCE, _USER), ("StringEquals", _OF_CALLER, _USER))],
        "equivalent",
    ),
    (
        [_if(("ForAnyValue:StringEquals", "aws:TagKeys", f"${{{_OF_CALLER}}}"))],
        [_if(("ForAllValues:StringEquals", "aws:TagKeys", f"${{{_OF_CALLER}}}"))],
        "incomparable",
    ),
    # The name of a tag keeps its case, in a value that ignores case too.
    (
        [_if(("StringEqualsIgnoreCase", "s3:prefix", "${aws:PrincipalTag/T}"))],
        [_if(("StringEqualsIgnoreCase", "s3:prefix", "${aws:PrincipalTag/t}"))],
        "incomparable",
    ),
    # A key that is compared as an address, a number or a truth value is a text for variables.
    (
        [_if(("StringEquals", _OF_RESOURCE, "${aws:SourceIp}"), ("IpAddress", "aws:SourceIp", "10.0.0.0/8"))],
        [
            _if(("StringEquals", _OF_RESOURCE, "${aws:SourceIp}"), ("IpAddress", "aws:SourceIp", "10.0.0.0/8")),
            deny(Condition=when("StringEquals", _OF_RESOURCE, "10.0.0.1")),
        ],
        "less_permissive",
    ),
    (
        [_if(("StringEquals", _OF_RESOURCE, f"${{{_TAG}}}"), ("NumericLessThan", _TAG, "10"))],
        [
            _if(("StringEquals", _OF_RESOURCE, f"${{{_TAG}}}"), ("NumericLessThan", _TAG, "10")),
            deny(Condition=when("StringEquals", _OF_RESOURCE, "7")),
        ],
        "less_permissive",
    ),
    (
        [_if(("StringEquals", _OF_RESOURCE, f"${{{_TAG}}}")), deny(Condition=when("Bool", _TAG, ["true", "false"]))],
        [_if(("StringEquals", _OF_RESOURCE, f"${{{_TAG}}}")), deny(Condition=when("Bool", _TAG, "true"))],
        "more_permissive",
    ),
]

# A tag may hold any text, also where a policy compares it as a number or a truth value.
_TYPES: Final = [
    ([_if(("Bool", _TAG, "true"))], [_if(("Bool", _TAG, "true")), _if(("StringEquals", _TAG, "a"))], "more_permissive"),
    ([_if(("Bool", _TAG, "true")), _if(("Bool", _TAG, "false"))], [_if(("Null", _TAG, "false"))], "more_permissive"),
    ([_if(("Bool", "aws:SecureTransport", ["true", "false"]))], [allow()], "equivalent"),
    (
        [_if(("NumericLessThan", _TAG, "10")), _if(("NumericGreaterThanEquals", _TAG, "10"))],
        [_if(("Null", _TAG, "false"))],
        "more_permissive",
    ),
    (
        [_if(("NumericLessThan", "s3:max-keys", 12345678.0))],
        [_if(("NumericLessThan", "s3:max-keys", "12345678"))],
        "equivalent",
    ),
    (
        [_if(("NumericLessThan", "s3:max-keys", 12345678.0))],
        [_if(("NumericLessThan", "s3:max-keys", "12345700"))],
        "more_permissive",
    ),
    ([_if(("NumericEquals", "s3:max-keys", "1e1"))], [_if(("NumericEquals", "s3:max-keys", 10))], "equivalent"),
    (
        [_if(("NumericLessThan", "s3:max-keys", "5"))],
        [_if(("NumericLessThanEquals", "s3:max-keys", "4"))],
        "less_permissive",
    ),
    (
        [_if(("IpAddress", "aws:SourceIp", ["0.0.0.0/0", "::/0"]))],
        [_if(("Null", "aws:SourceIp", "false"))],
        "equivalent",
    ),
    ([_if(("IpAddress", "aws:SourceIp", "0.0.0.0/0"))], [_if(("Null", "aws:SourceIp", "false"))], "more_permissive"),
    (
        [_if(("IpAddress", "aws:SourceIp", ["0.0.0.0/1", "128.0.0.0/1"]))],
        [_if(("IpAddress", "aws:SourceIp", "0.0.0.0/0"))],
        "equivalent",
    ),
    (
        [_if(("IpAddress", "aws:SourceIp", "10.0.0.1"))],
        [_if(("IpAddress", "aws:SourceIp", "10.0.0.1/32"))],
        "equivalent",
    ),
    (
        [_if(("IpAddress", "aws:SourceIp", "10.0.0.1/24"))],
        [_if(("IpAddress", "aws:SourceIp", "10.0.0.0/24"))],
        "equivalent",
    ),
    (
        [_if(("IpAddress", "aws:SourceIp", "2001:DB8::/32"))],
        [_if(("IpAddress", "aws:SourceIp", "2001:0db8:0:0::/32"))],
        "equivalent",
    ),
    (
        [_if(("DateLessThan", "aws:CurrentTime", "2026-01-01T01:00:00+01:00"))],
        [_if(("DateLessThan", "aws:CurrentTime", "2026-01-01"))],
        "equivalent",
    ),
    (
        [_if(("DateLessThan", "aws:EpochTime", "1767225600"))],
        [_if(("DateLessThan", "aws:CurrentTime", "2026-01-01T00:00:00Z"))],
        "equivalent",
    ),
    (
        [_if(("DateGreaterThan", "aws:CurrentTime", "2026"))],
        [_if(("DateGreaterThan", "aws:CurrentTime", "2026-06"))],
        "less_permissive",
    ),
    ([_if(("BinaryEquals", _TAG, "QmluYXJ5"))], [_if(("BinaryEquals", _TAG, "qmluYXJ5"))], "incomparable"),
    (
        [_if(("ArnEquals", "aws:SourceArn", "arn:aws:sns:*:1*:t"))],
        [_if(("ArnLike", "aws:SourceArn", "arn:aws:sns:*:1*:t"))],
        "equivalent",
    ),
    ([_if(("ArnLike", "aws:SourceArn", "arn:aws:sns:*:t"))], [deny()], "equivalent"),
    (
        [_if(("ArnLike", "aws:SourceArn", "arn:aws:sns:*:*:t"))],
        [_if(("StringLike", "aws:SourceArn", "arn:aws:sns:*:*:t"))],
        "more_permissive",
    ),
    ([_if(("StringEquals", _TAG, "a"), ("StringLike", _TAG, "b*"))], [deny()], "equivalent"),
    ([_if(("Null", _TAG, ["true", "false"]))], [allow()], "equivalent"),
]

# Who is meant by each form of Principal, and what a pattern on the caller's ARN leaves.
# Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
_SAML: Final = "sts:AssumeRoleWithSAML"


def _to(**principal: Any) -> Policy:
    return allow(Principal=principal)


def _all(*tests: tuple[str, str, Any]) -> Policy:
    return {**_if(*tests), "Principal": "*"}


_PRINCIPALS: Final = [
    ([_to(AWS=APP)], [_to(AWS=_SESSION)], "less_permissive"),
    ([_to(AWS=ROOT)], [_to(AWS=ACCOUNT)], "equivalent"),
    ([_to(AWS=ROOT)], [_all(("StringEquals", "aws:PrincipalAccount", ACCOUNT))], "equivalent"),
    ([_to(AWS=ROOT)], [_to(AWS=APP)], "less_permissive"),
    ([_to(AWS=APP)], [_to(AWS=PARTNER)], "incomparable"),
    ([_to(AWS="*")], [allow(Principal="*")], "equivalent"),
    ([_to(AWS="*")], [_all(("Null", "aws:PrincipalArn", "false"))], "less_permissive"),
    ([_to(CanonicalUser="a" * 64)], [_to(AWS=ROOT)], "incomparable"),
    ([_to(Service="sns.amazonaws.com")], [_to(Service=["sns.amazonaws.com", "sqs.amazonaws.com"])], "more_permissive"),
    (
        [_to(Service="sns.amazonaws.com")],
        [{**_if(("StringEquals", "aws:SourceAccount", ACCOUNT)), "Principal": {"Service": "sns.amazonaws.com"}}],
        "less_permissive",
    ),
    ([_to(Service="sns.amazonaws.com")], [deny("*", Principal="*")], "less_permissive"),
    (
        [allow(_SAML, None, Principal={"Federated": f"arn:aws:iam::{ACCOUNT}:saml-provider/a"})],
        [allow(_SAML, None, Principal={"Federated": f"arn:aws:iam::{ACCOUNT}:saml-provider/b"})],
        "incomparable",
    ),
    ([allow(Principal="*"), deny(NotPrincipal={"AWS": [APP, ROOT]})], [_to(AWS=APP)], "less_permissive"),
    ([_all(("ArnLike", "aws:PrincipalArn", f"arn:aws:iam::{ACCOUNT}:role/*"))], [_to(AWS=ROOT)], "more_permissive"),
    ([_all(("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:role/app"))], [_to(AWS=APP)], "less_permissive"),
    # The fresh caller has an account: the document is not the empty one.
    (
        [deny(Principal="*")],
        [_all(("StringLike", "aws:PrincipalArn", "arn:aws:iam::${aws:PrincipalAccount}:role/x"))],
        "more_permissive",
    ),
    (
        [_all(("ArnLike", "aws:PrincipalArn", "arn:aws:iam::${aws:PrincipalAccount}:role/x"))],
        [_all(("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:role/x"))],
        "equivalent",
    ),
    ([_all(("Bool", "aws:PrincipalIsAWSService", "true"))], [_to(Service="sns.amazonaws.com")], "less_permissive"),
    # A service that only a condition names, and a user whose name only another key's value tells.
    (
        [deny(Principal="*")],
        [_all(("StringEquals", "aws:PrincipalServiceName", "config.amazonaws.com"))],
        "more_permissive",
    ),
    (
        [deny(Principal="*")],
        [
            _all(
                ("StringNotEquals", "aws:PrincipalTag/t", "ann"),
                ("StringLike", "aws:username", "${aws:PrincipalTag/t}"),
            )
        ],
        "more_permissive",
    ),
    ([_to(AWS=[APP, APP])], [_to(AWS=APP)], "equivalent"),
]

_ELEMENTS: Final = [
    ([allow("s3:GetObject ")], [allow("s3:GetObject")], "equivalent"),
    ([allow("s3*:Get*")], [allow("s3:Get*")], "less_permissive"),
    ([allow("s3:?etObject")], [allow("s3:GetObject")], "less_permissive"),
    ([allow(NotAction="s3:*"), allow("s3:*")], [allow("*")], "equivalent"),
    ([allow("*"), deny(NotAction="s3:*")], [allow("s3:*")], "equivalent"),
    ([allow("*"), deny("*", NotResource="arn:aws:s3:::a")], [allow("*", "arn:aws:s3:::a")], "equivalent"),
    ([allow(NotResource="*")], [deny()], "equivalent"),
    ([allow(NotAction="*")], [deny()], "equivalent"),
    ([allow(["s3:GetObject", "s3:PutObject"])], [allow("s3:GetObject"), allow("s3:PutObject")], "equivalent"),
    ([allow(Sid="A"), allow(Sid="A")], [allow()], "equivalent"),
    ([allow(), deny()], [deny(), allow()], "equivalent"),
    ([_where("a"), _where("a*")], [_where("a*")], "equivalent"),
    ([_where("a?")], [_where("a*")], "more_permissive"),
    ([_where("**")], [_where("*")], "equivalent"),
    ([_where("a:b:*")], [_where("a:*")], "more_permissive"),
    ([allow(resource="arn:*:s3:::a")], [allow(resource="arn:aws:s3:::a")], "less_permissive"),
    ([allow(resource="arn:aws:s3:*:*:a")], [allow(resource="arn:aws:s3:::a")], "less_permissive"),
    ([allow(resource="arn:aws:s3*")], [allow(resource="arn:aws:s3:::a")], "less_permissive"),
]
_ALL: Final = [*_VARIABLES, *_TYPES, *_PRINCIPALS, *_ELEMENTS]


@pytest.mark.parametrize(("base", "head", "wanted"), _ALL, ids=range(len(_ALL)))
def test_the_relation_is_the_documented_one_in_both_directions(
    base: list[Policy], head: list[Policy], wanted: str
) -> None:
    """Each pair and its mirror, with witnesses that the evaluator confirms."""
    mirror = {"more_permissive": "less_permissive", "less_permissive": "more_permissive"}
    first, second = policy(*base), policy(*head)
    found, back = compare_documents(first, second), compare_documents(second, first)
    assert check.aws_documents(found, first, second, None).relation == wanted
    assert check.aws_documents(back, second, first, None).relation == mirror.get(wanted, wanted)
