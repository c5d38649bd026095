"""Pairs of accounts whose relation the rules of evaluation give, and what is public or granted by one policy.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html
Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
"""

from __future__ import annotations

from typing import Any, Final

import pytest

from strongroom.access import check
from strongroom.access.aws import compare_states, no_public_access, not_granted
from tests.access.aws.policies import ACCOUNT, APP, KEY, OBJECT, PARTNER, ROOT, USER, Policy, allow, deny, policy, when

_SESSION: Final = f"arn:aws:sts::{ACCOUNT}:assumed-role/app/s"
_IDENTITY: Final = [policy(allow())]
_OTHER: Final = policy(allow("s3:ListBucket"))
_FULL: Final = policy(allow("*"))
_DELEGATES: Final = allow("kms:*", Principal={"AWS": ROOT})
_DECRYPT: Final = [policy(allow("kms:Decrypt", KEY))]
_ASSUME: Final = [policy(allow("sts:AssumeRole"))]
_OPEN: Final = policy(allow(resource=OBJECT, Principal="*"))
_ORGANISED: Final = deny("s3:*", Principal="*", Condition=when("StringNotEqualsIfExists", "aws:PrincipalOrgID", "o-1"))


def _state(principal: str = APP, **layers: Any) -> Policy:
    return {"principal": principal, **layers}


def _on_object(name: str, effect: Any = allow) -> Policy:
    return policy(effect(resource=OBJECT, Principal={"AWS": name}))


def _grant(**constraints: Any) -> list[Policy]:
    return [{"granteePrincipal": APP, "operations": ["Decrypt"], "constraints": constraints}]


_STATES: Final = [
    (_state(identity=_IDENTITY), _state(identity=_IDENTITY, boundary=_OTHER), "less_permissive"),
    (_state(boundary=_OTHER), _state(boundary=_OTHER, resourcePolicy=_on_object(APP)), "equivalent"),
    (_state(boundary=_OTHER), _state(boundary=_OTHER, resourcePolicy=_on_object(_SESSION)), "more_permissive"),
    (_state(USER, boundary=_OTHER), _state(USER, boundary=_OTHER, resourcePolicy=_on_object(USER)), "more_permissive"),
    (_state(session=_OTHER), _state(session=_OTHER, resourcePolicy=_on_object(APP)), "equivalent"),
    (_state(session=_OTHER), _state(session=_OTHER, resourcePolicy=_on_object(_SESSION)), "more_permissive"),
    (_state(), _state(resourcePolicy=_on_object(APP)), "more_permissive"),
    # A boundary's explicit Deny binds the session that the resource names; only its silence does not.
    (_state(), _state(boundary=policy(allow("*"), deny()), resourcePolicy=_on_object(_SESSION)), "equivalent"),
    (_state(identity=_IDENTITY), _state(identity=_IDENTITY, session=_OTHER), "less_permissive"),
    (
        _state(identity=_IDENTITY, scp=[[_FULL], [_FULL]]),
        _state(identity=_IDENTITY, scp=[[_FULL], [_OTHER]]),
        "less_permissive",
    ),
    (_state(identity=_IDENTITY, scp=[[_OTHER]]), _state(identity=_IDENTITY, scp=[[_OTHER, _FULL]]), "more_permissive"),
    (_state(identity=_IDENTITY), _state(identity=_IDENTITY, scp=[[]]), "less_permissive"),
    (_state(identity=_IDENTITY), _state(identity=_IDENTITY, scp=[[_FULL]]), "equivalent"),
    (
        _state(identity=_IDENTITY, managementAccount=True),
        _state(identity=_IDENTITY, managementAccount=True, scp=[[policy(deny("*"))]]),
        "equivalent",
    ),
    (
        _state(resourcePolicy=_on_object(APP), scp=[[_FULL]]),
        _state(resourcePolicy=_on_object(APP), scp=[[_FULL, policy(deny())]]),
        "less_permissive",
    ),
    (_state(identity=_IDENTITY), _state(identity=_IDENTITY, rcp=[policy(_ORGANISED)]), "less_permissive"),
    (_state(), _state(rcp=[policy(allow("*", Principal="*"))]), "equivalent"),
    (_state(), _state(identity=_DECRYPT), "equivalent"),
    (
        _state(resourcePolicy=policy(_DELEGATES)),
        _state(identity=_DECRYPT, resourcePolicy=policy(_DELEGATES)),
        "more_permissive",
    ),
    (_state(identity=_DECRYPT, resourcePolicy=policy(_DELEGATES)), _state(identity=_DECRYPT), "less_permissive"),
    (_state(), _state(resourcePolicy=policy(allow("kms:Decrypt", Principal={"AWS": APP}))), "more_permissive"),
    (
        _state(identity=_DECRYPT, resourcePolicy=policy(_DELEGATES)),
        _state(
            identity=_DECRYPT,
            resourcePolicy=policy({**_DELEGATES, "Condition": when("StringEquals", "kms:ViaService", "s3")}),
        ),
        "less_permissive",
    ),
    (_state(), _state(grants=_grant()), "more_permissive"),
    (_state(grants=_grant()), _state(grants=_grant(encryptionContextSubset={"a": "b"})), "less_permissive"),
    (
        _state(grants=_grant(encryptionContextEquals={"a": "b"})),
        _state(grants=_grant(encryptionContextSubset={"a": "b"})),
        "more_permissive",
    ),
    (
        _state(grants=_grant(encryptionContextSubset={"a": "b"})),
        _state(grants=_grant(encryptionContextSubset={"a": "c"})),
        "incomparable",
    ),
    (
        _state(identity=_ASSUME),
        _state(identity=_ASSUME, trust=policy(allow("sts:AssumeRole", None, Principal={"AWS": ROOT}))),
        "more_permissive",
    ),
    (_state(), _state(trust=policy(allow("sts:AssumeRole", None, Principal={"AWS": APP}))), "more_permissive"),
    (_state(USER), _state(USER, groups=[policy(allow())]), "more_permissive"),
    (
        _state(resourcePolicy=_OPEN),
        _state(resourcePolicy=_OPEN, publicAccessBlock={"RestrictPublicBuckets": True}),
        "less_permissive",
    ),
    (
        _state(resourcePolicy=_OPEN),
        _state(resourcePolicy=_OPEN, publicAccessBlock={"IgnorePublicAcls": True, "BlockPublicPolicy": True}),
        "equivalent",
    ),
    (
        _state(resourcePolicy=_on_object(APP)),
        _state(resourcePolicy=_on_object(APP), publicAccessBlock={"RestrictPublicBuckets": True}),
        "equivalent",
    ),
    (_state(), _state(resourcePolicy=_on_object(PARTNER)), "equivalent"),
    (
        _state(identity=_IDENTITY),
        _state(identity=_IDENTITY, vpce=policy(allow("s3:ListBucket", Principal="*"))),
        "less_permissive",
    ),
    (
        _state(identity=_IDENTITY),
        _state(identity=_IDENTITY, resourcePolicy=_on_object(APP, deny)),
        "less_permissive",
    ),
    (
        _state(resourcePolicy=_on_object(APP)),
        _state(resourcePolicy=_on_object(APP), identity=[policy(deny())]),
        "less_permissive",
    ),
]


