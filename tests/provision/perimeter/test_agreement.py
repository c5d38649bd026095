"""Keys, stores, endpoints, image repositories and topics hold one perimeter: each asked the same three requests."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from strongroom.provision.account.aws import names_of
from strongroom.provision.audit.aws.policies import publishing
from strongroom.provision.key.aws.policy import statements as key_statements
from strongroom.provision.network.aws.policies import gateway, interface
from strongroom.provision.registry.aws.images import statements as image_statements
from strongroom.provision.store.aws.policy import statements as store_statements
from tests.provision.asking import allowed, refused

HOME, FOREIGN = "111122223333", "999988887777"
CONTEXT: Any = {"name": "shop", "stage": "dev", "owner": "a@b.c", "account": HOME, "region": "eu-west-1"}
ADA = f"arn:aws:iam::{HOME}:role/shop-dev/shop-dev-scoring-scientist"
STORE = "arn:aws:s3:::shop-dev-data"
TOPIC = f"arn:aws:sns:eu-west-1:{HOME}:shop-dev-alarms"
GRANTS = [{"principals": [ADA], "access": "write"}]
TEAM: Any = {"name": "scoring", "pushers": [ADA], "pullers": [ADA]}


def _read(text: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(text)["Statement"]
    return found


def _key() -> list[dict[str, Any]]:
    args: Any = {"context": CONTEXT, "purpose": "data", "services": ["storage"], "grants": GRANTS}
    return key_statements(args)


def _store() -> list[dict[str, Any]]:
    args: Any = {"context": CONTEXT, "purpose": "data", "key": "a-key", "audit": "logs", "grants": GRANTS}
    return store_statements(args, STORE, False)


def _images() -> list[dict[str, Any]]:
    return [{**each, "Resource": "*"} for each in image_statements(CONTEXT, TEAM, [])]


RESOURCES: dict[str, tuple[Callable[[], list[dict[str, Any]]], str, str]] = {
    "key": (_key, "kms:Decrypt", "*"),
    "store": (_store, "s3:GetObject", f"{STORE}/a"),
    "images": (_images, "ecr:BatchGetImage", "*"),
    "topic": (lambda: _read(publishing("x", CONTEXT, names_of(CONTEXT), TOPIC)), "sns:Publish", TOPIC),
}
DOORS: dict[str, tuple[Callable[[], list[dict[str, Any]]], str, str]] = {
    "gateway": (lambda: _read(gateway("x", CONTEXT, ["shop-dev-data"])), "s3:GetObject", f"{STORE}/a"),
    "interface": (lambda: _read(interface("x", CONTEXT, "kms")), "kms:Decrypt", "*"),
}


def caller(account: str, **more: str) -> dict[str, str]:
    """What a request of the role carries, in whichever account it stands, over TLS through our own endpoint."""
    return {
        "aws_PrincipalArn": ADA.replace(HOME, account), "aws_PrincipalAccount": account,
        "aws_PrincipalIsAWSService": "false", "aws_SecureTransport": "true", "s3_TlsVersion": "1.3",
        "aws_VpceAccount": HOME, "aws_ViaAWSService": "false", "aws_ResourceAccount": HOME, **more,
    }  # fmt: skip


@pytest.mark.parametrize("kind", sorted(RESOURCES))
def test_every_resource_refuses_the_principals_of_others(kind: str) -> None:
    """[I16] Even one with the name of ours, through our own endpoint."""
    policy, action, resource = RESOURCES[kind]
    assert refused(policy(), action, resource, **caller(FOREIGN))
    assert not refused(policy(), action, resource, **caller(HOME))


@pytest.mark.parametrize("kind", ["images", "key", "store"])
def test_every_resource_that_can_tell_refuses_other_networks(kind: str) -> None:
    """[N3] Our own principal, over the internet or through a stranger's endpoint; SNS does not tell the endpoint."""
    policy, action, resource = RESOURCES[kind]
    for owner in ("", FOREIGN):
        assert refused(policy(), action, resource, **caller(HOME, aws_VpceAccount=owner))


@pytest.mark.parametrize("kind", sorted(DOORS))
def test_every_endpoint_passes_own_principals_to_own_resources(kind: str) -> None:
    """[N3] The same accounts that the resources ask for."""
    policy, action, resource = DOORS[kind]
    assert allowed(policy(), action, resource, **caller(HOME))
    assert not allowed(policy(), action, resource, **caller(FOREIGN))
    assert not allowed(policy(), action, resource, **caller(HOME, aws_ResourceAccount=FOREIGN))
