"""How resources of Azure are named, and which of their inputs the name is made of.

Source: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
"""

from __future__ import annotations

import re
from typing import Final

_VERSION: Final = re.compile(r"^(azure-native:\w+)/v\w+:")

ACCOUNT: Final = "azure-native:storage:StorageAccount"
CONTAINER: Final = "azure-native:storage:BlobContainer"
VAULT: Final = "azure-native:keyvault:Vault"
KEY: Final = "azure-native:keyvault:Key"
IDENTITY: Final = "azure-native:managedidentity:UserAssignedIdentity"
WORKSPACE: Final = "azure-native:machinelearningservices:Workspace"
ENDPOINT: Final = "azure-native:machinelearningservices:OnlineEndpoint"
REGISTRY: Final = "azure-native:machinelearningservices:Registry"
LOGS: Final = "azure-native:operationalinsights:Workspace"
GROUP: Final = "azure-native:resources:ResourceGroup"

_IN_GROUP: Final = "/subscriptions/{subscription}/resourceGroups/{resourceGroupName}"
_PROVIDERS: Final = f"{_IN_GROUP}/providers"
_ML: Final = f"{_PROVIDERS}/Microsoft.MachineLearningServices"
IDS: Final[dict[str, str]] = {
    GROUP: _IN_GROUP,
    ACCOUNT: f"{_PROVIDERS}/Microsoft.Storage/storageAccounts/{{accountName}}",
    CONTAINER: (
        f"{_PROVIDERS}/Microsoft.Storage/storageAccounts/{{accountName}}/blobServices/default/containers/{{containerName}}"
    ),
    VAULT: f"{_PROVIDERS}/Microsoft.KeyVault/vaults/{{vaultName}}",
    KEY: f"{_PROVIDERS}/Microsoft.KeyVault/vaults/{{vaultName}}/keys/{{keyName}}",
    "azure-native:keyvault:Secret": f"{_PROVIDERS}/Microsoft.KeyVault/vaults/{{vaultName}}/secrets/{{secretName}}",
    IDENTITY: f"{_PROVIDERS}/Microsoft.ManagedIdentity/userAssignedIdentities/{{resourceName}}",
    WORKSPACE: f"{_ML}/workspaces/{{workspaceName}}",
    ENDPOINT: f"{_ML}/workspaces/{{workspaceName}}/onlineEndpoints/{{endpointName}}",
    REGISTRY: f"{_ML}/registries/{{registryName}}",
    LOGS: f"{_PROVIDERS}/Microsoft.OperationalInsights/workspaces/{{workspaceName}}",
    "azure-native:containerregistry:Registry": f"{_PROVIDERS}/Microsoft.ContainerRegistry/registries/{{registryName}}",
    "azure-native:network:VirtualNetwork": f"{_PROVIDERS}/Microsoft.Network/virtualNetworks/{{virtualNetworkName}}",
}
"""The id of each kind of resource, out of its inputs."""


def plain(type_: str) -> str:
    """The type without the version of its API: older versions are aliases of one resource."""
    return _VERSION.sub(r"\1:", type_)
