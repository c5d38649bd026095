"""The traps of the policy language, each as a pair whose relation tells whether it was met."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.access.aws import compare_documents

from .policies import APP, OBJECT, PARTNER, ROOT, allow, deny, policy, relation, when


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("arn:aws:s3:::*", "arn:aws:s3:us-east-1::b", "incomparable"),
        ("arn:aws:sqs:*:111122223333:q", "arn:aws:sqs:eu-west-1:111122223333:q", "less_permissive"),
        ("arn:aws:sqs:*:q", "arn:aws:sqs:eu-west-1:111122223333:q", "incomparable"),
        ("arn:aws:s3:::data/*", "arn:aws:s3:::data/a:b:c", "less_permissive"),
        ("arn:aws:s3:::data", "arn:aws:s3:::DATA", "incomparable"),
        ("*", "arn:aws:s3:::*", "less_permissive"),
        ("arn:aws:sqs", "arn:aws:sqs:*:*:*", "equivalent"),
    ],
)
def test_resources_match_segment_by_segment_and_with_their_case(before: str, after: str, wanted: str) -> None:
    """A wildcard crosses no colon of an ARN's first five, and a short ARN is filled up in an identity policy."""
    assert relation(allow(resource=before), allow(resource=after)) == wanted


def test_a_short_arn_matches_nothing_in_a_resource_policy() -> None:
    """The same text that is filled up in an identity policy allows nothing on a resource."""
    nothing = deny(Principal="*")
    assert relation(nothing, allow(resource="arn:aws:s3", Principal="*")) == "equivalent"
    assert relation(nothing, allow(resource="arn:aws:s3:::b", Principal="*")) == "more_permissive"


_TEAM = "aws:ResourceTag/team"


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        (when("StringNotEquals", _TEAM, "a"), when("StringNotEqualsIfExists", _TEAM, "a"), "equivalent"),
        (when("StringEquals", _TEAM, "a"), when("StringEqualsIfExists", _TEAM, "a"), "more_permissive"),
        (when("StringEquals", _TEAM, ["a", "b"]), when("StringEquals", _TEAM, "a"), "less_permissive"),
        (when("StringNotEquals", _TEAM, ["a", "b"]), when("StringNotEquals", _TEAM, "a"), "more_permissive"),
        (when("StringEquals", _TEAM, "a"), when("StringLike", _TEAM, "a"), "equivalent"),
        (when("StringEquals", _TEAM, "a*"), when("StringLike", _TEAM, "a*"), "more_permissive"),
        (when("StringLike", _TEAM, "a${*}"), when("StringEquals", _TEAM, "a*"), "equivalent"),
        (when("StringEquals", _TEAM, "a"), when("StringEqualsIgnoreCase", _TEAM, "A"), "more_permissive"),
        (when("StringEquals", _TEAM, "a"), when("StringEquals", "AWS:RESOURCETAG/team", "a"), "equivalent"),
        (when("StringEquals", _TEAM, "a"), when("StringEquals", "aws:ResourceTag/Team", "a"), "incomparable"),
        (when("Null", _TEAM, True), when("StringNotEquals", _TEAM, "a"), "more_permissive"),
        (when("Null", _TEAM, "false"), when("StringLike", _TEAM, "*"), "equivalent"),
        (when("Null", _TEAM, ["true", "false"]), {}, "equivalent"),
        (when("Bool", "aws:SecureTransport", True), when("Bool", "aws:SecureTransport", "TRUE"), "equivalent"),
        (
            when("Bool", "aws:SecureTransport", "true"),
            when("StringEquals", "aws:SecureTransport", "true"),
            "equivalent",
        ),
        (
            when("NumericLessThan", "s3:max-keys", "10"),
            when("NumericLessThanEquals", "s3:max-keys", 9),
            "less_permissive",
        ),
        (when("NumericEquals", "s3:max-keys", "10"), when("NumericEquals", "s3:max-keys", "10.0"), "equivalent"),
        (
            when("IpAddress", "aws:SourceIp", "10.0.0.0/8"),
            when("IpAddress", "aws:SourceIp", "10.9.0.0/16"),
            "less_permissive",
        ),
        (when("NotIpAddress", "aws:SourceIp", "10.0.0.0/8"), {}, "more_permissive"),
        (
            when("DateLessThan", "aws:CurrentTime", "2026-01-01T00:00:00Z"),
            when("NumericLessThan", "aws:EpochTime", "1767225600"),
            "equivalent",
        ),
    ],
)
def test_conditions_mean_what_their_operators_say(before: dict[str, Any], after: dict[str, Any], wanted: str) -> None:
    """Absent keys, several values, literal stars, case, presence, numbers, networks and instants."""
    assert relation(allow(Condition=before), allow(Condition=after)) == wanted


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        (when("ForAllValues:StringEquals", "aws:TagKeys", "a"), when("Null", "aws:TagKeys", "true"), "less_permissive"),
        (
            when("ForAllValues:StringEquals", "aws:TagKeys", "a"),
            when("ForAnyValue:StringEquals", "aws:TagKeys", "a"),
            "incomparable",
        ),
        (
            when("ForAllValues:StringEquals", "aws:TagKeys", ["a", "b"]),
            when("ForAllValues:StringEquals", "aws:TagKeys", "a"),
            "less_permissive",
        ),
        (
            when("ForAnyValue:StringNotEquals", "aws:TagKeys", "a"),
            when("ForAllValues:StringNotEquals", "aws:TagKeys", "a"),
            "incomparable",
        ),
        (
            when("ForAllValues:StringEquals", "aws:PrincipalOrgID", "o-1"),
            when("StringEqualsIfExists", "aws:PrincipalOrgID", "o-1"),
            "equivalent",
        ),
        (
            when("StringEquals", "aws:CalledVia", "a"),
            when("ForAnyValue:StringEquals", "aws:CalledVia", "a"),
            "equivalent",
        ),
    ],
)
def test_set_operators_ask_of_all_values_or_of_one(before: dict[str, Any], after: dict[str, Any], wanted: str) -> None:
    """ForAllValues holds for nothing; on a key of one value a set operator is a plain one."""
    assert relation(allow(Condition=before), allow(Condition=after)) == wanted


