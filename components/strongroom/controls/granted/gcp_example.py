"""A small environment on Google Cloud for the examples of controls on access."""

from __future__ import annotations

from typing import Final

from strongroom.controls.example import Part, example, hole, part
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_PROJECT: Final = "fraud-prod"
_GCP: Final = "pulumi:providers:gcp"
_PROVIDER: Final = f"urn:pulumi:example::example::{_GCP}::google::id"
_ACCOUNT: Final = "gcp:serviceaccount/account:Account"
_ROLE: Final = "gcp:projects/iAMCustomRole:IAMCustomRole"
_RING: Final = f"projects/{_PROJECT}/locations/europe-west4/keyRings/fraud"
_PLACES: Final[dict[str, tuple[str, dict[str, Value]]]] = {
    "models": ("gcp:storage/bucketIAMMember:BucketIAMMember", {"bucket": "fraud-models"}),
    "data": ("gcp:storage/bucketIAMMember:BucketIAMMember", {"bucket": "fraud-data"}),
    "key": ("gcp:kms/cryptoKeyIAMMember:CryptoKeyIAMMember", {"cryptoKeyId": f"{_RING}/cryptoKeys/models"}),
    "endpoint": (
        "gcp:vertex/aiEndpointIamMember:AiEndpointIamMember",
        {"endpoint": "4021", "location": "europe-west4"},
    ),
    "project": ("gcp:projects/iAMMember:IAMMember", {"project": _PROJECT}),
}


def on_gcp(*more: Part) -> Plan:
    """What a marked environment of one team keeps under lock, and what more is given."""
    return example(
        _bucket("models"),
        _bucket("data"),
        _made("gcp:kms/cryptoKey:CryptoKey", "key", {"name": "models", "keyRing": _RING, "labels": _labels("models")}),
        _made(
            "gcp:vertex/aiEndpoint:AiEndpoint",
            "endpoint",
            {"name": "4021", "location": "europe-west4", "labels": _labels("serving", "scoring")},
        ),
        _made("gcp:logging/projectSink:ProjectSink", "audit", {"name": "audit", "project": _PROJECT}),
        *more,
        part(_GCP, "google", {"project": _PROJECT}),
    )


def account(persona: str, team: str = "scoring") -> Part:
    """A service account marked as a persona."""
    name = f"{team}-{persona}" if team else persona
    marks = f"strongroom-purpose={name}" + (f" strongroom-team={team}" if team else "")
    return _made(_ACCOUNT, name, {"accountId": name, "project": _PROJECT, "description": marks})


def gives(persona: str, permission: Value, place: str, team: str = "scoring") -> tuple[Part, ...]:
    """A service account with a role of one permission on a place of the environment."""
    who = account(persona, team)
    name = who.resource.name
    role = _made(_ROLE, f"{name}-{place}", {"roleId": f"{name}_{place}".replace("-", "_"), "permissions": [permission]})
    return who, role, granted(hole(_ACCOUNT, name, "member"), hole(_ROLE, f"{name}-{place}", "name"), place)


def granted(member: Value, role: Value, place: str) -> Part:
    """A role for a member on a place of the environment."""
    type_, inputs = _PLACES[place]
    return _made(type_, f"granted-on-{place}", {**inputs, "role": role, "member": member})


def acts_as(persona: str, other: str) -> Part:
    """The right of one service account of the team to take tokens of another."""
    inputs: dict[str, Value] = {
        "serviceAccountId": hole(_ACCOUNT, other, "name"),
        "role": "roles/iam.serviceAccountTokenCreator",
        "member": hole(_ACCOUNT, persona, "member"),
    }
    return _made("gcp:serviceaccount/iAMMember:IAMMember", f"{persona}-as-{other}", inputs)


def _bucket(purpose: str) -> Part:
    inputs: dict[str, Value] = {"name": f"fraud-{purpose}", "labels": _labels(purpose, "scoring")}
    return _made("gcp:storage/bucket:Bucket", purpose, inputs)


def _labels(purpose: str, team: str = "") -> Value:
    labels: dict[str, Value] = {"strongroom-purpose": purpose}
    return {**labels, "strongroom-team": team} if team else labels


def _made(type_: str, name: str, inputs: dict[str, Value]) -> Part:
    return part(type_, name, inputs, provider=_PROVIDER)
