"""A small environment on Azure for the examples of controls on access."""

from __future__ import annotations

from typing import Final

from strongroom.controls.example import Part, example, hole, part
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_SUBSCRIPTION: Final = "/subscriptions/00000000-0000-0000-0000-000000000001"
_HOME: Final = f"{_SUBSCRIPTION}/resourceGroups/fraud"
_ML: Final = f"{_HOME}/providers/Microsoft.MachineLearningServices"
_IDENTITY: Final = "azure-native:managedidentity:UserAssignedIdentity"
_ASSIGNMENT: Final = "azure-native:authorization:RoleAssignment"
_ROLE: Final = "azure-native:authorization:RoleDefinition"
_PLACES: Final = {
    "models": f"{_HOME}/providers/Microsoft.Storage/storageAccounts/fraudmodels",
    "data": f"{_HOME}/providers/Microsoft.Storage/storageAccounts/frauddata",
    "key": f"{_HOME}/providers/Microsoft.KeyVault/vaults/fraud",
    "endpoint": f"{_ML}/workspaces/fraud/onlineEndpoints/score",
    "workspace": f"{_ML}/workspaces/fraud",
    "registry": f"{_ML}/registries/fraud",
    "group": _HOME,
    "subscription": _SUBSCRIPTION,
}
_AZURE: Final = "pulumi:providers:azure-native"
_PROVIDER: Final = f"urn:pulumi:example::example::{_AZURE}::azure::id"
BLOBS: Final = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs"
SCORE: Final = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/score/action"
REGISTER: Final = "Microsoft.MachineLearningServices/workspaces/models/versions/write"
PUBLISH: Final = "Microsoft.MachineLearningServices/registries/models/versions/write"
_DATA: Final = (BLOBS, "Microsoft.KeyVault/vaults/keys/")


def on_azure(*more: Part) -> Plan:
    """What a marked environment of one team keeps under lock, and what more is given."""
    home: dict[str, Value] = {"resourceGroupName": "fraud"}
    ours: Value = {"strongroom-purpose": "serving", "strongroom-team": "scoring"}
    keys: Value = {"enableRbacAuthorization": True}
    return example(
        _account("models"),
        _account("data"),
        _made("azure-native:keyvault:Vault", "vault", {**home, "vaultName": "fraud", "properties": keys}),
        _made(
            "azure-native:keyvault:Key",
            "key",
            {**home, "vaultName": "fraud", "keyName": "models", "tags": {"strongroom-purpose": "models"}},
        ),
        _made("azure-native:machinelearningservices:Workspace", "workspace", {**home, "workspaceName": "fraud"}),
        _made(
            "azure-native:machinelearningservices:OnlineEndpoint",
            "endpoint",
            {
                **home,
                "workspaceName": "fraud",
                "endpointName": "score",
                "tags": ours,
                "onlineEndpointProperties": {"authMode": "AADToken"},
            },
        ),
        _made(
            "azure-native:machinelearningservices:Registry",
            "registry",
            {**home, "registryName": "fraud", "tags": {"strongroom-team": "scoring"}},
        ),
        *more,
        part(_AZURE, "azure", {"subscriptionId": _SUBSCRIPTION.rsplit("/", 1)[-1]}),
    )


def identity(persona: str, team: str = "scoring") -> Part:
    """A user-assigned identity marked as a persona."""
    name = f"{team}-{persona}" if team else persona
    tags: dict[str, Value] = {"strongroom-purpose": name}
    marks: Value = {**tags, "strongroom-team": team} if team else tags
    return _made(_IDENTITY, name, {"resourceGroupName": "fraud", "resourceName": name, "tags": marks})


def assigns(persona: str, action: Value, place: str, team: str = "scoring") -> tuple[Part, ...]:
    """An identity with a role of one action at a place of the environment."""
    who = identity(persona, team)
    name = who.resource.name
    plane = "dataActions" if isinstance(action, str) and action.startswith(_DATA) else "actions"
    definition: dict[str, Value] = {
        "roleName": name,
        "roleDefinitionId": f"{name}-{place}",
        "scope": _SUBSCRIPTION,
        "assignableScopes": [_SUBSCRIPTION],
        "permissions": [{plane: [action]}],
    }
    assignment: dict[str, Value] = {
        "principalId": hole(_IDENTITY, name, "principalId"),
        "principalType": "ServicePrincipal",
        "roleDefinitionId": hole(_ROLE, f"{name}-{place}", "id"),
        "scope": _PLACES[place],
    }
    role = _made(_ROLE, f"{name}-{place}", definition)
    return who, role, _made(_ASSIGNMENT, f"{name}-on-{place}", assignment)


def _account(purpose: str) -> Part:
    tags: Value = {"strongroom-purpose": purpose, "strongroom-team": "scoring"}
    inputs: dict[str, Value] = {"accountName": f"fraud{purpose}", "resourceGroupName": "fraud", "tags": tags}
    closed: dict[str, Value] = {"allowSharedKeyAccess": False}
    return _made("azure-native:storage:StorageAccount", purpose, {**inputs, **closed})


def _made(type_: str, name: str, inputs: dict[str, Value]) -> Part:
    return part(type_, name, inputs, provider=_PROVIDER)
