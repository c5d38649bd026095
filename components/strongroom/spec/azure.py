"""`azure`: where the environment lies on Azure, and what neutral names mean there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import Field

from ..facts import regions
from . import cloud
from .mistake import Wrong
from .part import Part
from .shape import Text
from .words import Instance, Principal

_GUID: Final = r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_EXAMPLE: Final = "11111111-2222-3333-4444-555555555555"
_GROUP: Final = rf"/subscriptions/{_GUID}/resourceGroups/[A-Za-z0-9_().-]{{1,90}}/providers/"
_GROUP_EXAMPLE: Final = f"/subscriptions/{_EXAMPLE}/resourceGroups/org/providers/"


def _guid(text: str) -> str:
    if not text.strip("0-"):
        raise Wrong("is a placeholder, not an id", f"write the id itself, such as `{_EXAMPLE}`")
    return text.lower()


Subscription = Annotated[str, Text("a subscription's id (a GUID)", _GUID, _EXAMPLE, _guid)]
Tenant = Annotated[str, Text("a tenant's id (a GUID)", _GUID, _EXAMPLE, _guid)]
ManagementGroup = Annotated[str, Text("a management group's id", r"[A-Za-z0-9_().-]{1,90}", "ml-landing-zones")]
AzureRegion = Annotated[str, cloud.Region(regions.AZURE, "westeurope")]
ObjectId = Annotated[
    str,
    Text(
        "a directory object (group:, user: or service-principal: and its object id)",
        rf"(?:group|user|service-principal):{_GUID}",
        f"group:{_EXAMPLE}",
        str.lower,
    ),
]
KeyId = Annotated[
    str,
    Text(
        "the id of a key without a version",
        r"https://[A-Za-z0-9-]{3,24}\.(?:vault|managedhsm)\.(?:azure\.net|azure\.cn|usgovcloudapi\.net)/keys/[A-Za-z0-9-]{1,127}",
        "https://org-keys.vault.azure.net/keys/data",
    ),
]
MachineType = Annotated[
    tuple[str, ...],
    cloud.Machines(Text("a machine size", r"Standard_[A-Z][A-Za-z0-9_-]*", "Standard_D4s_v5")),
]


def _resource(kind: str, article: str) -> Text:
    pattern = rf"{_GROUP}{kind.replace('.', '[.]')}/[A-Za-z0-9_.-]{{1,80}}"
    return Text(f"the id of {article}", pattern, f"{_GROUP_EXAMPLE}{kind}/ml")


class AzureLog(Part):
    """The subscription that keeps the evidence, out of reach of who is recorded."""

    subscription: Subscription = Field(description="the log subscription's id")
    resource_group: Annotated[
        str, Text("the name of a resource group", r"[A-Za-z0-9_().-]{0,89}[A-Za-z0-9_()-]", "security-logs")
    ] = Field(description="the resource group that the evidence store is made in")


class AzureExistingNetwork(Part):
    """A network that another team owns; then nothing of `network` but `reach` is used."""

    network: Annotated[str, _resource("Microsoft.Network/virtualNetworks", "a virtual network")] = Field(
        description="the virtual network's id"
    )
    subnets: Annotated[
        tuple[Annotated[str, Text("the name of a subnet", r"[A-Za-z0-9][A-Za-z0-9_.-]{0,79}", "ml")], ...],
        Field(min_length=1),
    ] = Field(description="the private subnets, by name")


class AzureExisting(Part):
    """What another team owns and this environment uses."""

    network: AzureExistingNetwork | None = Field(default=None, description="a network in place of one of our own")
    keys: Mapping[cloud.KeyPurpose, KeyId] = Field(
        default_factory=dict, description="purpose -> the id of a key in place of one of our own"
    )
    log_storage_account: Annotated[str, _resource("Microsoft.Storage/storageAccounts", "a storage account")] | None = (
        Field(default=None, description="the storage account that keeps the evidence in place of our own, by id")
    )


class Azure(Part):
    """The subscription and region that the environment lies in, and Azure's own names for neutral ones."""

    subscription: Subscription = Field(description="the subscription's id")
    tenant: Tenant = Field(description="the tenant's id")
    region: AzureRegion = Field(description="the region")
    organization: ManagementGroup | None = Field(
        default=None, description="the management group above; without it the perimeter is the subscription"
    )
    log: AzureLog | None = Field(
        default=None, description="the log subscription; without it evidence stays in the subscription, locked"
    )
    account_baseline: cloud.Baseline = Field(
        default="own", description="`own`: this stack makes what a subscription has once; `present`: another one did"
    )
    existing: AzureExisting = Field(default_factory=AzureExisting, description="what another team owns, by id")
    principals: Annotated[Mapping[Principal, ObjectId], Field(min_length=1)] = Field(
        description="neutral name -> a group, user or service principal by its object id"
    )
    instances: Mapping[Instance, MachineType] = Field(
        default_factory=dict, description="neutral name -> a machine size or a list"
    )
