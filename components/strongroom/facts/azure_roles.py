"""What built-in roles of Azure give: those that machine-learning environments use.

Sources: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles and
https://github.com/iann0036/iam-dataset (MIT), 2026-08. A role that is not listed is not known, whatever its name says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_BLOBS: Final = "Microsoft.Storage/storageAccounts/blobServices/containers"
_DELEGATION: Final = "Microsoft.Storage/storageAccounts/blobServices/generateUserDelegationKey/action"
_KEYS: Final = "Microsoft.KeyVault/vaults/keys"
_SECRETS: Final = "Microsoft.KeyVault/vaults/secrets"
_ML: Final = "Microsoft.MachineLearningServices"
_IDENTITY: Final = "Microsoft.ManagedIdentity/userAssignedIdentities"
_READS: Final = (
    "Microsoft.Authorization/*/read",
    "Microsoft.Insights/alertRules/*",
    "Microsoft.Resources/deployments/*",
    "Microsoft.Resources/subscriptions/resourceGroups/read",
    "Microsoft.Support/*",
)
_VAULT_READS: Final = (
    *_READS,
    "Microsoft.KeyVault/checkNameAvailability/read",
    "Microsoft.KeyVault/deletedVaults/read",
    "Microsoft.KeyVault/locations/*/read",
    "Microsoft.KeyVault/vaults/*/read",
    "Microsoft.KeyVault/operations/read",
)


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """A role by its name and GUID; its one permission entry, in the order of the vendor's document."""

    name: str
    guid: str
    actions: tuple[str, ...] = ()
    not_actions: tuple[str, ...] = ()
    data_actions: tuple[str, ...] = ()


