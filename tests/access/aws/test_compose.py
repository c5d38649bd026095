"""What all layers around a caller come to, and whether one caller is allowed something."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.access.aws import Answer, KeyGrant, Layers, Unreadable, allowed, compare_states, read

from .policies import ACCOUNT, APP, KEY, OBJECT, PARTNER, PARTNER_ROOT, ROOT, USER, allow, deny, policy, when

_READ = policy(allow("s3:GetObject", OBJECT))
_SESSION = f"arn:aws:sts::{ACCOUNT}:assumed-role/app/s1"


def _gives(principal: Any, action: str = "s3:*", resource: str = "*") -> dict[str, Any]:
    return policy(allow(action, resource, Principal=principal))


@pytest.mark.parametrize(
    ("state", "wanted"),
    [
        ({"identity": [_READ]}, "more_permissive"),
        ({"identity": [_READ], "boundary": [policy(allow("ec2:*"))]}, "equivalent"),
        ({"identity": [_READ], "session": policy(deny("s3:*"))}, "equivalent"),
        ({"identity": [_READ], "scp": [[policy(allow("*"))], [policy(allow("ec2:*"))]]}, "equivalent"),
        ({"identity": [_READ], "scp": [[policy(allow("*"))], [policy(allow("s3:*"))]]}, "more_permissive"),
        ({"identity": [_READ], "scp": [[]]}, "equivalent"),
        ({"identity": [_READ], "scp": [[]], "managementAccount": True}, "more_permissive"),
        ({"identity": [_READ], "rcp": [[policy(deny("s3:*", Principal="*"))]]}, "equivalent"),
        ({"identity": [_READ], "resourcePolicy": policy(deny("s3:*", Principal="*"))}, "equivalent"),
        ({"principal": USER, "groups": {"team": [_READ]}}, "more_permissive"),
        (
            {"principal": USER, "resourcePolicy": _gives({"AWS": USER}), "boundary": [policy(allow("ec2:*"))]},
            "more_permissive",
        ),
        ({"resourcePolicy": _gives({"AWS": APP}), "boundary": [policy(allow("ec2:*"))]}, "equivalent"),
        ({"resourcePolicy": _gives({"AWS": _SESSION}), "boundary": [policy(allow("ec2:*"))]}, "more_permissive"),
        ({"resourcePolicy": _gives({"AWS": APP})}, "more_permissive"),
        ({"principal": PARTNER, "identity": [_READ]}, "equivalent"),
        ({"principal": PARTNER, "resourcePolicy": _gives({"AWS": PARTNER})}, "equivalent"),
        (
            {"principal": PARTNER, "identity": [_READ], "resourcePolicy": _gives({"AWS": PARTNER_ROOT})},
            "more_permissive",
        ),
        ({"identity": [policy(allow("kms:Decrypt", KEY))]}, "equivalent"),
        (
            {"identity": [policy(allow("kms:Decrypt", KEY))], "resourcePolicy": _gives({"AWS": ROOT}, "kms:*")},
            "more_permissive",
        ),
        ({"grants": [{"granteePrincipal": APP, "operations": ["Decrypt"]}]}, "more_permissive"),
        (
            {"identity": [policy(allow("sts:AssumeRole"))], "trust": _gives({"AWS": ROOT}, "sts:AssumeRole", "*")},
            "more_permissive",
        ),
        ({"resourcePolicy": _gives("*"), "publicAccessBlock": {"RestrictPublicBuckets": True}}, "more_permissive"),
        ({"identity": [_READ], "vpce": [policy(deny("*", Principal="*"))]}, "more_permissive"),
        ({"identity": [_READ], "mesh": []}, "cannot_prove|more_permissive"),
    ],
)
def test_layers_compose_as_aws_evaluates_them(state: dict[str, Any], wanted: str) -> None:
    """Each state against one that grants nobody anything but a root user what it has."""
    empty = {key: state[key] for key in ("principal",) if key in state}
    found = compare_states(empty, state)
    # A level without policies takes from the root user too: what matters here is whether anybody gains.
    relation = "more_permissive" if found.gained else "cannot_prove" if found.open_gain else "equivalent"
    assert relation in wanted.split("|")


def test_a_public_policy_gives_nothing_outside_behind_a_block() -> None:
    """With the block, a public policy lets in the bucket's own account alone."""
    shut: Any = {"resourcePolicy": _gives("*", "s3:GetObject"), "publicAccessBlock": {"restrictPublicBuckets": True}}
    found = compare_states({"resourcePolicy": _gives("*", "s3:GetObject")}, shut)
    assert found.relation == "less_permissive"
    assert "anonymous" in {row.witness.principal for row in found.lost}
    assert not {row.witness.context.get("aws:PrincipalAccount", "") for row in found.lost} & {ACCOUNT}
    assert not any(f"::{ACCOUNT}:assumed-role" in str(row.witness.principal) for row in found.lost)


