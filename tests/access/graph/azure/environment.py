"""A small environment on Azure as a plan: what a team of fraud needs, and nothing more."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Unknown

SUBSCRIPTION = "/subscriptions/11111111-1111-4111-8111-111111111111"
GROUP = f"{SUBSCRIPTION}/resourceGroups/fraud"
MODELS = f"{GROUP}/providers/Microsoft.Storage/storageAccounts/fraudmodels"
VAULT = f"{GROUP}/providers/Microsoft.KeyVault/vaults/fraudkeys"
ENDPOINT = f"{GROUP}/providers/Microsoft.MachineLearningServices/workspaces/fraud/onlineEndpoints/score"
MALLORY = "22222222-2222-4222-8222-222222222222"
IDENTITY = "azure-native:managedidentity:UserAssignedIdentity"
ASSIGNMENT = "azure-native:authorization:RoleAssignment"
READER, CONTRIBUTOR = "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1", "b24988ac-6180-42a0-ab88-20f7382dd24c"
CRYPTO, WRITER = "12338af0-0e69-4776-bea7-57ae8d297424", "ba92f5b4-2d11-453d-a403-e96b0029c9fe"
BLOBS = "Microsoft.Storage/storageAccounts/blobServices/containers"
READ, WRITE = f"{BLOBS}/blobs/read", f"{BLOBS}/blobs/write"
DECRYPT = "Microsoft.KeyVault/vaults/keys/decrypt/action"
INVOKE = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/score/action"
_PROVIDER = "pulumi:providers:azure-native"

Change = Callable[[Plan], Plan]


def urn(type_: str, name: str) -> str:
    """The urn of a resource of the plan."""
    return f"urn:pulumi:azure-prod::strongroom::{type_}::{name}"


def made(type_: str, name: str, /, **inputs: Any) -> Resource:
    """A resource of the environment's own provider."""
    return Resource(urn(type_, name), type_, custom=True, inputs=inputs, provider=f"{urn(_PROVIDER, 'main')}::id")


def principal(name: str) -> Unknown:
    """The principal of an identity of the environment, which only Azure can tell."""
    return Unknown(urn(IDENTITY, name), "principalId")


def assigned(name: str, role: str, scope: Any, who: Any, /, type_: str = ASSIGNMENT, **inputs: Any) -> Resource:
    """A role given to somebody at a scope."""
    definition = f"{SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/{role}"
    return made(type_, name, scope=scope, roleDefinitionId=definition, principalId=who, **inputs)


def _identity(purpose: str) -> Resource:
    tags = {"strongroom-team": "fraud", "strongroom-purpose": f"fraud-{purpose}"}
    return made(IDENTITY, purpose, resourceName=f"fraud-{purpose}", resourceGroupName="fraud", tags=tags)


def _account(purpose: str) -> tuple[Resource, ...]:
    inside = {"accountName": f"fraud{purpose}", "resourceGroupName": "fraud"}
    return (
        made(
            "azure-native:storage:StorageAccount",
            purpose,
            allowSharedKeyAccess=False,
            tags={"strongroom-purpose": purpose},
            **inside,
        ),
        made("azure-native:storage:BlobContainer", f"{purpose}-fraud", containerName="fraud", **inside),
    )


def vault(**properties: Any) -> dict[str, Any]:
    """The inputs of the vault."""
    return {"vaultName": "fraudkeys", "resourceGroupName": "fraud", "properties": properties}


PLAN = Plan(
    "azure-prod",
    "strongroom",
    (
        made(_PROVIDER, "main", subscriptionId=SUBSCRIPTION.rpartition("/")[2]),
        *(each for purpose in ("data", "models") for each in _account(purpose)),
        *map(_identity, ("train", "serve", "caller", "release")),
        made("azure-native:keyvault:Vault", "vault", **vault(enableRbacAuthorization=True)),
        made(
            "azure-native:keyvault:Key",
            "key",
            vaultName="fraudkeys",
            resourceGroupName="fraud",
            keyName="models",
            tags={"strongroom-purpose": "models"},
        ),
        made(
            "azure-native:machinelearningservices/v20240401:OnlineEndpoint",
            "score",
            workspaceName="fraud",
            resourceGroupName="fraud",
            endpointName="score",
            properties={"authMode": "AADToken"},
            tags={"strongroom-team": "fraud"},
        ),
        made(
            "azure-native:authorization:RoleDefinition",
            "caller",
            scope=GROUP,
            roleDefinitionId="33333333-3333-4333-8333-333333333333",
            permissions=[{"actions": [INVOKE], "notActions": []}],
        ),
        assigned("data-train", READER, MODELS.replace("models", "data"), principal("train")),
        assigned("models-serve", READER, MODELS, principal("serve")),
        assigned("key-serve", CRYPTO, VAULT, principal("serve")),
        assigned("invoke", "33333333-3333-4333-8333-333333333333", ENDPOINT, principal("caller")),
    ),
)


def plus(*resources: Resource) -> Change:
    """Puts resources into the plan."""
    return lambda plan: dataclasses.replace(plan, resources=(*plan.resources, *resources))


def edited(name: str, /, **inputs: Any) -> Change:
    """Gives the resource of a name other inputs; None takes one away."""

    def change(plan: Plan) -> Plan:
        def one(each: Resource) -> Resource:
            if each.name != name or each.type == IDENTITY:
                return each
            kept = {key: value for key, value in {**each.inputs, **inputs}.items() if value is not None}
            return dataclasses.replace(each, inputs=kept)

        return dataclasses.replace(plan, resources=tuple(map(one, plan.resources)))

    return change
