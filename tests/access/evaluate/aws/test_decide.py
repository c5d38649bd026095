"""Layers of an account, one rule at a time."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from strongroom.access.evaluate.aws import Unmodelled, decide, document_grants
from strongroom.access.request import Request

ACCOUNT = "111122223333"
APP = f"arn:aws:iam::{ACCOUNT}:role/app"
SESSION = f"arn:aws:sts::{ACCOUNT}:assumed-role/app/s1"
USER = f"arn:aws:iam::{ACCOUNT}:user/ann"
ROOT = f"arn:aws:iam::{ACCOUNT}:root"
PARTNER = "arn:aws:iam::444455556666:role/partner"
PARTNER_SESSION = "arn:aws:sts::444455556666:assumed-role/partner/s1"
KEY = f"arn:aws:kms:us-east-1:{ACCOUNT}:key/k"
OBJECT = "arn:aws:s3:::b/k"
FILES = Path(__file__).resolve().parents[5] / "shared" / "policy-pairs"


def policy(action: str = "s3:GetObject", effect: str = "Allow", **more: Any) -> dict[str, Any]:
    """A policy of one statement."""
    statement = {"Effect": effect, "Action": action, "Resource": "*", **more}
    return {"Version": "2012-10-17", "Statement": [statement]}


def named(*principals: str, action: str = "s3:GetObject", effect: str = "Allow") -> dict[str, Any]:
    """A resource policy that names principals."""
    return policy(action, effect, Principal={"AWS": list(principals)})


def allowed(state: dict[str, Any], principal: str = SESSION, action: str = "s3:GetObject", **more: Any) -> bool:
    """Whether the state allows a call on an object or a key of the account."""
    resource = more.pop("resource", KEY if action.startswith("kms:") else OBJECT)
    return decide(state, Request(principal, action, resource, more, ACCOUNT)).allowed


def test_nothing_is_allowed_by_default() -> None:
    """No policy, no access."""
    assert not allowed({})


def test_a_boundary_and_a_session_policy_cap_the_identity_policies() -> None:
    """Each must allow; neither grants by itself."""
    assert allowed({"identity": [policy()], "boundary": [policy("s3:*")]})
    assert not allowed({"identity": [policy()], "boundary": [policy("ec2:*")]})
    assert not allowed({"identity": [policy()], "session": policy("ec2:*")})
    assert not allowed({"boundary": [policy()]})


def test_an_own_name_in_a_resource_policy_escapes_the_caps_and_a_role_does_not() -> None:
    """User and session ARN grant past the implicit deny of a boundary, a role's ARN does not."""
    caps = {"boundary": [policy("ec2:*")]}
    assert allowed({**caps, "resourcePolicy": named(SESSION)})
    assert not allowed({**caps, "resourcePolicy": named(APP)})
    assert allowed({**caps, "principal": USER, "resourcePolicy": named(USER)}, USER)
    assert not allowed({"boundary": [policy(effect="Deny")], "resourcePolicy": named(SESSION)})


def test_an_account_in_a_resource_policy_only_delegates() -> None:
    """Inside the account the identity policies decide, the root user alone is named."""
    assert not allowed({"resourcePolicy": named(ROOT)})
    assert allowed({"resourcePolicy": named(ROOT)}, ROOT)


def test_across_accounts_both_sides_must_allow() -> None:
    """The account's own delegation is one side."""
    state = {"principal": PARTNER, "identity": [policy()]}
    assert not allowed(state, PARTNER_SESSION)
    assert not allowed({"principal": PARTNER, "resourcePolicy": named(PARTNER)}, PARTNER_SESSION)
    assert allowed({**state, "resourcePolicy": named("444455556666")}, PARTNER_SESSION)


def test_every_level_of_service_control_policies_must_allow() -> None:
    """The management account and service-linked roles are not bound."""
    state = {"identity": [policy()], "scp": [[policy("*")], [policy("ec2:*")]]}
    assert not allowed(state)
    assert allowed({**state, "managementAccount": True})
    linked = f"arn:aws:iam::{ACCOUNT}:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX"
    assert allowed({**state, "principal": linked}, linked)
    assert not allowed({"identity": [policy()], "scp": [[]]})
    assert not allowed({"scp": [[policy("ec2:*")]]}, ROOT)


def test_a_resource_control_policy_denies_callers_from_everywhere() -> None:
    """It grants nothing, and an empty level denies nothing."""
    state = {"resourcePolicy": policy(Principal="*"), "rcp": [[policy(effect="Deny", Principal="*")]]}
    assert not allowed(state, "anonymous")
    assert allowed({**state, "rcp": [[]]}, "anonymous")


def test_identity_policies_on_a_key_need_its_delegation() -> None:
    """A key policy that names the account lets them count; one that names the role grants."""
    identity = {"identity": [policy("kms:Decrypt")]}
    assert not allowed(identity, action="kms:Decrypt")
    assert allowed({**identity, "resourcePolicy": named(ROOT, action="kms:*")}, action="kms:Decrypt")
    assert allowed({"resourcePolicy": named(APP, action="kms:*")}, action="kms:Decrypt")
    assert allowed({"identity": [policy("kms:*")]}, action="kms:ListKeys", resource="*")


