"""A small environment on Google Cloud as a plan: what a team of fraud needs, and nothing more."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Unknown

PROJECT = "fraud-prod"
BUCKET, ACCOUNT = "gcp:storage/bucket:Bucket", "gcp:serviceaccount/account:Account"
KEY, RING = "gcp:kms/cryptoKey:CryptoKey", "gcp:kms/keyRing:KeyRing"
ENDPOINT = "gcp:vertex/aiEndpoint:AiEndpoint"
ROLE = "gcp:projects/iAMCustomRole:IAMCustomRole"
READ, DECRYPT = "storage.objects.get", "cloudkms.cryptoKeyVersions.useToDecrypt"
INVOKE, WRITE = "aiplatform.endpoints.predict", "storage.objects.create"
_PROVIDER = "pulumi:providers:gcp"


def urn(type_: str, name: str) -> str:
    """The urn of a resource of the plan."""
    return f"urn:pulumi:gcp-prod::strongroom::{type_}::{name}"


def hole(type_: str, name: str, output: str) -> Unknown:
    """An output of a resource of the plan."""
    return Unknown(urn(type_, name), output)


def made(type_: str, name: str, /, **inputs: Any) -> Resource:
    """A resource of the environment's own provider."""
    return Resource(urn(type_, name), type_, custom=True, inputs=inputs, provider=f"{urn(_PROVIDER, 'main')}::id")


def member(name: str) -> str:
    """A service account of the environment as bindings spell it."""
    return f"serviceAccount:fraud-{name}@{PROJECT}.iam.gserviceaccount.com"


def _bucket(purpose: str) -> Resource:
    return made(BUCKET, purpose, name=f"fraud-prod-{purpose}", labels={"strongroom-purpose": purpose})


def _account(purpose: str) -> Resource:
    said = f"strongroom-team=fraud strongroom-purpose=fraud-{purpose}"
    return made(ACCOUNT, purpose, accountId=f"fraud-{purpose}", description=said)


def grant(kind: str, name: str, role: Any, who: Any, /, **inputs: Any) -> Resource:
    """An IAMMember of a kind, such as `storage/bucketIAM` or `projects/iAM`."""
    class_ = kind.rpartition("/")[2]
    token = f"gcp:{kind}Member:{class_[0].upper()}{class_[1:]}Member"
    return made(token, name, role=role, member=who, **inputs)


_PREFIX = "resource.name.startsWith('projects/_/buckets/fraud-prod-{}/objects/fraud/')"


def _on_bucket(purpose: str, who: str, role: str) -> Resource:
    condition = {"title": "prefix", "expression": _PREFIX.format(purpose)}
    whom = hole(ACCOUNT, who, "member")
    return grant(
        "storage/bucketIAM",
        f"{purpose}-{who}",
        role,
        whom,
        bucket=hole(BUCKET, purpose, "name"),
        condition=condition,
    )


PLAN = Plan(
    "gcp-prod",
    "strongroom",
    (
        made(_PROVIDER, "main", project=PROJECT, region="europe-west4"),
        *map(_bucket, ("data", "models", "audit")),
        *map(_account, ("train", "serve", "caller", "release")),
        made(RING, "ring", name="fraud", location="europe-west4"),
        made(KEY, "key", name="models", keyRing=hole(RING, "ring", "id"), labels={"strongroom-purpose": "models"}),
        made(ENDPOINT, "score", name="4021", location="europe-west4", labels={"strongroom-team": "fraud"}),
        made(ROLE, "caller", roleId="caller", permissions=[INVOKE]),
        _on_bucket("data", "train", "roles/storage.objectViewer"),
        _on_bucket("models", "serve", "roles/storage.objectViewer"),
        _on_bucket("models", "release", "roles/storage.objectCreator"),
        grant(
            "kms/cryptoKeyIAM",
            "use",
            "roles/cloudkms.cryptoKeyDecrypter",
            hole(ACCOUNT, "serve", "member"),
            cryptoKeyId=hole(KEY, "key", "id"),
        ),
        grant(
            "vertex/aiEndpointIam",
            "invoke",
            hole(ROLE, "caller", "name"),
            hole(ACCOUNT, "caller", "member"),
            endpoint="4021",
            location="europe-west4",
        ),
    ),
)

Change = Callable[[Plan], Plan]


def plus(*resources: Resource) -> Change:
    """Puts resources into the plan."""
    return lambda plan: dataclasses.replace(plan, resources=(*plan.resources, *resources))


def edited(name: str, /, **inputs: Any) -> Change:
    """Gives a resource other inputs; None takes one away."""

    def change(plan: Plan) -> Plan:
        def one(each: Resource) -> Resource:
            if each.name != name or each.type == ACCOUNT:
                return each
            kept = {key: value for key, value in {**each.inputs, **inputs}.items() if value is not None}
            return dataclasses.replace(each, inputs=kept)

        return dataclasses.replace(plan, resources=tuple(map(one, plan.resources)))

    return change