BUILT_IN: Final[tuple[BuiltIn, ...]] = (
    BuiltIn("Owner", "8e3af657-a8ff-443c-a75c-2fe8c4bcb635", ("*",)),
    BuiltIn(
        "Contributor",
        "b24988ac-6180-42a0-ab88-20f7382dd24c",
        ("*",),
        (
            "Microsoft.Authorization/*/Delete",
            "Microsoft.Authorization/*/Write",
            "Microsoft.Authorization/elevateAccess/Action",
            "Microsoft.Blueprint/blueprintAssignments/write",
            "Microsoft.Blueprint/blueprintAssignments/delete",
            "Microsoft.Compute/galleries/share/action",
            "Microsoft.Purview/consents/write",
            "Microsoft.Purview/consents/delete",
        ),
    ),
    BuiltIn("Reader", "acdd72a7-3385-48ef-bd42-f606fba81ae7", ("*/read",)),
    BuiltIn(
        "User Access Administrator",
        "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
        ("*/read", "Microsoft.Authorization/*", "Microsoft.Support/*"),
    ),
    BuiltIn(
        "Role Based Access Control Administrator",
        "f58310d9-a9f6-439a-9e8d-f62e7b41a168",
        (
            "Microsoft.Authorization/roleAssignments/write",
            "Microsoft.Authorization/roleAssignments/delete",
            "*/read",
            "Microsoft.Support/*",
        ),
    ),
    BuiltIn(
        "Resource Policy Contributor",
        "36243c78-bf99-498c-9df9-86d9f8d28608",
        (
            "*/read",
            "Microsoft.Authorization/policyassignments/*",
            "Microsoft.Authorization/policydefinitions/*",
            "Microsoft.Authorization/policyexemptions/*",
            "Microsoft.Authorization/policyenrollments/*",
            "Microsoft.Authorization/policysetdefinitions/*",
            "Microsoft.PolicyInsights/*",
            "Microsoft.Resources/deployments/*",
            "Microsoft.Support/*",
        ),
    ),
    BuiltIn(
        "Storage Blob Data Reader",
        "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
        (f"{_BLOBS}/read", _DELEGATION),
        (),
        (f"{_BLOBS}/blobs/read",),
    ),
    BuiltIn(
        "Storage Blob Data Contributor",
        "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
        (f"{_BLOBS}/delete", f"{_BLOBS}/read", f"{_BLOBS}/write", _DELEGATION),
        (),
        tuple(f"{_BLOBS}/blobs/{verb}" for verb in ("delete", "read", "write", "move/action", "add/action")),
    ),
    BuiltIn(
        "Storage Blob Data Owner",
        "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        (f"{_BLOBS}/*", _DELEGATION),
        (),
        (f"{_BLOBS}/blobs/*",),
    ),
    BuiltIn("Storage Blob Delegator", "db58b8e5-c6ad-4a2a-8342-4190687cbf4a", (_DELEGATION,)),
    BuiltIn(
        "Storage Account Contributor",
        "17d1049b-9a84-46fb-8f53-869881c3d3ab",
        (
            *_READS,
            "Microsoft.Insights/diagnosticSettings/*",
            "Microsoft.Network/virtualNetworks/subnets/joinViaServiceEndpoint/action",
            "Microsoft.ResourceHealth/availabilityStatuses/read",
            "Microsoft.Storage/storageAccounts/*",
        ),
    ),
    BuiltIn(
        "Storage Account Key Operator Service Role",
        "81a9662b-bebf-436f-a333-f67b29880f12",
        ("Microsoft.Storage/storageAccounts/listkeys/action", "Microsoft.Storage/storageAccounts/regeneratekey/action"),
    ),
    BuiltIn(
        "Key Vault Administrator",
        "00482a5a-887f-4fb3-b363-3b7fe8e74483",
        _VAULT_READS,
        (),
        ("Microsoft.KeyVault/vaults/*",),
    ),
    BuiltIn(
        "Key Vault Reader",
        "21090545-7ca7-4776-b22c-e363652d74d2",
        _VAULT_READS,
        (),
        ("Microsoft.KeyVault/vaults/*/read", f"{_SECRETS}/readMetadata/action"),
    ),
    BuiltIn(
        "Key Vault Contributor",
        "f25e0fa2-a7c8-4377-a976-54943a77a395",
        (*_READS, "Microsoft.KeyVault/*"),
        (
            "Microsoft.KeyVault/locations/deletedVaults/purge/action",
            "Microsoft.KeyVault/hsmPools/*",
            "Microsoft.KeyVault/managedHsms/*",
        ),
    ),
    BuiltIn(
        "Key Vault Crypto Officer",
        "14b46e9e-c2b7-41b4-b07b-48a6ebf60603",
        _VAULT_READS,
        (),
        (f"{_KEYS}/*", "Microsoft.KeyVault/vaults/keyrotationpolicies/*"),
    ),
    BuiltIn(
        "Key Vault Crypto User",
        "12338af0-0e69-4776-bea7-57ae8d297424",
        (),
        (),
        (
            f"{_KEYS}/read",
            *(
                f"{_KEYS}/{verb}/action"
                for verb in ("update", "backup", "encrypt", "decrypt", "wrap", "unwrap", "sign", "verify")
            ),
        ),
    ),
    BuiltIn(
        "Key Vault Crypto Service Encryption User",
        "e147488a-f6f5-4113-8e2d-b22465e65bf6",
        (
            "Microsoft.EventGrid/eventSubscriptions/write",
            "Microsoft.EventGrid/eventSubscriptions/read",
            "Microsoft.EventGrid/eventSubscriptions/delete",
        ),
        (),
        (f"{_KEYS}/read", f"{_KEYS}/wrap/action", f"{_KEYS}/unwrap/action"),
    ),
    BuiltIn(
        "Key Vault Crypto Service Release User",
        "08bbd89e-9f13-488c-ac41-acfcb10c90ab",
        (),
        (),
        (f"{_KEYS}/release/action",),
    ),
    BuiltIn(
        "Key Vault Secrets User",
        "4633458b-17de-408a-b874-0445c86b69e6",
        (),
        (),
        (f"{_SECRETS}/getSecret/action", f"{_SECRETS}/readMetadata/action"),
    ),
    BuiltIn(
        "AzureML Data Scientist",
        "f6c7c914-8db3-469d-8ca1-694a8f32e121",
        (
            f"{_ML}/workspaces/*/read",
            f"{_ML}/workspaces/*/action",
            f"{_ML}/workspaces/*/delete",
            f"{_ML}/workspaces/*/write",
        ),
        (
            f"{_ML}/workspaces/delete",
            f"{_ML}/workspaces/write",
            f"{_ML}/workspaces/computes/*/write",
            f"{_ML}/workspaces/computes/*/delete",
            f"{_ML}/workspaces/computes/listKeys/action",
            f"{_ML}/workspaces/listKeys/action",
            f"{_ML}/workspaces/hubs/write",
            f"{_ML}/workspaces/hubs/delete",
            f"{_ML}/workspaces/featurestores/write",
            f"{_ML}/workspaces/featurestores/delete",
        ),
    ),
    BuiltIn(
        "AzureML Registry User",
        "1823dd4f-9b8c-4ab6-ab4e-7397a3684615",
        (f"{_ML}/registries/read", f"{_ML}/registries/assets/*"),
    ),
    BuiltIn(
        "AzureML Metrics Writer (preview)",
        "635dd51f-9968-44d3-b7fb-6d9a6bd613ae",
        (f"{_ML}/workspaces/metrics/*/write",),
    ),
    BuiltIn("AcrPull", "7f951dda-4ed3-4680-a7ca-43fe172d538d", ("Microsoft.ContainerRegistry/registries/pull/read",)),
    BuiltIn(
        "AcrPush",
        "8311e382-0749-4cb8-b61a-304f252e45ec",
        ("Microsoft.ContainerRegistry/registries/pull/read", "Microsoft.ContainerRegistry/registries/push/write"),
    ),
    BuiltIn(
        "AcrDelete",
        "c2f4ef07-c644-48eb-af81-4b1b4947fb11",
        ("Microsoft.ContainerRegistry/registries/artifacts/delete",),
    ),
    BuiltIn(
        "Managed Identity Operator",
        "f1a07417-d97a-45cb-824c-7a7467783830",
        (f"{_IDENTITY}/*/read", f"{_IDENTITY}/*/assign/action", *_READS),
    ),
    BuiltIn(
        "Log Analytics Data Reader",
        "3b03c2da-16b3-4a49-8834-0f8130efdd3b",
        ("Microsoft.OperationalInsights/workspaces/query/read", "Microsoft.OperationalInsights/workspaces/read"),
        (),
        ("Microsoft.OperationalInsights/workspaces/tables/data/read",),
    ),
    BuiltIn(
        "Log Analytics Reader",
        "73c42c96-874c-492b-b04d-ab87d138a893",
        (
            "*/read",
            "Microsoft.OperationalInsights/workspaces/analytics/query/action",
            "Microsoft.OperationalInsights/workspaces/search/action",
            "Microsoft.Support/*",
        ),
        ("Microsoft.OperationalInsights/workspaces/sharedKeys/read",),
    ),
    BuiltIn(
        "Monitoring Reader",
        "43d0d8ad-25c7-4714-9337-8ba259a9fe05",
        ("*/read", "Microsoft.OperationalInsights/workspaces/search/action", "Microsoft.Support/*"),
    ),
)