@pytest.mark.parametrize(("base", "head", "wanted"), _STATES, ids=range(len(_STATES)))
def test_layers_compose_as_documented_in_both_directions(base: Policy, head: Policy, wanted: str) -> None:
    """Each pair and its mirror, with witnesses that the evaluator confirms."""
    mirror = {"more_permissive": "less_permissive", "less_permissive": "more_permissive"}
    assert check.aws_states(compare_states(base, head), base, head).relation == wanted
    assert check.aws_states(compare_states(head, base), head, base).relation == mirror.get(wanted, wanted)


def _public(*tests: tuple[str, str, Any]) -> list[Policy]:
    condition: Policy = {}
    for operator, key, values in tests:
        condition.setdefault(operator, {})[key] = values
    return [allow(Principal="*", Condition=condition)]


_OUTSIDE: Final = deny("*", Principal="*", Condition=when("StringNotEquals", "aws:PrincipalOrgID", "o-1"))
_INSECURE: Final = deny("*", Principal="*", Condition=when("Bool", "aws:SecureTransport", "false"))
_PUBLIC: Final = [
    ([allow(Principal="*")], "FAIL"),
    ([allow(Principal={"AWS": "*"})], "FAIL"),
    ([allow(Principal=None, NotPrincipal={"AWS": ROOT})], "FAIL"),
    ([allow(Principal={"AWS": "444455556666"})], "PASS"),
    ([allow(Principal={"Service": "sns.amazonaws.com"})], "PASS"),
    (_public(("StringEquals", "aws:PrincipalOrgID", "o-1")), "PASS"),
    (_public(("StringEqualsIfExists", "aws:PrincipalOrgID", "o-1")), "FAIL"),
    (_public(("StringNotEquals", "aws:PrincipalOrgID", "o-1")), "FAIL"),
    (_public(("StringLike", "aws:PrincipalOrgID", "*")), "FAIL"),
    (_public(("IpAddress", "aws:SourceIp", "203.0.113.0/24")), "PASS"),
    (_public(("IpAddress", "aws:SourceIp", "0.0.0.0/0")), "FAIL"),
    (_public(("IpAddress", "aws:SourceIp", ["0.0.0.0/1", "128.0.0.0/1"])), "FAIL"),
    (_public(("IpAddress", "aws:SourceIp", ["203.0.113.0/24", "0.0.0.0/0"])), "FAIL"),
    (_public(("NotIpAddress", "aws:SourceIp", "203.0.113.0/24")), "FAIL"),
    (_public(("StringEquals", "aws:SourceVpce", "vpce-1")), "PASS"),
    (_public(("ForAllValues:StringLike", "aws:PrincipalOrgPaths", "o-1/*")), "FAIL"),
    (_public(("ForAnyValue:StringLike", "aws:PrincipalOrgPaths", "o-1/*")), "PASS"),
    (_public(("StringEquals", "aws:UserAgent", "x")), "FAIL"),
    (_public(("StringLike", "aws:Referer", "https://x/*")), "FAIL"),
    (_public(("ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:role/x")), "FAIL"),
    (_public(("ArnLike", "aws:PrincipalArn", f"arn:aws:iam::{ACCOUNT}:role/*")), "PASS"),
    (_public(("StringEquals", "AWS:SourceOwner", ACCOUNT)), "PASS"),
    (_public(("StringEquals", "sts:ExternalId", "x")), "FAIL"),
    ([*_public(("StringEquals", "aws:PrincipalOrgID", "o-1")), allow("s3:PutObject", Principal="*")], "FAIL"),
    ([allow(Principal="*"), deny("*", Principal="*")], "PASS"),
    ([allow(Principal="*"), _OUTSIDE], "PASS"),
    ([allow(Principal="*"), _INSECURE], "FAIL"),
]


