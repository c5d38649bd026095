"""Questions about one policy."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.access.aws import Unreadable, no_outside_access, no_public_access, not_granted

from .policies import ACCOUNT, APP, PARTNER, allow, deny, policy, when

_ORGANISATION = when("StringEquals", "aws:PrincipalOrgID", "o-abcdefghij")
_ELSEWHERE = when("StringNotEquals", "aws:PrincipalOrgID", "o-abcdefghij")


@pytest.mark.parametrize(
    ("condition", "wanted"),
    [
        ({}, "FAIL"),
        (_ORGANISATION, "PASS"),
        (when("StringEqualsIfExists", "aws:PrincipalOrgID", "o-abcdefghij"), "FAIL"),
        (when("StringLike", "aws:PrincipalOrgID", "o-*"), "FAIL"),
        (when("ForAnyValue:StringLike", "aws:PrincipalOrgPaths", "o-abcdefghij/*"), "PASS"),
        (when("ForAllValues:StringLike", "aws:PrincipalOrgPaths", "o-abcdefghij/*"), "FAIL"),
        (when("StringEquals", "aws:SourceVpce", ["vpce-1", "vpce-2"]), "PASS"),
        (when("StringLike", "aws:SourceVpce", ["vpce-1", "vpce-*"]), "FAIL"),
        (when("IpAddress", "aws:SourceIp", "203.0.113.0/24"), "PASS"),
        (when("IpAddress", "aws:SourceIp", ["0.0.0.0/1", "128.0.0.0/1"]), "FAIL"),
        (when("NotIpAddress", "aws:SourceIp", "203.0.113.0/24"), "FAIL"),
        (when("ArnLike", "aws:PrincipalArn", f"arn:aws:iam::{ACCOUNT}:role/*"), "PASS"),
        (when("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:role/admin"), "FAIL"),
        (when("StringEquals", "aws:PrincipalAccount", ACCOUNT), "PASS"),
        (when("StringEquals", "aws:Referer", "https://example.com"), "FAIL"),
        (when("Bool", "aws:SecureTransport", "true"), "FAIL"),
    ],
)
def test_a_policy_for_everyone_is_public_unless_fixed_values_confine_it(condition: Any, wanted: str) -> None:
    """Organisation, account, endpoint and narrow ranges confine; wildcards, IfExists and what callers say do not."""
    assert no_public_access(policy(allow(Principal="*", Condition=condition))).no_new_access == wanted


def test_a_denial_of_everybody_else_confines_too() -> None:
    """What an Allow gives everyone and a Deny takes from all but the organisation is not public."""
    assert (
        no_public_access(policy(allow(Principal="*"), deny(Principal="*", Condition=_ELSEWHERE))).no_new_access
        == "PASS"
    )
    assert no_public_access(policy(allow(Principal=None, NotPrincipal={"AWS": APP}))).no_new_access == "FAIL"
    assert no_public_access(policy(allow(Principal={"AWS": PARTNER}))).no_new_access == "PASS"


@pytest.mark.parametrize(
    ("principal", "condition", "wanted"),
    [
        ({"AWS": APP}, {}, "PASS"),
        ({"AWS": PARTNER}, {}, "FAIL"),
        ({"Service": "logs.amazonaws.com"}, {}, "PASS"),
        ("*", {}, "FAIL"),
        ("*", _ORGANISATION, "PASS"),
        ({"AWS": PARTNER}, _ORGANISATION, "PASS"),
        ("*", when("StringEquals", "aws:PrincipalAccount", ACCOUNT), "PASS"),
    ],
)
def test_outside_is_who_is_of_no_account_or_organisation_named(principal: Any, condition: Any, wanted: str) -> None:
    """Services act for a resource's own account; everybody else is outside unless the policy says otherwise."""
    document = policy(allow(Principal=principal, Condition=condition))
    found = no_outside_access(document, organisation="o-abcdefghij", accounts=[ACCOUNT])
    assert found.no_new_access == wanted


def test_an_access_is_granted_where_some_action_is_on_some_resource() -> None:
    """Actions and resources are patterns, each listed action on each listed resource."""
    document = policy(allow("s3:Get*", "arn:aws:s3:::data/*"), deny("s3:GetObject", "arn:aws:s3:::data/secret"))
    assert not_granted(document, ["s3:PutObject", "s3:GetObject"], ["arn:aws:s3:::data/k"]).no_new_access == "FAIL"
    assert not_granted(document, ["s3:GetObject"], ["arn:aws:s3:::data/secret"]).no_new_access == "PASS"
    assert not_granted(document, ["s3:Get*"], ["arn:aws:s3:::data/secret"]).no_new_access == "FAIL"
    assert not_granted(document, ["iam:*"], []).no_new_access == "PASS"
    with pytest.raises(Unreadable, match="must list actions or resources"):
        not_granted(document, [], [])