def test_two_denials_on_an_absent_key_are_one_for_what_lacks_both() -> None:
    """Tests of one statement are ANDed: a Deny with two is weaker than two with one each."""
    one = {"StringNotEquals": {"aws:SourceVpce": "vpce-1", "aws:PrincipalOrgID": "o-1"}}
    split = [deny(Condition={"StringNotEquals": {key: value}}) for key, value in one["StringNotEquals"].items()]
    found = compare_documents(policy(allow(), *split), policy(allow(), deny(Condition=one)))
    assert found.relation == "more_permissive"


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        (allow("s3:GetObject"), allow("S3:GETOBJECT"), "equivalent"),
        (allow("s3:Get*"), allow(["s3:GetObject", "s3:GetBucketAcl"]), "less_permissive"),
        (allow("*"), allow(NotAction="iam:*"), "less_permissive"),
        (allow(NotAction=["iam:*", "s3:*"]), allow(NotAction="iam:*"), "more_permissive"),
        (allow(resource=OBJECT), allow(NotResource=OBJECT), "incomparable"),
        (allow(Principal="*"), allow(Principal=None, NotPrincipal={"AWS": PARTNER}), "less_permissive"),
        (allow(Principal={"AWS": ROOT}), allow(Principal={"AWS": APP}), "less_permissive"),
        (allow(Principal={"AWS": "111122223333"}), allow(Principal={"AWS": ROOT}), "equivalent"),
        (allow(Principal="*"), allow(Principal={"AWS": "*"}), "equivalent"),
        (allow(Principal={"Service": "a.amazonaws.com"}), allow(Principal={"AWS": APP}), "incomparable"),
    ],
)
def test_what_is_left_out_is_everything_else(before: Any, after: Any, wanted: str) -> None:
    """Actions without case, NotAction with future actions, NotResource, NotPrincipal, accounts and services."""
    assert relation(before, after) == wanted


def test_a_denial_spares_an_identity_only_with_its_account() -> None:
    """NotPrincipal of a Deny that names a role but not its account denies the role too."""
    everyone = allow(Principal="*")
    named, whole = (deny(NotPrincipal={"AWS": names}) for names in (APP, [APP, ROOT]))
    assert compare_documents(policy(everyone, named), policy(everyone, whole)).relation == "more_permissive"
    assert compare_documents(policy(everyone, named), policy(everyone, deny(Principal="*"))).relation == "equivalent"


