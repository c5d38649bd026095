"""Each resource of a cloud names an explicit provider, and each provider is pinned to its account."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.text import parse_json
from strongroom.plan.value import Secret, Text, Unknown, Value

_CLOUDS: Final = ("aws", "gcp", "azure-native")
_PROVIDER: Final = "pulumi:providers:"
# For each cloud the provider's inputs of which one pins it.
_PINS: Final[dict[str, tuple[str, ...]]] = {
    "aws": ("allowedAccountIds", "assumeRoles[*].roleArn", "assumeRole.roleArn", "assumeRoleWithWebIdentity.roleArn"),
    "gcp": ("project",),
    "azure-native": ("subscriptionId",),
}
_FIX: Final = "pass opts=ResourceOptions(provider=...) with a provider that is pinned to the account"
_FIX_PIN: Final[dict[str, str]] = {
    "aws": "set allowedAccountIds of the provider to the one account",
    "gcp": "set project of the provider",
    "azure-native": "set subscriptionId of the provider",
}


def judge(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
    """An outcome for each resource of the three clouds, and one for each of their explicit providers."""
    for resource in plan.resources:
        cloud = resource.type.split(":", 1)[0]
        if resource.custom and not resource.external and cloud in _CLOUDS:
            yield resource, _named(resource, cloud, plan)
        elif resource.type.removeprefix(_PROVIDER) in _CLOUDS and not _is_default(resource.urn):
            yield resource, _pinned(resource)


def _named(resource: Resource, cloud: str, plan: Plan) -> Outcome:
    urn = resource.provider_urn
    if urn is None or _is_default(urn):
        return failed("provider", "it takes the default provider, whose account is whoever is signed in", _FIX)
    if plan.by_urn.get(urn) is None:
        return unknown("provider", "the plan does not show the provider that it names", _FIX)
    right = urn.split("::")[2].endswith(_PROVIDER + cloud)
    return passed("provider") if right else failed("provider", "its provider is one of another cloud", _FIX)


def _is_default(urn: str) -> bool:
    # The engine names them `default` or `default_7_51_1`.
    return bool(re.fullmatch(r"default(_\d+_\d+_\d+.*)?", urn.split("::", 3)[-1]))


def _pinned(provider: Resource) -> Outcome:
    cloud = provider.type.removeprefix(_PROVIDER)
    for path in _PINS[cloud]:
        values = [value for value in _parsed(provider, path) if value not in (None, "", [])]
        if any(isinstance(value, (Unknown, Text, Secret)) for value in values):
            return unknown(path, "the plan does not tell which account the provider is pinned to", _FIX_PIN[cloud])
        if len(set(map(str, values))) > 1 and path == "allowedAccountIds":
            return failed(path, f"the provider may work in {len(values)} accounts", _FIX_PIN[cloud])
        if cloud == "aws" and any(not re.search(r"\b\d{12}\b", str(value)) for value in values):
            return failed(path, f"{path} names no account of 12 digits", _FIX_PIN[cloud])
        if values:
            return passed(path)
    return failed(_PINS[cloud][0], "the provider works in whatever account is signed in", _FIX_PIN[cloud])


def _parsed(provider: Resource, path: str) -> list[Value]:
    """The values at a path; a provider's lists and objects reach the plan as JSON text."""
    head = path.split("[", 1)[0].split(".", 1)[0]
    value = provider.inputs.get(head)
    try:
        value = parse_json(value) if head != path or head == "allowedAccountIds" else value
    except ValueError:
        return [value]
    return [item for found in at({head: value}, path) for item in (found if isinstance(found, list) else [found])]


_BUCKET: Final = "aws:s3/bucket:Bucket"


def _provider(cloud: str, inputs: dict[str, Value], name: str = "here") -> Part:
    return part(_PROVIDER + cloud, name, inputs)


def _made(type_: str, provider: Part | None) -> Part:
    return part(type_, "data", {}, provider=f"{provider.resource.urn}::id" if provider else None)


def _pair(type_: str, provider: Part) -> Plan:
    return example(_made(type_, provider), provider)


_AWS = _provider("aws", {"allowedAccountIds": '["111122223333"]', "region": "eu-west-1"})
_GCP = _provider("gcp", {"project": "fraud-prod"})
_AZURE = _provider("azure-native", {"subscriptionId": "0b1f6471-1bf0-4dda-aec3-cb9272f09590"})
_ROLE = {"assumeRoles": '[{"roleArn": "arn:aws:iam::111122223333:role/apply"}]'}

CONTROL = Control(
    id="resources_name_their_provider",
    concept="plan",
    title="Each resource names an explicit provider that is pinned to its account",
    why="A default provider works in whatever account is signed in, so the wrong one is changed by a slip.",
    severity="medium",
    requirements=("P6",),
    threats=(),
    sources={},
    cases=(
        PlanCase(
            types=(),
            judge=judge,
            passes=(
                _pair(_BUCKET, _AWS),
                _pair(_BUCKET, _provider("aws", {"allowedAccountIds": ["111122223333"]})),
                _pair(_BUCKET, _provider("aws", dict(_ROLE))),
                _pair("gcp:storage/bucket:Bucket", _GCP),
                _pair("azure-native:storage:StorageAccount", _AZURE),
            ),
            fails=(
                example(_made(_BUCKET, None)),
                _pair(_BUCKET, _provider("aws", {}, "default")),
                _pair(_BUCKET, _provider("aws", {}, "default_7_51_1")),
                _pair(_BUCKET, _provider("aws", {"region": "eu-west-1"})),
                _pair(_BUCKET, _provider("aws", {"allowedAccountIds": "[]"})),
                _pair(_BUCKET, _provider("aws", {"allowedAccountIds": '["111122223333", "444455556666"]'})),
                _pair(_BUCKET, _GCP),
                _pair("gcp:storage/bucket:Bucket", _provider("gcp", {})),
                _pair("azure-native:storage:StorageAccount", _provider("azure-native", {"subscriptionId": ""})),
            ),
            unknown=(
                _pair(_BUCKET, _provider("aws", {"allowedAccountIds": UNKNOWN})),
                _pair("gcp:storage/bucket:Bucket", _provider("gcp", {"project": UNKNOWN})),
                example(_made(_BUCKET, _AWS)),
            ),
        ),
    ),
)
