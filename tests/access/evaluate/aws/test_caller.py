"""Who calls, and how principals name the caller."""

from __future__ import annotations

import pytest

from strongroom.access.evaluate.aws.caller import caller, naming

ROLE = "arn:aws:iam::111122223333:role/team/app"
SESSION = "arn:aws:sts::111122223333:assumed-role/app/s1"
USER = "arn:aws:iam::111122223333:user/ann"


@pytest.mark.parametrize(
    ("principal", "kind", "account"),
    [
        (None, "anonymous", ""),
        ("anonymous", "anonymous", ""),
        ("111122223333", "root", "111122223333"),
        (USER, "user", "111122223333"),
        (ROLE, "session", "111122223333"),
        (SESSION, "session", "111122223333"),
        ("arn:aws:sts::111122223333:federated-user/ann", "federated_user", "111122223333"),
        ("arn:aws:iam::111122223333:saml-provider/corp", "other", ""),
        ("cognito-identity.amazonaws.com", "other", ""),
        ("ec2.amazonaws.com", "service", ""),
    ],
)
def test_a_caller_has_a_kind_and_perhaps_an_account(principal: str | None, kind: str, account: str) -> None:
    """Providers and services live in no account."""
    found = caller(principal)
    assert (found.kind, found.account) == (kind, account)


@pytest.mark.parametrize(
    ("kind", "entry", "principal", "way"),
    [
        ("AWS", "*", "anonymous", "own"),
        ("AWS", ROLE, SESSION, "role"),
        ("AWS", SESSION, SESSION, "own"),
        ("AWS", SESSION, ROLE, None),
        ("AWS", "arn:aws:iam::111122223333:role/application", SESSION, None),
        ("AWS", "arn:aws:iam::444455556666:role/app", SESSION, None),
        ("AWS", "111122223333", USER, "account"),
        ("AWS", "arn:aws:iam::111122223333:root", "111122223333", "own"),
        ("AWS", USER, USER, "own"),
        ("Service", "ec2.amazonaws.com", "ec2.amazonaws.com", "own"),
        ("Service", "ec2.amazonaws.com", "ecs.amazonaws.com", None),
        ("Federated", "accounts.google.com", "accounts.google.com", "own"),
        ("Federated", "accounts.google.com", USER, None),
    ],
)
def test_an_entry_names_a_caller_itself_its_role_or_its_account(
    kind: str, entry: str, principal: str, way: str | None
) -> None:
    """A role is named with its path, its sessions carry the name alone."""
    assert naming(((kind, entry),), caller(principal)) == way