def test_the_witness_of_everything_but_some_actions_exists_today() -> None:
    """A difference is shown on an action that AWS has; one of a name that it has not is of the future."""
    (row,) = compare_documents(policy(deny("*")), policy(allow(NotAction="iam:*"))).gained
    assert not row.future
    (row,) = compare_documents(policy(deny("*")), policy(allow("s3:Nonsense*"))).gained
    assert row.future


_MINE = "arn:aws:s3:::data/${aws:username}/*"


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        (allow(resource=_MINE), allow(resource="arn:aws:s3:::data/*"), "more_permissive"),
        (allow(resource=_MINE), allow(resource="arn:aws:s3:::data/ann/*"), "incomparable"),
        (
            allow(resource=[_MINE, "arn:aws:s3:::data/ann/*"]),
            allow(resource="arn:aws:s3:::data/ann/*"),
            "less_permissive",
        ),
        (allow(resource="arn:aws:s3:::data/${AWS:UserName}/*"), allow(resource=_MINE), "equivalent"),
        (allow(resource="arn:aws:s3:::data/${aws:username, 'x'}/*"), allow(resource=_MINE), "less_permissive"),
        (
            allow(Condition=when("StringEquals", "aws:ResourceAccount", "${aws:PrincipalAccount}")),
            allow(),
            "more_permissive",
        ),
        (
            allow(Condition={"StringEquals": {_TEAM: "${aws:PrincipalTag/team}", "aws:PrincipalTag/team": "a"}}),
            allow(Condition={"StringEquals": {_TEAM: "a", "aws:PrincipalTag/team": "a"}}),
            "equivalent",
        ),
    ],
)
def test_variables_take_the_value_of_their_key(before: Any, after: Any, wanted: str) -> None:
    """A pattern with a variable fits one value for each caller, and none where the key is absent."""
    assert relation(before, after) == wanted


def test_the_language_of_2008_has_no_variables() -> None:
    """There `${...}` is the text that it is."""
    old = policy(allow(resource=_MINE), version="2008-10-17")
    assert (
        compare_documents(old, policy(allow(resource="arn:aws:s3:::data/${$}{aws:username}/*"))).relation
        == "equivalent"
    )
    assert compare_documents(old, policy(allow(resource=_MINE))).relation == "incomparable"
    spared = allow(resource=["*", _MINE], Condition=when("StringNotEquals", "aws:username", "a${*}"))
    found = compare_documents(policy(spared), policy(spared, version="2008-10-17"))
    assert found.relation == "incomparable"  # `a*` is gained, `a${*}` lost


def test_a_variable_without_a_value_equals_nothing() -> None:
    """A pattern that asks for an absent key fits nothing: what must not equal it never does."""
    tag, mine = "aws:PrincipalTag/team", "${aws:PrincipalTag/team}"
    plain = when("StringNotEquals", _TEAM, mine)
    split = [{**plain, "Null": {tag: "false"}}, {"Null": {tag: "true"}}]
    either = policy(*(allow(Condition=condition) for condition in split))
    assert compare_documents(policy(allow(Condition=plain)), either).relation == "equivalent"
    left_out = allow(NotResource=f"arn:aws:s3:::data/{mine}/*")
    either = policy({**left_out, "Condition": {"Null": {tag: "false"}}}, allow(Condition={"Null": {tag: "true"}}))
    assert compare_documents(policy(left_out), either).relation == "equivalent"
    assert (
        relation(allow(resource=f"arn:aws:s3:::data/{mine}"), allow(resource="arn:aws:s3:::data/*"))
        == "more_permissive"
    )


def test_a_plain_star_of_one_pattern_is_a_value_of_anothers_variable() -> None:
    """A tag that is compared as a number may still hold the text of a pattern, plain star and all."""
    tag = "aws:PrincipalTag/t"
    mine = deny("s3:*", NotResource=f"arn:aws:s3:::${{{tag}}}")
    numbered = allow(resource=f"arn:aws:s3:::${{{tag}}}", Condition={"NumericEquals": {tag: "-1"}})
    found = compare_documents(policy(mine, numbered), policy(mine, allow(resource="arn:aws:s3:::a${*}")))
    assert found.relation == "incomparable"
    assert found.gained[0].witness.context[tag] == "a*"