def test_a_grant_of_a_key_holds_in_its_encryption_context() -> None:
    """A grant that names the whole context gives less than one that names a part of it."""
    states: list[Any] = [
        {"grants": [{"granteePrincipal": APP, "operations": ["Decrypt"], "constraints": {kind: {"app": "x"}}}]}
        for kind in ("EncryptionContextSubset", "EncryptionContextEquals")
    ]
    assert compare_states(*states).relation == "less_permissive"


def test_what_one_side_offers_across_accounts_is_latent() -> None:
    """A resource policy for another account is no access until that account grants it; the answer says so."""
    offered: Any = {"principal": PARTNER, "resourcePolicy": _gives({"AWS": PARTNER})}
    found = compare_states({"principal": PARTNER}, offered)
    assert found.relation == "equivalent"
    assert any("assumed-role/partner" in text for text in found.latent)


def test_a_state_that_is_none_is_refused() -> None:
    """A layer of the wrong kind ends in one sentence."""
    states: list[Any] = [[], {"identity": 7}, {"publicAccessBlock": {"x": True}}, {"principal": 3}, {"grants": [1]}]
    for state in states:
        with pytest.raises(Unreadable, match="must"):
            compare_states({}, state)


def _ask(action: str = "s3:GetObject", target: str = OBJECT, **layers: Any) -> Answer:
    given = {"principal": APP, "account": ACCOUNT, "resource_account": ACCOUNT, **layers}
    return allowed(Layers(**given), [action], [target])


def test_an_answer_names_the_statement_the_conditions_and_a_request() -> None:
    """What grants the access is named by resource and statement."""
    conditioned = policy(allow("s3:Get*", Sid="Read", Condition=when("StringEquals", "aws:PrincipalOrgID", "o-1")))
    found = _ask(identity=(read(conditioned, urn="urn:role"),))
    assert found.verdict is True
    assert [(cause.urn, cause.statement) for cause in found.statements] == [("urn:role", "Read")]
    assert found.conditions == ("StringEquals aws:principalorgid: o-1",)
    assert found.witness is not None
    assert (found.witness.action, found.witness.context["aws:PrincipalOrgID"]) == ("s3:GetObject", "o-1")


def test_an_answer_is_latent_where_the_other_account_has_not_granted() -> None:
    """Either side alone is no access across accounts."""
    mine = read(_READ)
    assert _ask(principal=PARTNER, account="444455556666", identity=(mine,)).latent
    assert _ask(principal=PARTNER, account="444455556666", resource=(read(_gives({"AWS": PARTNER})),)).latent
    assert not _ask().latent


def test_a_key_without_a_policy_delegates_and_one_with_a_policy_says_whether() -> None:
    """KMS gives a new key a policy that delegates; a given one decides, and a grant adds to it."""
    mine = read(policy(allow("kms:*")))
    other = read(_gives({"AWS": USER}, "kms:*"))
    assert _ask("kms:Decrypt", KEY, identity=(mine,)).verdict is True
    assert _ask("kms:Decrypt", KEY, identity=(mine,), resource=(other,)).verdict is False
    grant = KeyGrant(APP, ("Decrypt",))
    assert _ask("kms:Decrypt", KEY, resource=(other,), grants=(grant,)).verdict is True


def test_a_test_that_is_not_modelled_leaves_the_answer_open() -> None:
    """A network that is none can neither be met nor missed."""
    strange = policy(allow("s3:*", Condition=when("IpAddress", "aws:SourceIp", "our-office")))
    found = _ask(identity=(read(strange),))
    assert found.verdict is None
    assert "our-office" in found.reason