@pytest.mark.parametrize(("statements", "wanted"), _PUBLIC, ids=range(len(_PUBLIC)))
def test_a_policy_is_public_unless_fixed_values_confine_it(statements: list[Policy], wanted: str) -> None:
    """PASS iff nobody is let in but those whom the policy names or confines."""
    document = policy(*statements)
    assert check.aws_question(no_public_access(document), document).no_new_access == wanted


_IN_X: Final = "arn:aws:s3:::x/*"
_GRANTED: Final = [
    ([allow("s3:*")], ["s3:GetObject"], [], "FAIL"),
    ([allow("s3:Get*", _IN_X)], ["s3:PutObject"], [], "PASS"),
    ([allow("s3:Get*", _IN_X)], ["s3:GetObject"], ["arn:aws:s3:::y/*"], "PASS"),
    ([allow("s3:Get*", _IN_X)], [], ["arn:aws:s3:::x/a"], "FAIL"),
    ([allow("s3:Get*", _IN_X)], [], ["arn:aws:s3:::y"], "PASS"),
    ([allow("s3:Get*", _IN_X), deny("s3:GetObject*")], ["s3:GetObject"], [], "PASS"),
    ([allow(NotAction="iam:*")], ["iam:CreateUser"], [], "PASS"),
    ([allow(NotAction="iam:*")], ["iam:CreateUser", "s3:GetObject"], [], "FAIL"),
    ([allow("s3:Get*", Condition=when("StringEquals", "aws:username", "bob"))], ["s3:getobject"], [], "FAIL"),
    ([allow("s3:Get*", NotResource=_IN_X)], ["s3:GetObject"], [_IN_X], "PASS"),
    ([allow("s3:Get*", "arn:aws:s3:::x/${aws:username}")], ["s3:GetObject"], ["arn:aws:s3:::x/bob"], "FAIL"),
    ([allow(), deny("s3:*", Condition=when("Bool", "aws:SecureTransport", "false"))], ["s3:GetObject"], [], "FAIL"),
    ([allow("s3:*", "arn:aws:s3:::x")], ["s3:Get*"], ["*"], "FAIL"),
]


@pytest.mark.parametrize(("statements", "actions", "resources", "wanted"), _GRANTED, ids=range(len(_GRANTED)))
def test_access_is_not_granted_iff_no_action_meets_a_resource(
    statements: list[Policy], actions: list[str], resources: list[str], wanted: str
) -> None:
    """An empty list stands for all actions, or for all resources."""
    document = policy(*statements)
    found = check.aws_question(not_granted(document, actions, resources), document)
    assert found.no_new_access == wanted