def test_a_key_grant_adds_its_operations_within_its_constraints() -> None:
    """Constraints bind cryptographic operations alone."""
    grant = {
        "granteePrincipal": APP,
        "operations": ["Decrypt", "DescribeKey"],
        "constraints": {"EncryptionContextEquals": {"app": "x"}},
        "retiringPrincipal": USER,
    }
    state = {"grants": [grant]}
    pair = {"kms:EncryptionContext:app": "x"}
    assert allowed(state, action="kms:Decrypt", **pair)
    assert not allowed(state, action="kms:Decrypt")
    assert not allowed(state, action="kms:Decrypt", **pair, **{"kms:EncryptionContext:more": "y"})
    assert not allowed(state, action="kms:Encrypt", **pair)
    assert allowed(state, action="kms:DescribeKey")
    assert allowed(state, USER, "kms:RetireGrant")


def test_a_role_is_assumed_by_whom_its_trust_policy_names() -> None:
    """An identity policy alone is not enough, an account's delegation and an identity policy are."""
    role = f"arn:aws:iam::{ACCOUNT}:role/other"
    identity = {"identity": [policy("sts:*")]}
    assert not allowed(identity, action="sts:AssumeRole", resource=role)
    trust = {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": ROOT}}
    state = {**identity, "trust": {"Version": "2012-10-17", "Statement": trust}}
    assert allowed(state, action="sts:AssumeRole", resource=role)
    service = {"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "ec2.amazonaws.com"}}
    state = {"trust": {"Version": "2012-10-17", "Statement": service}}
    assert allowed(state, "ec2.amazonaws.com", "sts:AssumeRole", resource=role)
    assert not allowed(state, action="sts:AssumeRole", resource=role)


def test_an_endpoint_policy_binds_calls_through_the_endpoint() -> None:
    """Other calls do not meet it."""
    state = {"identity": [policy()], "vpce": [policy("s3:PutObject", Principal="*")]}
    assert allowed(state)
    assert not allowed(state, **{"aws:SourceVpce": "vpce-1"})


def test_restricted_public_buckets_shut_out_strangers() -> None:
    """The account itself and policies that are not public stay as they are."""
    shut = {"publicAccessBlock": {"RestrictPublicBuckets": True}}
    assert not allowed({**shut, "resourcePolicy": policy(Principal="*")}, "anonymous")
    assert allowed({**shut, "resourcePolicy": policy(Principal="*")})
    state = {**shut, "principal": PARTNER, "identity": [policy()], "resourcePolicy": named(PARTNER)}
    assert allowed(state, PARTNER_SESSION)


def test_groups_give_their_policies_to_the_user() -> None:
    """By group or in one list."""
    assert allowed({"principal": USER, "groups": {"readers": [policy()]}}, USER)
    assert allowed({"principal": USER, "groups": [policy()]}, USER)


def test_another_identity_of_the_account_has_no_known_policies() -> None:
    """Only the holder's are in the state."""
    assert not allowed({"identity": [policy()]}, USER)


def test_not_principal_spares_a_caller_only_with_its_account() -> None:
    """A Deny that lists the role alone denies the role's account, and with it the role."""
    state = {"identity": [policy()]}
    for listed, expected in (([APP, ROOT], True), ([APP], False), ([ROOT], False), ([USER, ROOT], False)):
        denial = policy(effect="Deny", NotPrincipal={"AWS": listed})
        assert allowed({**state, "resourcePolicy": denial}) is expected
    assert allowed({"resourcePolicy": policy(effect="Deny", NotPrincipal={"AWS": [ROOT]})}, ROOT)


def test_short_arns_are_filled_up_in_identity_policies_alone() -> None:
    """In a resource policy they match nothing."""
    identity, resource = policy(Resource="arn:aws:s3"), policy(Resource="arn:aws:s3", Principal="*")
    assert document_grants(identity, Request(None, "s3:GetObject", OBJECT)).allowed
    assert not document_grants(resource, Request(SESSION, "s3:GetObject", OBJECT)).allowed


def test_an_unknown_layer_is_said() -> None:
    """What is not known is never decided."""
    with pytest.raises(Unmodelled, match="the layer sudo is not known"):
        decide({"sudo": []}, Request(SESSION, "s3:GetObject", OBJECT))


@pytest.mark.skipif(not FILES.exists(), reason="the policy pairs are not beside the repository")
def test_the_requests_of_the_composition_cases_are_decided_as_labelled() -> None:
    """Gained, lost and unchanged requests of each hand-derived account."""
    for case in json.loads((FILES / "aws_composition_cases.json").read_text())["cases"]:
        for side in ("gained", "lost", "unchanged"):
            for asked in case[side]:
                request = Request(
                    asked["principal"], asked["action"], asked["resource"], asked["context"], asked["resourceAccount"]
                )
                before, after = decide(case["base"], request).allowed, decide(case["head"], request).allowed
                assert (before, after) == {"gained": (False, True), "lost": (True, False)}.get(side, (before, before))
