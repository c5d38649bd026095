"""The names of one environment on Azure."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from .names import Names


@dataclass(frozen=True, slots=True)
class AzureNames(Names):
    """Names and resource ids that are the same at every preview, as plain strings.

    Args:
        name, stage: as in Names.
        subscription: the subscription's id, a GUID.
        region: a region of facts.regions.AZURE (`westeurope`).

    Source: learn.microsoft.com, "Naming rules and restrictions for Azure resources" (2026).

    """

    subscription: str
    region: str

    @property
    def resource_group(self) -> str:
        """The id of the environment's one resource group, named `<name>-<stage>`."""
        return f"/subscriptions/{self.subscription}/resourceGroups/{self.prefix}"

    def resource(self, kind: str, name: str) -> str:
        """The id of a resource in the group; `kind` is `<namespace>/<type>`."""
        return f"{self.resource_group}/providers/{kind}/{name}"

    @property
    def mark(self) -> str:
        """Six hex digits of subscription and region, for names that are the world's and too short to hold both."""
        return sha256(f"{self.subscription}/{self.region}".lower().encode()).hexdigest()[:6]

    def storage_account(self, purpose: str) -> str:
        """`<name><stage><purpose><mark>`, without hyphens: at most 24 letters and digits, the world's."""
        return f"{self.name}{self.stage}{purpose}{self.mark}".replace("-", "")

    @property
    def key_vault(self) -> str:
        """`<name>-<stage>-<mark>`: at most 24 characters, the world's; holds the environment's keys."""
        return f"{self.prefix}-{self.mark}"
